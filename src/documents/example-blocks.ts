import { type ClauseFrontMatter, type ClauseVersion, referenceOf } from '../clauses/clause.js'
import { exampleText } from '../clauses/example-text.js'
import type { BodyBlock } from '../clauses/text/body.js'
import { withProvenance } from './assemble.js'
import type { Block } from './blocks.js'
import { numberBlocks } from './number-blocks.js'

/** An example of a clause as it would stand in a document, without the heading above it. */
export const exampleBlocks = (
  clause: ClauseVersion,
  example: ClauseFrontMatter['examples'][number],
): readonly Block[] => looseBlocks(clause, exampleText(clause, example), 1)

/**
 * The text of a clause by itself, outside a document: its headings have no number.
 * @param depth of the heading that it stands under on the page.
 */
export const looseBlocks = (
  clause: Pick<ClauseVersion, 'id' | 'version'>,
  text: readonly BodyBlock[],
  depth: number,
): readonly Block[] =>
  numberBlocks(
    text.map((block) => withProvenance(block, { source: 'clause', reference: referenceOf(clause) }, depth)),
  ).map((block) => (block.kind === 'heading' ? { ...block, number: '' } : block))
