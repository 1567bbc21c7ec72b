import type { Inline } from './blocks.js'

/** How words look. A missing answer and a proposal stand out. */
export type Look = 'plain' | 'bold' | 'missing' | 'proposed'

/** Words with one look, never empty, or the end of a line. */
export type LookedRun = { readonly text: string; readonly look: Look } | 'line-break'

/**
 * Running text in as few runs as its looks allow: each takes time to write, and whoever changes the text in Word has to
 * do with them.
 */
export function lookedRuns(content: readonly Inline[]): readonly LookedRun[] {
  const made: LookedRun[] = []
  let text = ''
  let look: Look = 'plain'
  const finish = (): void => {
    if (text !== '') made.push({ text, look })
    text = ''
  }
  for (const inline of content) {
    if (inline.kind === 'line-break') {
      finish()
      made.push('line-break')
      continue
    }
    const own = lookOf(inline)
    if (own !== look) finish()
    look = own
    text += inline.text
  }
  finish()
  return made
}

function lookOf(inline: Exclude<Inline, { kind: 'line-break' }>): Look {
  if (inline.kind === 'value' && inline.missing) return 'missing'
  if (inline.kind === 'value' && inline.proposed) return 'proposed'
  return inline.bold ? 'bold' : 'plain'
}
