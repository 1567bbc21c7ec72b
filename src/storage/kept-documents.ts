import { isDeepStrictEqual } from 'node:util'
import type { Dossier, Generation } from '../dossiers/dossier.js'
import type { NewGeneration } from '../dossiers/dossier-store.js'
import { type Result, success } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import type { Bodies } from './bodies.js'
import type { KeptDocument } from './dossier-formats.js'
import { frozenCopy } from './frozen-copy.js'

/** The last generation of a document. */
export const lastGenerationOf = (
  dossier: Dossier,
  document: Generation['document'],
): Generation | undefined => dossier.generations.findLast((generation) => generation.document === document)

/**
 * Keeps the document of a new generation and answers the dossier that knows of it. A crash between the two leaves
 * a document that nobody knows of; the next generation takes its number and its place.
 */
export async function withGeneration(
  documents: Bodies<KeptDocument>,
  nameOf: (dossier: string, number: number) => string,
  dossier: Dossier,
  made: NewGeneration,
): Promise<Result<Dossier, WriteFailure>> {
  const previous = lastGenerationOf(dossier, made.document.name)
  if (previous !== undefined) {
    const kept = await documents.read(nameOf(dossier.id, previous.number))
    if (isDeepStrictEqual(kept?.document, frozenCopy(made.document))) return success(dossier)
  }
  const number = (dossier.generations.at(-1)?.number ?? 0) + 1
  const written = await documents.write({ dossier: dossier.id, number, document: made.document })
  return written.ok ? success(noted(dossier, number, made)) : written
}

function noted(dossier: Dossier, number: number, { document, revision, at, who }: NewGeneration): Dossier {
  const { name, status, clauses } = document
  return {
    ...dossier,
    generations: [
      ...dossier.generations,
      { number, document: name, status, revision, at, clauses: [...clauses] },
    ],
    history: [
      ...dossier.history,
      { revision: dossier.revision, at, who, what: { kind: 'generated', generation: number } },
    ],
  }
}
