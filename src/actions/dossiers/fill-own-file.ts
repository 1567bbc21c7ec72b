import type { Actor } from '../../access/actor.js'
import { toPieces } from '../../documents/to-pieces.js'
import {
  clausesTwice,
  clausesWithoutPlace,
  type InsertBlock,
  insertBlocks,
} from '../../dossiers/insert-blocks.js'
import { nearestBlock } from '../../dossiers/nearest-block.js'
import { errorsAgainst } from '../../dossiers/workbench.js'
import type { Asker, NotServed } from '../../kernel/asked-work.js'
import { failure, type Result, success } from '../../kernel/result.js'
import type { LeftMarker } from '../../word/fill.js'
import type { Means } from '../means.js'
import { forbidden, type Refused, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { readPictures } from '../write-files.js'
import type { FilledOwnFile, MeantMarker } from './filled-own-file.js'
import { openDossier } from './open-dossier.js'

/** A Word file as somebody sent it. */
export interface OwnFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Refusals = Refused<'forbidden' | 'unknown' | 'no-organisation' | 'word-refused'> | NotServed

/** Fills the markers of a buyer's own Word file with the text of a dossier; the file is not kept. */
export async function fillOwnFile(
  means: Means,
  actor: Actor,
  id: string,
  { name, bytes }: OwnFile,
  asker?: Asker,
): Promise<Result<FilledOwnFile, Refusals>> {
  if (!means.may(actor, 'make-documents', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { workbench, today } = opened.value
  const specifications = workbench.document('specifications')
  if (specifications === undefined) return unknown('document')
  const offered = insertBlocks(specifications, workbench.procedure)
  const blocks = Object.fromEntries(offered.map((one) => [one.key, toPieces(one.blocks)]))
  const filled = await means.wordFiller.fill(
    bytes,
    blocks,
    asker,
    await readPictures(means, actor, specifications),
  )
  if (!filled.ok)
    return typeof filled.error === 'string'
      ? failure({ kind: 'word-refused', why: filled.error })
      : failure(filled.error)
  const { report, outside } = filled.value
  const used = new Set(report.filled.map(({ key }) => key))
  return success({
    filled: report.filled,
    left: report.left.map((marker) => withMeant(marker, offered)),
    ...{ name, outside, on: today, title: specifications.title, bytes: filled.value.bytes },
    withoutPlace: clausesWithoutPlace(
      specifications,
      offered.filter(({ key }) => used.has(key)),
    ),
    twice: clausesTwice(
      specifications,
      report.filled.flatMap(({ key }) => offered.filter((one) => one.key === key)),
    ),
    missing: specifications.missing.length,
    errors: errorsAgainst('specifications', workbench.findings).length,
  })
}

function withMeant(marker: LeftMarker, offered: readonly InsertBlock[]): MeantMarker {
  const meant = marker.why === 'unknown' ? nearestBlock(marker.written, offered) : undefined
  return { ...marker, ...(meant !== undefined && { meant }) }
}

/** Fills a file and holds it for a while, under an id that nobody can guess. */
export async function fillAndHold(
  means: Means,
  actor: Actor,
  id: string,
  file: OwnFile,
  asker?: Asker,
): Promise<Result<string, Refusals>> {
  if (!means.may(actor, 'make-documents', ownDossier(actor))) return forbidden
  const filled = await fillOwnFile(means, actor, id, file, asker)
  if (!filled.ok) return filled
  const { organisation } = actor
  return success(means.heldFills.hold({ organisation, dossier: id, filled: filled.value }))
}

/** A filled file that is held still; anybody else's does not exist. */
export function findFill(
  means: Means,
  actor: Actor,
  id: string,
  fill: string,
): Result<FilledOwnFile, Refused<'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'make-documents', ownDossier(actor))) return forbidden
  const held = means.heldFills.find(fill)
  return held?.organisation === actor.organisation && held.dossier === id
    ? success(held.filled)
    : unknown('document')
}
