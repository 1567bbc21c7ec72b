import type { Actor } from '../../access/actor.js'
import type { Block } from '../../documents/blocks.js'
import type { Pictures } from '../../documents/pictures.js'
import { toPieces } from '../../documents/to-pieces.js'
import { type InsertBlock, insertBlocks } from '../../dossiers/insert-blocks.js'
import { insertFileBlocks, type LooseClause, looseClauses } from '../../dossiers/insert-set.js'
import type { Workbench } from '../../dossiers/workbench.js'
import { success } from '../../kernel/result.js'
import { packed } from '../../uploads/fill-docx.js'
import { noPictures } from '../../word/pictures.js'
import { plainWord } from '../../word/plain-word.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { readPictures } from '../write-files.js'
import { openDossier } from './open-dossier.js'

/** A Word file to put into another one. @property title of what stands in it. */
export interface InsertFile {
  readonly title: string
  readonly bytes: Uint8Array
}

/** The clauses of a dossier, or one of them, each with everything that it needs, in words alone. */
export async function copyClauses(
  means: Means,
  actor: Actor,
  id: string,
  only?: string,
): Promise<Answer<readonly LooseClause[], 'forbidden' | 'unknown' | 'no-organisation'>> {
  if (!means.may(actor, 'read-dossier', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const clauses = looseClauses(opened.value.workbench, only)
  return clauses.length === 0 && only !== undefined ? unknown('clause') : success(clauses)
}

/**
 * The same as a Word file whose headings and lists take the styles of the file that they are put into, with its pictures.
 * @param only the id of a clause, or the name of a block that a marker may ask for.
 */
export async function insertClauses(
  means: Means,
  actor: Actor,
  id: string,
  only?: string,
): Promise<Answer<InsertFile, 'forbidden' | 'unknown' | 'no-organisation'>> {
  if (!means.may(actor, 'make-documents', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { workbench } = opened.value
  const clauses = looseClauses(workbench, only)
  const block = clauses.length === 0 && only !== undefined ? blockNamed(only, workbench) : undefined
  if (clauses.length === 0 && only !== undefined && block === undefined) return unknown('clause')
  const blocks = block?.blocks ?? insertFileBlocks(clauses)
  return success(
    insertFile(
      block?.name ?? workbench.procedure.title,
      blocks,
      await readPictures(means, actor, { blocks }),
    ),
  )
}

/** A block of the specifications that has a text. */
function blockNamed(name: string, workbench: Workbench): InsertBlock | undefined {
  const specifications = workbench.document('specifications')
  const offered = specifications === undefined ? [] : insertBlocks(specifications, workbench.procedure)
  return offered.find(({ key, blocks }) => key === name && blocks.length > 0)
}

/** A filled example of a clause of the library as a Word file to put into another one. */
export function insertExample(
  means: Means,
  actor: Actor,
  title: string,
  blocks: readonly Block[],
): Answer<InsertFile, 'forbidden'> {
  if (!means.may(actor, 'read-library')) return forbidden
  return success(insertFile(title, blocks))
}

const insertFile = (
  title: string,
  blocks: readonly Block[],
  pictures: Pictures = noPictures,
): InsertFile => ({
  title,
  bytes: packed(plainWord(title, toPieces(blocks), pictures)),
})
