import { may } from '../../src/access/may.js'
import { soleActor } from '../../src/access/sole-actor.js'
import { type Actions, actionsWith } from '../../src/actions/actions.js'
import { type Means, meansOf } from '../../src/actions/means.js'
import type { Parts } from '../../src/actions/parts.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import {
  memoryAttachmentStore,
  memoryDossierStore,
  memoryOrganisationStore,
  memorySupplierStore,
} from '../../src/storage/memory/memory-stores.js'
import { supplierRegister } from '../../src/suppliers/register.js'
import {
  directChecker,
  directCommenter,
  directFiller,
  directPictures,
  directPlanner,
  directReader,
  directTables,
  directTechnicalParts,
  directWorkbooks,
  directWriter,
  noPdfs,
} from './direct-parts.js'
import { anOrganisation } from './dossiers.js'
import { shippedHelp, shippedShelf } from './legal-texts.js'

/** The deeds on memory stores, with a clock that stands still. */
export interface TestDeeds {
  readonly means: Means
  readonly actions: Actions
  /** Moves the clock. */
  readonly at: (instant: string) => void
}

export async function testDeeds(replaced: Partial<Parts> = {}): Promise<TestDeeds> {
  let now = Date.parse('2026-11-24T09:00:00Z')
  let ids = 0
  const means = meansOf({
    dossiers: await memoryDossierStore(),
    organisations: await memoryOrganisationStore(),
    attachments: await memoryAttachmentStore(),
    suppliers: supplierRegister(await memorySupplierStore()),
    shelf: shippedShelf(),
    help: shippedHelp(),
    writer: directWriter,
    pdfs: noPdfs,
    tenderFileReader: directReader,
    wordFiller: directFiller,
    wordCommenter: directCommenter,
    textChecker: directChecker,
    workbooks: directWorkbooks,
    tableReader: directTables,
    importPlanner: directPlanner,
    pictures: directPictures,
    technicalParts: directTechnicalParts,
    may,
    now: () => now,
    newId: () => `id-${++ids}`,
    log: () => undefined,
    ...replaced,
  })
  await means.organisations.create(anOrganisation({ id: soleActor.organisation, personName: 'An' }))
  return { means, actions: actionsWith(means), at: (instant) => (now = Date.parse(instant)) }
}

/** A dossier that the actor of this machine made. @returns its id. */
export async function madeDossier({ actions }: TestDeeds, procedure: Procedure): Promise<string> {
  const made = await actions.createDossier(soleActor, procedure)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value.dossier.id
}
