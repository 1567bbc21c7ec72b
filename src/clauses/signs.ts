import { z } from 'zod'

/** The most that `…` or a `*` inside a sign stands for, in characters. */
const widestGap = 40

/**
 * A word or phrase by which a clause is recognised, in plain text (lower case, without accents). `*` stands for the
 * rest of a word, `…` for a few words of the same sentence, `(a|b)` for one of them, `?` after a letter or a group for
 * "or not". Nothing repeats, so that looking takes time in proportion to the text.
 */
const signWordSchema = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9 %()|?*…-]+$/, {
    error: 'Schrijf kleine letters zonder accenten, cijfers, %, spaties, en de tekens ( | ) ? * … -.',
  })
  .refine((word) => (word.replace(/^\*|\*$/g, '').match(/[*…]/g) ?? []).length <= 1, {
    error: 'Hoogstens één keer * of … binnenin.',
  })
  .refine((word) => !/\([^)]*\(/.test(word) && word.split('(').length <= 5, {
    error: 'Hoogstens vier groepen tussen haakjes, naast elkaar.',
  })
  .refine(isExpression, { error: 'De haakjes, ? of | staan niet op hun plaats.' })
const wordsSchema = z.array(signWordSchema).min(1).max(40).readonly()

/** Groups of words, of each of which one must be there. */
const groupsSchema = z.array(wordsSchema).min(1).max(5).readonly()

/** One way to recognise a clause: all that it names must hold. */
const waySchema = z
  .strictObject({
    heading: wordsSchema.optional(),
    section: groupsSchema.optional(),
    sentence: groupsSchema.optional(),
  })
  .readonly()

/**
 * How a clause is recognised in a text that somebody else wrote.
 *
 * @property called what the found clause is called there; its title speaks of our text.
 * @property within what is looked at: the reservations, scored promises or other promises that were found in the text,
 *   or its sentences (`sentence`).
 * @property order the lower is tried first; a reservation or a promise is recognised once.
 * @property ways one of them must hold; left out: recognised when no other is.
 * @property amount the words that follow the number that counts, and the parameter that takes it over.
 */
export const signsSchema = z
  .strictObject({
    called: z.string().min(3).max(120),
    within: z.enum(['reservation', 'criterion', 'condition', 'sentence']),
    order: z.int().min(1).max(99).default(50),
    ways: z.array(waySchema).min(1).max(10).readonly().optional(),
    amount: z
      .strictObject({
        before: z
          .array(z.string().regex(/^(?:[a-z]+|%)$/))
          .min(1)
          .readonly(),
        parameter: z.string().optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly()
export type ClauseSigns = z.infer<typeof signsSchema>

const made = new WeakMap<readonly string[], RegExp>()

/** An expression that finds one of the words as whole words in plain text. */
export function signExpression(signs: readonly string[]): RegExp {
  const known = made.get(signs)
  if (known !== undefined) return known
  const expression = new RegExp(signs.map(bounded).join('|'))
  made.set(signs, expression)
  return expression
}

/**
 * No letter or digit before or after, unless the word begins or ends in another sign. A `*` at either end looks at no
 * more than that, so that a long row of letters is not walked again for each of them.
 */
function bounded(word: string): string {
  const [, open = '', middle = '', end = ''] = /^(\*?)(.*?)(\*?)$/.exec(word) ?? []
  const before = open === '' && /^[a-z0-9(]/.test(middle) ? '(?<![a-z0-9])' : ''
  const after = end === '' && /[a-z0-9)?]$/.test(middle) ? '(?![a-z0-9])' : ''
  return `${before}(?:${spelled(middle)})${after}`
}

const spelled = (word: string): string =>
  word
    .replaceAll(/ \?/g, '\u0000')
    .replaceAll(' ', '\\s{1,4}')
    .replaceAll('\u0000', '\\s{0,4}')
    .replaceAll('*', `[a-z]{0,${widestGap}}`)
    .replaceAll('…', `[^.;]{0,${widestGap}}`)

/** Whether the rest of the grammar is respected: groups are closed and hold something, a `?` follows something. */
function isExpression(word: string): boolean {
  if (!/[a-z0-9%]/.test(word)) return false
  if (/(?:^|[(|?*…])\?/.test(word) || /\(\)|\(\||\|\||\|\)|^\||\|$/.test(word)) return false
  try {
    new RegExp(spelled(word))
    return true
  } catch {
    return false
  }
}
