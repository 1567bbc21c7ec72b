import { type BodyFault, parseBody } from '../clauses/text/body.js'
import { type Result, success } from '../kernel/result.js'
import { withProvenance } from './assemble.js'
import type { Block } from './blocks.js'
import { numberBlocks } from './number-blocks.js'

/** A page of the manual, ready to be shown. */
export interface HelpText {
  readonly blocks: readonly Block[]
}

/** Reads a page of the manual: the same small Markdown as the legal texts, without anything to fill in. */
export function parseHelpText(id: string, source: string): Result<HelpText, readonly BodyFault[]> {
  const parsed = parseBody(source, { declarations: {}, maximumOutput: 100_000 })
  if (!parsed.ok) return parsed
  const from = { source: 'template', reference: id } as const
  const blocks = numberBlocks(
    parsed.value.fill({ values: {} }).map((block) => withProvenance(block, from, -1)),
  )
  return success({
    blocks: blocks.map((block) => (block.kind === 'heading' ? { ...block, number: '' } : block)),
  })
}
