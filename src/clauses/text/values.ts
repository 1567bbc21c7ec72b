import { cleanText, isPlainLine } from '../../kernel/clean-text.js'
import type { BodyBlock, Spot } from './body-block.js'
import type { Slot } from './grammar-rules.js'
import type { Inline, ValueInline } from './inline.js'
import { wordNumber } from './language.js'
import { markEnd, markStart, spotStart } from './marks.js'
import { isGiven, printValue } from './value-kinds.js'
import { isWrittenText, type WrittenText } from './written-value.js'

/**
 * What a text is filled with.
 * @property values the real values, nested as the names are (`{ lot: { title } }`).
 * @property isProposed whether an answer, by its path, is only a proposal so far.
 * @property answerBases where the answers of a group of names stand: `{ lot: 'lots.LOT-0001.' }`.
 */
export interface FillContext {
  readonly values: Readonly<Record<string, unknown>>
  readonly answerBases?: Readonly<Record<string, string>>
  readonly isProposed?: (answer: string) => boolean
}

/**
 * The values of one filling. The text that Markdown reads holds only their numbers, between two private-use
 * characters, so that whatever a person typed can never be taken for markup.
 */
export interface FilledValues {
  /** Stores a value and answers the mark that stands for it in the text. */
  readonly mark: (slot: number, value: unknown, row: unknown) => string
  readonly spot: (place: string, row: unknown) => string
  /** Whether a condition holds. Zero counts as given. */
  readonly holds: (condition: number, value: unknown) => boolean
  readonly rows: (condition: number, value: unknown) => readonly unknown[]
  /** Counts text while it is made, so that a hostile text stops before it fills the memory. */
  readonly counted: (text: string) => string
  /** The value behind a mark as running text; several paragraphs become lines. */
  readonly inlines: (number: number, bold: boolean) => readonly Inline[]
  /** The value behind a mark that stands alone, as paragraphs. */
  readonly paragraphs: (number: number, bold: boolean) => readonly (readonly Inline[])[]
  /** The blocks behind a mark, where what somebody wrote has a structure of its own. */
  readonly written: (number: number) => readonly BodyBlock[] | undefined
  readonly spotAt: (number: number) => Spot | undefined
}

/** Thrown by `counted` when a text passes its bound; {@link isOutputTooLong} tells it apart. */
const outputTooLong = new Error('the text passes its bound')
export const isOutputTooLong = (error: unknown): boolean => error === outputTooLong

/** Real values, printed as their kind asks. */
export function filledValues(
  slots: readonly Slot[],
  context: FillContext,
  maximumOutput: number,
): FilledValues {
  return store(maximumOutput, {
    print: (number, value, row) => {
      const slot = slots[number]
      return slot === undefined ? blank : storedValue(slot, value, row, context)
    },
    holds: (_, value) => isGiven(value) && value !== false,
    rows: (_, value) => (Array.isArray(value) ? value : []),
  })
}

/**
 * One way through the conditions and loops of a text.
 * @returns how many rows a loop has; a condition holds when it is not 0.
 */
export type Trial = (condition: number) => number

/** A trial without values: every value is a letter, and the trial decides on the conditions and loops. */
export function trialValues(trial: Trial, maximumOutput: number): FilledValues {
  return store(maximumOutput, {
    print: () => ({ paragraphs: [['x']] }),
    holds: (condition) => trial(condition) > 0,
    rows: (condition) => Array.from({ length: trial(condition) }, () => ({})),
  })
}

interface StoredValue {
  /** Paragraphs of lines. */
  readonly paragraphs: readonly (readonly string[])[]
  readonly answer?: string
  readonly missing?: true
  readonly written?: WrittenText
  readonly proposed?: true
}

const blank: StoredValue = { paragraphs: [['']] }

interface Source {
  readonly print: (slot: number, value: unknown, row: unknown) => StoredValue
  readonly holds: (condition: number, value: unknown) => boolean
  readonly rows: (condition: number, value: unknown) => readonly unknown[]
}

function store(maximumOutput: number, { print, holds, rows }: Source): FilledValues {
  const values: StoredValue[] = []
  const spots: Spot[] = []
  let length = 0
  return {
    mark: (slot, value, row) => `${markStart}${values.push(print(slot, value, row)) - 1}${markEnd}`,
    spot: (place, row) => `${spotStart}${spots.push({ place, row }) - 1}${markEnd}`,
    holds,
    rows,
    counted: (text) => {
      length += text.length
      // A text inside two loops is counted by both and once more as a whole.
      if (length > 3 * maximumOutput) throw outputTooLong
      return text
    },
    inlines: (number, bold) => {
      const value = values[number] ?? blank
      const [first = []] = value.paragraphs
      return linesOf(value, value.paragraphs.length === 1 ? first : value.paragraphs.flat(), bold)
    },
    paragraphs: (number, bold) =>
      (values[number] ?? blank).paragraphs.map((lines) => linesOf(values[number] ?? blank, lines, bold)),
    written: (number) => values[number]?.written?.blocks(),
    spotAt: (number) => spots[number],
  }
}

function storedValue(slot: Slot, value: unknown, row: unknown, context: FillContext): StoredValue {
  const written = isWrittenText(value) ? value : undefined
  const printed = printValue(written?.plain ?? value, slot)
  const answer = answerOf(slot, row, context)
  if (printed === undefined && slot.optional) return blank
  if (printed === undefined) return { paragraphs: [[missingText(slot)]], answer, missing: true }
  // What is optional stands before a sentence, and brings the space between them.
  if (slot.optional) return { paragraphs: [[`[voorstel: ${printed}] `]], answer, proposed: true }
  return answer !== undefined && context.isProposed?.(answer)
    ? { paragraphs: paragraphsOf(`[voorstel: ${printed}]`), answer, proposed: true }
    : { paragraphs: paragraphsOf(printed), answer, ...(written && { written }) }
}

function missingText({ label, words }: Slot): string {
  const open = `[nog in te vullen: ${label}]`
  return words === undefined ? open : wordNumber(open, words)
}

/** Text of a person as paragraphs of its own, to the letter. @property answer where it stands, as in the API. */
export function literalParagraphs(text: string, answer: string): readonly (readonly Inline[])[] {
  const value: StoredValue = { paragraphs: paragraphsOf(text), answer }
  return value.paragraphs.map((lines) => linesOf(value, lines, false))
}

function linesOf(
  { answer, missing, proposed }: StoredValue,
  lines: readonly string[],
  bold: boolean,
): readonly Inline[] {
  const inlines: Inline[] = []
  for (const text of lines) {
    if (text === '' && answer === undefined) continue
    if (inlines.length > 0) inlines.push(lineBreak)
    const inline: Writable<ValueInline> = { kind: 'value', text }
    if (bold) inline.bold = true
    if (answer !== undefined) inline.answer = answer
    if (missing) inline.missing = true
    if (proposed) inline.proposed = true
    inlines.push(inline)
  }
  return inlines
}

const lineBreak: Inline = { kind: 'line-break' }
type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

function answerOf(
  { answer, answerGroup }: Slot,
  row: unknown,
  { answerBases }: FillContext,
): string | undefined {
  if (answer === undefined) return undefined
  if (answerGroup === undefined) return answer
  const base = answerGroup === 'row' ? rowPath(row) : answerBases?.[answerGroup]
  return base === undefined ? undefined : `${base}${answer}`
}

/** A row says itself where its answers stand. */
const rowPath = (row: unknown): string | undefined =>
  typeof row === 'object' && row !== null && 'answerBase' in row && typeof row.answerBase === 'string'
    ? row.answerBase
    : undefined

function paragraphsOf(printed: string): readonly (readonly string[])[] {
  if (isPlainLine(printed)) return [[printed.trim()]]
  const paragraphs = cleanText(printed)
    .split(/\n(?: *\n)+/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
  return paragraphs.length > 0 ? paragraphs : blank.paragraphs
}
