import type { Actor } from '../../access/actor.js'
import type { AssembledDocument, DocumentName } from '../../documents/blocks.js'
import { documentNames } from '../../documents/document-kinds.js'
import { lettersOf } from '../../documents/letters.js'
import { addresseesOf, placeOf } from '../../dossiers/addressees.js'
import type { Generation } from '../../dossiers/dossier.js'
import { errorsAgainst } from '../../dossiers/workbench.js'
import { failure, success } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { occasionOf } from '../occasion.js'
import { type Answer, forbidden, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { type OpenDossier, openDossier } from './open-dossier.js'

/** What making documents can be refused for. */
export type MakingRefusal = 'forbidden' | 'unknown' | 'no-organisation' | 'no-room' | 'not-writable'

/**
 * One document that was asked for.
 * @property draft `wanted` marks it so; `refused` asks for a final one or none.
 * @property firm of a document of letters the one to this firm: by the id of the firm, its tender or the record, or by its
 *   place from 1.
 */
export interface AskedDocument {
  readonly name: DocumentName
  readonly draft: 'wanted' | 'allowed' | 'refused'
  readonly firm?: string
}

/** Makes one document of a dossier as it is now, and keeps it as a generation: the same for ever. */
export async function makeDocument(
  means: Means,
  actor: Actor,
  id: string,
  { name, draft, firm }: AskedDocument,
): Promise<Answer<AssembledDocument, MakingRefusal | 'not-final'>> {
  if (!means.may(actor, 'make-documents', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { workbench } = opened.value
  const whole = workbench.document(name, { draft: draft === 'wanted' })
  const document = whole && firm !== undefined ? letterTo(firm, whole, opened.value) : whole
  if (document === undefined) return unknown('document')
  if (document.status === 'draft' && draft === 'refused')
    return failure({
      kind: 'not-final',
      document: name,
      missing: document.missing,
      errors: errorsAgainst(name, workbench.findings),
    })
  const kept = await keep(means, actor, opened.value, document)
  return kept.ok ? success(document) : kept
}

/** The letter to one firm: whoever gets it does not read who else got one. */
function letterTo(
  firm: string,
  document: AssembledDocument,
  { dossier, workbench }: OpenDossier,
): AssembledDocument | undefined {
  const name = documentNames.find((known) => known === document.name)
  if (name === undefined) return undefined
  const place = placeOf(firm, addresseesOf(name, workbench.procedure, dossier.award))
  return place === undefined ? undefined : lettersOf(document)[place]?.document
}

/** Makes every document of a dossier, and keeps each as a generation. */
export async function makeDocuments(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<readonly AssembledDocument[], MakingRefusal>> {
  if (!means.may(actor, 'make-documents', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { workbench } = opened.value
  const documents = workbench.documents.flatMap(({ name }) => workbench.document(name) ?? [])
  for (const document of documents) {
    const kept = await keep(means, actor, opened.value, document)
    if (!kept.ok) return kept
  }
  return success(documents)
}

/** Makes a letter for each who gets one, so that nobody reads who else got one. Kept as one generation. */
export async function makeLetters(
  means: Means,
  actor: Actor,
  id: string,
  name: DocumentName = 'invitation',
): Promise<Answer<ReturnType<typeof lettersOf>, MakingRefusal>> {
  if (!means.may(actor, 'make-documents', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const document = opened.value.workbench.document(name)
  if (document === undefined) return unknown('document')
  const kept = await keep(means, actor, opened.value, document)
  return kept.ok ? success(lettersOf(document)) : kept
}

/** An earlier document of a dossier, the same to the letter. */
export async function earlierDocument(
  means: Means,
  actor: Actor,
  id: string,
  { number, name }: { readonly number: number; readonly name: DocumentName },
): Promise<Answer<AssembledDocument, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'read-dossier', ownDossier(actor))) return forbidden
  const document = await means.dossiers.findGeneration(actor.organisation, id, number)
  return document?.name === name ? success(document) : unknown('generation')
}

async function keep(
  means: Means,
  actor: Actor,
  { dossier, organisation }: OpenDossier,
  document: AssembledDocument,
): Promise<Answer<Generation, 'unknown' | 'no-room' | 'not-writable'>> {
  const { at, who } = occasionOf(means, actor, organisation)
  const made = { document, revision: dossier.revision, at, who }
  const kept = await means.dossiers.saveGeneration(actor.organisation, dossier.id, made)
  if (kept.ok) return kept
  return kept.error.kind === 'unknown' ? unknown('dossier') : failure(kept.error)
}
