import Handlebars from 'handlebars'
import type { FilledValues } from './values.js'

/** Fills in a text, a little at a time: what it says, still as Markdown. */
export type TextRenderer = (context: unknown, filled: FilledValues) => Generator<void, string>

/** A loop of so many rows takes about a millisecond. */
const rowsAtOnce = 20

/** The rows of the outermost loop of a part that are written in one step. */
interface RowsInStep {
  readonly loop: number | undefined
  readonly from: number
  /** Set by the loop: more rows come after these. */
  goesOn: boolean
}

/**
 * Compiles a text in parts, each a loop of its outermost level or what stands between two: together they say what the
 * text says as a whole. White space round blocks is taken away first, since it depends on what stands beside them.
 */
export function textRenderer(program: hbs.AST.Program): TextRenderer {
  const parts = partsOf(withoutLinesOfBlocks(program)).map(({ body, loop }) => ({
    loop,
    render: environment.compile({ ...program, body: [...body] }, compileOptions),
  }))
  return function* (context, filled) {
    let text = ''
    for (const { loop, render } of parts) {
      let rows: RowsInStep = { loop, from: 0, goesOn: false }
      text += filled.counted(render(context, { data: { filled, rows } }))
      while (rows.goesOn) {
        yield
        rows = { loop, from: rows.from + rowsAtOnce, goesOn: false }
        text += filled.counted(render(context, { data: { filled, rows } }))
      }
      yield
    }
    return text
  }
}

/** Handlebars does this for a tree as well as for a text; its types only know the text. */
const withoutLinesOfBlocks = Handlebars.parse as unknown as (program: hbs.AST.Program) => hbs.AST.Program

interface Part {
  readonly body: hbs.AST.Statement[]
  /** The number of the loop that it is. */
  readonly loop?: number
}

function partsOf({ body }: hbs.AST.Program): readonly Part[] {
  const parts: Part[] = []
  for (const statement of body) {
    const loop = loopOf(statement)
    const last = parts.at(-1)
    if (loop !== undefined) parts.push({ body: [statement], loop })
    else if (last === undefined || last.loop !== undefined) parts.push({ body: [statement] })
    else last.body.push(statement)
  }
  return parts
}

function loopOf(statement: hbs.AST.Statement): number | undefined {
  if (statement.type !== 'BlockStatement') return undefined
  const { path, params } = statement as hbs.AST.BlockStatement
  const [number] = params
  return path.original === 'walk' && number?.type === 'NumberLiteral'
    ? (number as hbs.AST.NumberLiteral).value
    : undefined
}

/** It reads nothing itself: what it compiles was read and built by the grammar. */
const environment = Object.assign(Handlebars.create(), { parse: (program: hbs.AST.Program) => program })
const compileOptions = {
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: { mark: true, spot: true, when: true, walk: true },
}

interface HelperOptions {
  readonly data: { readonly filled: FilledValues; readonly rows: RowsInStep }
  readonly fn: (context: unknown) => string
  readonly inverse: (context: unknown) => string
}

environment.registerHelper('mark', (slot: number, value: unknown, owner: unknown, { data }: HelperOptions) =>
  data.filled.mark(slot, value, owner),
)
environment.registerHelper('spot', function (this: unknown, place: string, { data }: HelperOptions) {
  return data.filled.spot(place, this)
})
environment.registerHelper(
  'when',
  function (
    this: unknown,
    condition: number,
    negated: boolean,
    value: unknown,
    { data, fn, inverse }: HelperOptions,
  ) {
    return data.filled.holds(condition, value) === negated ? inverse(this) : fn(this)
  },
)
environment.registerHelper(
  'walk',
  function (this: unknown, condition: number, value: unknown, { data, fn, inverse }: HelperOptions) {
    const rows = data.filled.rows(condition, value)
    if (rows.length === 0) return inverse(this)
    return inStep(rows, condition, data.rows)
      .map((row) => data.filled.counted(fn(row)))
      .join('')
  },
)

function inStep(all: readonly unknown[], loop: number, step: RowsInStep): readonly unknown[] {
  if (loop !== step.loop) return all
  step.goesOn = all.length > step.from + rowsAtOnce
  return all.slice(step.from, step.from + rowsAtOnce)
}
