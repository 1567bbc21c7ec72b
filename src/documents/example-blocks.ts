import type { ClauseFrontMatter, ClauseVersion } from '../clauses/clause.js'
import { referenceOf } from '../clauses/clause.js'
import { exampleText } from '../clauses/example-text.js'
import { withProvenance } from './assemble.js'
import type { Block } from './blocks.js'
import { numberBlocks } from './number-blocks.js'

/** An example of a clause as it would stand in a document, without the heading above it. */
export const exampleBlocks = (
  clause: ClauseVersion,
  example: ClauseFrontMatter['examples'][number],
): readonly Block[] =>
  numberBlocks(
    exampleText(clause, example).map((block) =>
      withProvenance(block, { source: 'clause', reference: referenceOf(clause) }, 1),
    ),
  )
