import { join } from 'node:path'
import { attachmentFolder } from '../attachment-store.js'
import { dossierFolder } from '../dossier-store.js'
import { nameIn } from '../names.js'
import { organisationFolder } from '../organisation-store.js'
import { supplierFolder } from '../supplier-store.js'
import {
  type DossierReferences,
  dossierReferences,
  type ShelfReferences,
  shelfReferences,
} from './references.js'
import { namesIn, type Staging } from './staging.js'

/** So often a dossier and the list of its files may change between the reading of the one and of the other. */
const mostRounds = 50

/** @property missing what is named and is not there, although nobody is changing it: the folder itself is damaged. */
export interface Snapshot {
  readonly missing: readonly string[]
}

/**
 * Holds everything of a data folder that a service may be writing in, so that it agrees with itself: a document that a
 * dossier knows of is there, and so is every file that it names. Undefined when that did not come to rest.
 *
 * The service writes what is named before it names it, and removes it after; so what names is held first. What was
 * removed between the two is found, and held again as it is by then.
 */
export async function snapshot(data: string, staging: Staging): Promise<Snapshot | undefined> {
  const held: Held = { data, staging, dossiers: new Map(), shelves: new Map(), missing: new Set() }
  for (const name of await bodiesIn(data, dossierFolder)) await holdDossier(held, name)
  for (const folder of [organisationFolder, supplierFolder])
    for (const name of await bodiesIn(data, folder)) await staging.hold(name)
  for (const name of await bodiesIn(data, attachmentFolder)) await holdShelf(held, name)
  let before = ''
  for (let round = 0; round < mostRounds; round += 1) {
    const dangling = danglingIn(held)
    const now = JSON.stringify(dangling)
    // The same twice: nobody is changing it, it is so on the disk.
    if (dangling.length === 0 || now === before)
      return { missing: [...held.missing, ...dangling.flatMap(said)] }
    before = now
    for (const { dossier, organisation } of dangling) {
      await holdDossier(held, dossier)
      await holdShelf(held, nameIn(attachmentFolder)(organisation))
    }
  }
  return undefined
}

interface Held {
  readonly data: string
  readonly staging: Staging
  /** By the name of their text. */
  readonly dossiers: Map<string, DossierReferences>
  readonly shelves: Map<string, ShelfReferences>
  readonly missing: Set<string>
}

async function bodiesIn(data: string, folder: string): Promise<readonly string[]> {
  const names: string[] = []
  for (const shard of await namesIn(join(data, folder)))
    for (const name of await namesIn(join(data, folder, shard)))
      if (name.endsWith('.json')) names.push(`${folder}/${shard}/${name}`)
  return names
}

async function holdDossier({ data, staging, dossiers, missing }: Held, name: string): Promise<void> {
  dossiers.delete(name)
  if (!(await staging.hold(name))) return
  const named = dossierReferences(await staging.text(name))
  const beside = name.replace(/\.json$/, '/generations')
  const documents =
    named?.generations.map((number) => `${number}.json`) ?? (await namesIn(join(data, beside)))
  const lost: string[] = []
  for (const document of documents)
    if (!(await staging.hold(`${beside}/${document}`))) lost.push(`${beside}/${document}`)
  if (lost.length > 0 && !(await staging.hold(name))) {
    // It was erased meanwhile, with its documents.
    for (const document of documents) await staging.letGo(`${beside}/${document}`)
    return
  }
  for (const document of lost) missing.add(document)
  if (named !== undefined && named.attachments.length > 0) dossiers.set(name, named)
}

async function holdShelf(held: Held, name: string): Promise<void> {
  const { staging, shelves, missing } = held
  let lostBefore = ''
  for (let round = 0; round < mostRounds; round += 1) {
    if (!(await staging.hold(name))) return
    const named = shelfReferences(await staging.text(name))
    if (named === undefined) return holdAllContents(held, name)
    const lost: string[] = []
    for (const hash of named.hashes) {
      const content = `contents/${named.organisation}/${hash.slice(0, 2)}/${hash}`
      if (!(await staging.hold(content))) lost.push(content)
    }
    shelves.set(named.organisation, named)
    const now = lost.join()
    if (lost.length > 0 && now !== lostBefore) {
      lostBefore = now
      continue
    }
    for (const content of lost) missing.add(content)
    return
  }
}

/** Of a list that makes no sense nobody knows which contents are its own: all of them. */
async function holdAllContents({ data, staging }: Held, name: string): Promise<void> {
  const own = `contents/${
    name
      .split('/')
      .at(-1)
      ?.replace(/\.json$/, '') ?? ''
  }`
  for (const shard of await namesIn(join(data, own)))
    for (const hash of await namesIn(join(data, own, shard))) await staging.hold(`${own}/${shard}/${hash}`)
}

interface Dangling {
  readonly dossier: string
  readonly organisation: string
  readonly attachments: readonly string[]
}

function danglingIn({ dossiers, shelves }: Held): readonly Dangling[] {
  return [...dossiers].flatMap(([dossier, { organisation, attachments }]) => {
    const known = shelves.get(organisation)?.attachments
    const lost = attachments.filter((id) => known?.has(id) !== true)
    return lost.length === 0 ? [] : [{ dossier, organisation, attachments: lost }]
  })
}

const said = ({ dossier, attachments }: Dangling): readonly string[] =>
  attachments.map((id) => `${dossier}: file ${id}`)
