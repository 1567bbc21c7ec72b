import { keptWith } from '../../kernel/lazily.js'

/**
 * Makes an expression that finds whole words or phrases in plain text (see `plain`). A `*` stands for the rest of a
 * word, a space for any white space; the rest is an ordinary expression. Unbounded repetition of anything but
 * letters has no place in it, so that looking takes time in proportion to the text.
 */
export const words = (...phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${phrases.map(spelled).join('|')})(?![a-z0-9])`, '')

const spelled = (phrase: string): string =>
  phrase.replace(/\[[^\]]*\]\*?|\\.|( \??)|([a-z)])\*/g, (written, space?: string, before?: string) => {
    if (space !== undefined) return space === ' ?' ? '\\s{0,4}' : '\\s{1,4}'
    return before === undefined ? written : `${before}[a-z]*`
  })

/** Where an expression stands in a text. */
export interface Spot {
  readonly from: number
  readonly to: number
  readonly words: string
}

/** Every place where an expression stands, from left to right. */
export function spots(text: string, expression: RegExp): readonly Spot[] {
  const everywhere = globalOf(expression)
  const found: Spot[] = []
  for (let match = everywhere.exec(text); match !== null; match = everywhere.exec(text)) {
    const { index, 0: matched } = match
    found.push({ from: index, to: index + matched.length, words: matched })
    // What matches nothing would match there for ever.
    if (matched.length === 0) everywhere.lastIndex += 1
  }
  return found
}

/** Looks from the start each time; `matchAll` would make an expression anew for every sentence. */
const globalOf = keptWith((expression: RegExp): RegExp => new RegExp(expression.source, 'g'))

/** The first place where one expression stands within so many characters of another; `undefined`: nowhere. */
export function nearby(text: string, one: RegExp, other: RegExp, distance: number): Spot | undefined {
  const others = spots(text, other)
  if (others.length === 0) return undefined
  return spots(text, one).find(({ from, to }) =>
    others.some(
      (found) =>
        found.from - to <= distance &&
        from - found.to <= distance &&
        !(found.from === from && found.to === to),
    ),
  )
}

/**
 * Whether an expression stands anywhere in a passage, in a part or in a whole text. Looked at once for each, so that
 * asking it for every sentence of a long text costs no more than the text.
 */
export const standsIn = (expression: RegExp): ((of: { readonly plain: string }) => boolean) =>
  holdsIn((plain) => expression.test(plain))

/** The same for anything that can be asked of plain words. */
export const holdsIn = (holds: (plain: string) => boolean): ((of: { readonly plain: string }) => boolean) =>
  keptWith(({ plain }: { readonly plain: string }) => holds(plain))
