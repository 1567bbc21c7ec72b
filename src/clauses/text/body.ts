import { atOnce } from '../../kernel/in-steps.js'
import { failure, type Result, success } from '../../kernel/result.js'
import type { BodyBlock } from './body-block.js'
import { type CheckedBody, checkGrammar } from './grammar.js'
import type { BodyFault, GrammarRules, Slot } from './grammar-rules.js'
import { readMarkdown } from './markdown.js'
import { type TextRenderer, textRenderer } from './render-text.js'
import { tooLarge } from './too-large.js'
import {
  type FillContext,
  type FilledValues,
  filledValues,
  isOutputTooLong,
  type Trial,
  trialValues,
} from './values.js'

export type { BodyBlock } from './body-block.js'
export type { BodyFault } from './grammar-rules.js'
export type { FillContext } from './values.js'

/**
 * A legal text that was read, checked and made ready to fill.
 * @property uses the declared names that the text needs; nothing else has to be in the context.
 * @property places the places named in it (templates only).
 */
export interface Body {
  readonly uses: ReadonlySet<string>
  readonly places: readonly string[]
  /** Fills in the text. Never throws; the values can change words, never the structure. */
  readonly fill: (context: FillContext) => readonly BodyBlock[]
  /** The same a little at a time, for a text that can be long. */
  readonly fillInSteps: (context: FillContext) => Generator<void, readonly BodyBlock[]>
}

/** The names a text may use, the places a template may name, and the longest text that filling may give (in characters; values do not count). */
export interface BodyRules extends GrammarRules {
  readonly maximumOutput: number
  /** How many conditions and loops a text may have; left out: as many as one that is written in the browser. */
  readonly maximumConditions?: number
}

/** So many characters may be read by Markdown over all trials; sections that did not change are not read again. */
const maximumRead = 500_000
/** Each condition is tried both ways; a text with more of them has to be split. */
const usualConditions = 120

/**
 * Reads a text: Markdown with a small grammar, and Handlebars with a smaller one. Costs bounded time and memory
 * whatever the source holds. Errors: every fault with its line and a Dutch reason.
 */
export function parseBody(source: string, rules: BodyRules): Result<Body, readonly BodyFault[]> {
  const refused = tooLarge(source) ?? strayReference(source)
  if (refused !== undefined) return failure([refused])
  const checked = checkGrammar(source, rules)
  if (!checked.ok) return checked
  const { program, slots, uses, places, conditions } = checked.value
  const { maximumConditions = usualConditions } = rules
  if (conditions > maximumConditions)
    return failure([
      { line: 1, reason: `De tekst heeft meer dan ${maximumConditions} voorwaarden en lussen: splits ze.` },
    ])

  const render = textRenderer(program)
  const faults = trialFaults(render, checked.value, rules)
  if (faults.length > 0) return failure(faults)
  const fillInSteps: Body['fillInSteps'] = (context) => fillText(render, slots, context, rules.maximumOutput)
  return success({ uses, places, fill: (context) => atOnce(fillInSteps(context)), fillInSteps })
}

/** References to sources were taken out before: one that is left would be printed. */
function strayReference(source: string): BodyFault | undefined {
  const line = source.split('\n').findIndex((text) => text.includes('[^'))
  return line < 0
    ? undefined
    : {
        line: line + 1,
        reason:
          'Een verwijzing naar een bron ([^naam]) staat aan het einde van een alinea, een punt of een tabelrij, na de laatste punt, en alleen in een clausule met sources: vooraan.',
      }
}

function* fillText(
  render: TextRenderer,
  slots: readonly Slot[],
  context: FillContext,
  maximumOutput: number,
): Generator<void, readonly BodyBlock[]> {
  const values = filledValues(slots, context, maximumOutput)
  const text = yield* renderWithin(render, context.values, values)
  if (text === undefined) return [tooLong]
  return (yield* readMarkdown(text, values)).blocks
}

const tooLong: BodyBlock = {
  kind: 'paragraph',
  content: [
    {
      kind: 'value',
      text: '[deze tekst werd te lang: kort hem in of verdeel de opdracht over minder percelen]',
      missing: true,
    },
  ],
}

/** The filled text, or `undefined` when it passes its bound. */
function* renderWithin(
  render: TextRenderer,
  context: unknown,
  filled: FilledValues,
): Generator<void, string | undefined> {
  try {
    return yield* render(context, filled)
  } catch (error) {
    if (isOutputTooLong(error)) return undefined
    throw error
  }
}

/** Fills the text without values: a branch that breaks the grammar shows in one of the trials. */
function trialFaults(
  render: TextRenderer,
  { conditions, loops }: Pick<CheckedBody, 'conditions' | 'loops'>,
  { maximumOutput, places }: BodyRules,
): readonly BodyFault[] {
  const faults = new Map<string, BodyFault>()
  // A trial inside a branch that stays shut gives a text that was read already.
  const tried = new Set<string>()
  let totalRead = 0
  for (const trial of trials(conditions, loops)) {
    const values = trialValues(trial, maximumOutput)
    const text = atOnce(renderWithin(render, {}, values))
    if (text === undefined)
      return [{ line: 1, reason: 'De ingevulde tekst wordt te lang: kort de lussen in.' }]
    if (tried.has(text)) continue
    tried.add(text)
    const { blocks, faults: found, read } = atOnce(readMarkdown(text, values))
    totalRead += read
    if (totalRead > maximumRead)
      return [
        {
          line: 1,
          reason:
            'De tekst heeft te veel voorwaarden voor zijn lengte: splits hem, of zet er tussenkoppen in.',
        },
      ]
    for (const fault of found) faults.set(fault.reason, fault)
    if (places === undefined && blocks.some(({ kind }) => kind === 'box'))
      faults.set('box', { line: 1, reason: 'Een kader (>) kan alleen in een sjabloon staan.' })
  }
  return [...faults.values()].slice(0, 20)
}

/**
 * Every condition true and every condition false, with one, two and three rows in every loop, and each condition and
 * each loop alone every way. A mark that is closed in the next row only shows with an uneven number of rows; a mark
 * that becomes another one when it is repeated, with three.
 */
function trials(conditions: number, loops: ReadonlySet<number>): readonly Trial[] {
  const each = Array.from({ length: conditions }, (_, alone) => alone)
  const alone =
    (own: number, count: number, others: number): Trial =>
    (condition) =>
      condition === own ? count : others
  return [
    ...[2, 0, 1, 3].map(
      (rows): Trial =>
        () =>
          rows,
    ),
    ...each.flatMap((own) =>
      loops.has(own)
        ? [
            alone(own, 2, 0),
            alone(own, 0, 2),
            ...[1, 3].flatMap((rows) => [alone(own, rows, 0), alone(own, rows, 2)]),
          ]
        : [alone(own, 1, 0), alone(own, 0, 2)],
    ),
  ]
}
