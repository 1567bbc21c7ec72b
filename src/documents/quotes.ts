import type { Block, Inline } from './blocks.js'

/** What comes before a quotation that opens: nothing, a space, a bracket or a dash. */
const opening = /^$|[\s([{/–—“‘]/
const figure = /\d/
/** Words that have lost their beginning: 's avonds, 't. */
const shortened = /^'(s|t|n|m|k|er)(?![\p{L}])/u

/**
 * Gives running text one kind of quotation marks and apostrophes, the curly ones, over its runs together. A mark after a
 * figure without a quotation to close is a measure, and stays.
 */
export function withCurlyQuotes(content: readonly Inline[]): readonly Inline[] {
  if (!content.some((inline) => inline.kind !== 'line-break' && /["']/.test(inline.text))) return content
  const state: State = { before: '', isQuoting: false, isQuotingWithin: false }
  return content.map((inline): Inline => {
    if (inline.kind === 'line-break') {
      state.before = ''
      return inline
    }
    return { ...inline, text: curled(inline.text, state) }
  })
}

/** What is known from the text before. @property before its last character. */
interface State {
  before: string
  isQuoting: boolean
  isQuotingWithin: boolean
}

function curled(text: string, state: State): string {
  let result = ''
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    const made = sign === '"' ? doubled(state) : sign === "'" ? single(text.slice(at), state) : sign
    result += made
    state.before = made
  }
  return result
}

function doubled(state: State): string {
  if (!state.isQuoting && figure.test(state.before)) return '"'
  const opens = opening.test(state.before)
  state.isQuoting = opens
  return opens ? '“' : '”'
}

/** @param rest the text from the mark on. */
function single(rest: string, state: State): string {
  if (!state.isQuotingWithin && figure.test(state.before)) return "'"
  const opens = opening.test(state.before) && !shortened.test(rest) && /^'[^'\s][^']*'(?![\p{L}])/u.test(rest)
  if (opens) state.isQuotingWithin = true
  else if (state.isQuotingWithin) state.isQuotingWithin = false
  return opens ? '‘' : '’'
}

/** The same over a block of a document. */
export function blockWithCurlyQuotes(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: withCurlyQuotes(block.content) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, content: withCurlyQuotes(item.content) })),
      }
    case 'table':
      return {
        ...block,
        ...(block.header && { header: block.header.map(withCurlyQuotes) }),
        rows: block.rows.map((row) => row.map(withCurlyQuotes)),
      }
    case 'box':
      return { ...block, content: block.content.map(withCurlyQuotes) }
    case 'picture':
      return block
    default:
      return block satisfies never
  }
}
