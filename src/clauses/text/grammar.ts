import Handlebars from 'handlebars'
import { failure, type Result, success } from '../../kernel/result.js'
import { type Language, type NumberWords, wordsFault } from './language.js'
import { privateUse } from './marks.js'
import type { Declaration, ValueKind } from './value-kinds.js'

/** What is wrong with a text: the line counts from 1, the reason is in Dutch and says what to do. */
export interface BodyFault {
  readonly line: number
  readonly reason: string
}

/** How a value is printed and where its answer stands; the compiled text refers to it by number. */
export interface Slot extends Declaration {
  readonly name: string
  readonly language: Language
  readonly words?: NumberWords
}

export interface CheckedBody {
  readonly program: hbs.AST.Program
  readonly slots: readonly Slot[]
  /** Names of facts and parameters that the text needs. */
  readonly uses: ReadonlySet<string>
  readonly places: readonly string[]
  /** How many conditions and loops it has; they are numbered from 0. */
  readonly conditions: number
  /** Which of them are loops. */
  readonly loops: ReadonlySet<number>
}

export interface GrammarRules {
  readonly declarations: Readonly<Record<string, Declaration>>
  readonly places?: ReadonlySet<string>
  /** How the text prints its numbers; left out: 1. */
  readonly language?: Language
}

/** Blocks may stand this deep inside each other; loops at most two (one inside another). */
const maximumDepth = 6
const maximumLoops = 2

/** Helpers that a jurist may write, each with the kinds of value it can print. */
const formattingHelpers: Readonly<Record<string, ValueKind>> = {
  euro: 'euro',
  percentage: 'percentage',
  hours: 'hours',
  months: 'months',
  days: 'days',
  date: 'date',
  list: 'list',
}
/** Helpers of language 2, each with a name and words that go with its number. */
const wordHelpers: readonly NumberWords['helper'][] = ['count', 'agree', 'share']
const numericKinds: readonly ValueKind[] = ['euro', 'percentage', 'hours', 'months', 'days', 'number']

/**
 * Reads the Handlebars of a text and builds, from what is allowed only, the tree that is compiled: content,
 * `{{name}}`, `{{helper name}}`, `if`, `unless`, `each` and, in a template, `place`. Nothing of the tree that was
 * read is passed on, so what the grammar does not know cannot run.
 */
export function checkGrammar(source: string, rules: GrammarRules): Result<CheckedBody, readonly BodyFault[]> {
  if (privateUse.test(source))
    return failure([
      {
        line: lineOf(source, privateUse),
        reason: 'De tekst bevat een teken uit het privégebied van Unicode: verwijder het.',
      },
    ])
  const tree = readTree(source)
  if (!tree.ok) return tree
  const state: State = {
    rules,
    slots: [],
    uses: new Set(),
    places: [],
    faults: [],
    conditions: 0,
    loops: new Set(),
  }
  const program = rebuild(tree.value, { depth: 0, loops: [] }, state)
  if (state.faults.length > 0) return failure(state.faults)
  return success({
    program,
    slots: state.slots,
    uses: state.uses,
    places: state.places,
    conditions: state.conditions,
    loops: state.loops,
  })
}

interface State {
  readonly rules: GrammarRules
  readonly slots: Slot[]
  readonly uses: Set<string>
  readonly places: string[]
  readonly faults: BodyFault[]
  readonly loops: Set<number>
  conditions: number
}

/** Where in the text we are: how deep, and in which loops (the innermost last). */
interface Position {
  readonly depth: number
  readonly loops: readonly Readonly<Record<string, Declaration>>[]
}

function readTree(source: string): Result<hbs.AST.Program, readonly BodyFault[]> {
  try {
    return success(Handlebars.parseWithoutProcessing(source))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = Number(/line (\d+)/i.exec(message)?.[1] ?? 1)
    return failure([
      {
        line,
        reason:
          'De accolades kloppen niet: controleer of elke {{#if}}, {{#unless}} en {{#each}} ook gesloten wordt.',
      },
    ])
  }
}

function rebuild(program: hbs.AST.Program, position: Position, state: State): hbs.AST.Program {
  if (position.depth > maximumDepth) {
    fault(state, program, `Blokken staan meer dan ${maximumDepth} niveaus diep in elkaar: splits de tekst.`)
    return { ...program, body: [], blockParams: [] }
  }
  const body = program.body.flatMap((node) => rebuildStatement(node, position, state))
  return { type: 'Program', loc: program.loc, body, blockParams: [], ...chained(program) }
}

/** `{{else if}}` marks its branch so that the white space around it is read as one construct. */
const chained = (program: hbs.AST.Program): object =>
  'chained' in program && program.chained ? { chained: true } : {}

function rebuildStatement(node: hbs.AST.Statement, position: Position, state: State): hbs.AST.Statement[] {
  if (isContent(node) || node.type === 'CommentStatement') return [node]
  if (isMustache(node)) return rebuildMustache(node, position, state)
  if (isBlock(node)) return rebuildBlock(node, position, state)
  fault(state, node, 'Partials en decorators kunnen niet in een clausule: schrijf de tekst voluit.')
  return []
}

function rebuildMustache(
  node: hbs.AST.MustacheStatement,
  position: Position,
  state: State,
): hbs.AST.Statement[] {
  if (!node.escaped || node.path.type !== 'PathExpression' || node.hash !== undefined) {
    fault(
      state,
      node,
      'Gebruik alleen {{naam}} of {{hulpje naam}}: geen drie accolades, geen tekst en geen gelijkheidsteken.',
    )
    return []
  }
  const path = asPath(node.path)
  if (path?.original === 'place') return rebuildPlace(node, position, state)
  const helper = wordHelpers.find((name) => name === path?.original)
  if (helper !== undefined && node.params.length > 0 && state.rules.language === 2)
    return rebuildWords(node, helper, position, state)
  const [argument, ...more] = node.params
  const printed = argument === undefined ? path : asPath(argument)
  if (printed === undefined || more.length > 0) {
    fault(state, node, 'Een hulpje krijgt precies één naam, bijvoorbeeld {{euro raming}}.')
    return []
  }
  const found = resolve(printed, position, state)
  if (found === undefined) return []
  const kind = argument === undefined ? found.declaration.kind : formattingHelpers[path?.original ?? '']
  if (kind === undefined)
    fault(
      state,
      node,
      `Het hulpje "${path?.original}" bestaat niet: kies uit ${Object.keys(formattingHelpers).join(', ')}.`,
    )
  else if (!canPrint(kind, found.declaration.kind))
    fault(
      state,
      node,
      `"${printed.original}" kan hier niet gedrukt worden: het is ${found.declaration.kind}.`,
    )
  else return [mark(node, found, { kind, name: printed.original }, state)]
  return []
}

/** `{{count plaatsen "plaats" "plaatsen"}}`; a word that never changes may stand once. */
function rebuildWords(
  node: hbs.AST.MustacheStatement,
  helper: NumberWords['helper'],
  position: Position,
  state: State,
): hbs.AST.Statement[] {
  const [argument, ...rest] = node.params
  const printed = argument === undefined ? undefined : asPath(argument)
  const [first, second = helper === 'count' ? first : undefined, ...more] = rest.map(asString)
  if (printed === undefined || first === undefined || second === undefined || more.length > 0) {
    fault(
      state,
      node,
      `{{${helper}}} krijgt een naam en de woorden bij 1 en bij meer, tussen aanhalingstekens.`,
    )
    return []
  }
  const found = resolve(printed, position, state)
  if (found === undefined) return []
  const words: NumberWords = { helper, words: [first, second] }
  const reason = numericKinds.includes(found.declaration.kind)
    ? wordsFault(words)
    : `"${printed.original}" is geen getal: {{${helper}}} kan er niets mee.`
  if (reason === undefined) return [mark(node, found, { name: printed.original, words }, state)]
  fault(state, node, reason)
  return []
}

/** Notes how a name is printed, and calls for it by its number. */
function mark(
  node: hbs.AST.MustacheStatement,
  { declaration, path, owner }: Found,
  printing: Pick<Slot, 'name'> & Partial<Slot>,
  { slots, rules }: State,
): hbs.AST.Statement {
  slots.push({ ...declaration, language: rules.language ?? 1, ...printing })
  return call(node, 'mark', [numberNode(node, slots.length - 1), path, owner])
}

function canPrint(as: ValueKind, kind: ValueKind): boolean {
  if (kind === 'rows' || kind === 'boolean') return false
  return as === kind || (numericKinds.includes(as) && kind === 'number')
}

function rebuildPlace(
  node: hbs.AST.MustacheStatement,
  position: Position,
  state: State,
): hbs.AST.Statement[] {
  const [name, ...more] = node.params
  const place = name && asString(name)
  if (state.rules.places === undefined)
    fault(state, node, '{{place}} kan alleen in een sjabloon staan, niet in een clausule.')
  else if (place === undefined || more.length > 0 || !state.rules.places.has(place))
    fault(state, node, `De plaats ${place ?? ''} bestaat niet.`)
  else if (position.depth > 2)
    fault(state, node, 'Een plaats staat hoogstens in één voorwaarde binnen de percelen.')
  else {
    state.places.push(place)
    return [call(node, 'spot', [stringNode(node, place)])]
  }
  return []
}

function rebuildBlock(node: hbs.AST.BlockStatement, position: Position, state: State): hbs.AST.Statement[] {
  const name = node.path.original
  const [argument, ...more] = node.params
  const path = argument === undefined ? undefined : asPath(argument)
  if (
    !['if', 'unless', 'each'].includes(name) ||
    path === undefined ||
    more.length > 0 ||
    node.hash !== undefined ||
    hasBlockParameters(node)
  ) {
    fault(state, node, 'Een blok is {{#if naam}}, {{#unless naam}} of {{#each naam}}, met precies één naam.')
    return []
  }
  const found = resolve(path, position, state)
  if (found === undefined) return []
  return name === 'each'
    ? rebuildEach(node, found, position, state)
    : rebuildCondition(node, name, found, position, state)
}

/** @property owner the row that the value is of, for the path of its answer. */
interface Found {
  readonly path: hbs.AST.PathExpression
  readonly owner: hbs.AST.PathExpression
  readonly declaration: Declaration
}

function rebuildCondition(
  node: hbs.AST.BlockStatement,
  name: string,
  found: Found,
  position: Position,
  state: State,
): hbs.AST.Statement[] {
  const number = state.conditions++
  const negated = booleanNode(node, name === 'unless')
  return [
    block(
      node,
      'when',
      [numberNode(node, number), negated, found.path],
      { ...position, depth: position.depth + 1 },
      position,
      state,
    ),
  ]
}

function rebuildEach(
  node: hbs.AST.BlockStatement,
  { path, declaration }: Found,
  position: Position,
  state: State,
): hbs.AST.Statement[] {
  if (declaration.kind !== 'rows' || declaration.fields === undefined) {
    fault(state, node, `"${path.original}" is geen lijst van rijen: {{#each}} kan er niet over lopen.`)
    return []
  }
  if (position.loops.length >= maximumLoops) {
    fault(state, node, '{{#each}} kan hoogstens één keer in een andere {{#each}} staan.')
    return []
  }
  const number = state.conditions++
  state.loops.add(number)
  const inside = { depth: position.depth + 1, loops: [...position.loops, declaration.fields] }
  return [block(node, 'walk', [numberNode(node, number), path], inside, position, state)]
}

/**
 * Finds what a name stands for: a field of the innermost row first, then of the row around it, then a fact or a
 * parameter; the tree then says how many rows up it is.
 */
function resolve(path: hbs.AST.PathExpression, position: Position, state: State): Found | undefined {
  const name = path.parts.join('.')
  if (path.data || path.depth > 0 || path.original !== name) {
    fault(state, path, `"${path.original}" kan niet: @, .., this en vierkante haken zijn niet toegestaan.`)
    return undefined
  }
  for (let up = 0; up < position.loops.length; up++) {
    const field = own(position.loops[position.loops.length - 1 - up], name)
    if (field !== undefined) return { declaration: field, path: pathNode(path, up), owner: rowNode(path, up) }
  }
  const declaration = own(state.rules.declarations, name)
  if (declaration !== undefined) {
    state.uses.add(name)
    const up = position.loops.length
    return { declaration, path: pathNode(path, up), owner: rowNode(path, up) }
  }
  fault(state, path, `"${name}" is geen bekend gegeven en geen parameter van deze tekst.`)
  return undefined
}

const own = (
  table: Readonly<Record<string, Declaration>> | undefined,
  name: string,
): Declaration | undefined => (table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined)

function block(
  node: hbs.AST.BlockStatement,
  helper: string,
  params: hbs.AST.Expression[],
  inside: Position,
  outside: Position,
  state: State,
): hbs.AST.Statement {
  const program = rebuild(node.program, inside, state)
  // Handlebars leaves the inverse out when there is no {{else}}; its types do not say so.
  const inverse = node.inverse as hbs.AST.Program | undefined
  const otherwise = inverse && rebuild(inverse, { ...outside, depth: outside.depth + 1 }, state)
  const { type, loc, openStrip, inverseStrip, closeStrip } = node
  return {
    type,
    loc,
    path: helperNode(node, helper),
    params,
    program,
    inverse: otherwise,
    openStrip,
    inverseStrip,
    closeStrip,
  } as hbs.AST.BlockStatement
}

function call(
  node: hbs.AST.MustacheStatement,
  helper: string,
  params: hbs.AST.Expression[],
): hbs.AST.Statement {
  return {
    type: 'MustacheStatement',
    loc: node.loc,
    path: helperNode(node, helper),
    params,
    escaped: true,
    strip: node.strip,
  } as hbs.AST.MustacheStatement
}

const helperNode = ({ loc }: hbs.AST.Node, name: string): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  loc,
  data: false,
  depth: 0,
  parts: [name],
  original: name,
})
const pathNode = (
  { loc, parts, original }: hbs.AST.PathExpression,
  depth: number,
): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  loc,
  data: false,
  depth,
  parts: [...parts],
  original: `${'../'.repeat(depth)}${original}`,
})
const rowNode = ({ loc }: hbs.AST.Node, depth: number): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  loc,
  data: false,
  depth,
  parts: [],
  original: depth === 0 ? 'this' : Array(depth).fill('..').join('/'),
})
const numberNode = ({ loc }: hbs.AST.Node, value: number): hbs.AST.NumberLiteral => ({
  type: 'NumberLiteral',
  loc,
  value,
  original: value,
})
const booleanNode = ({ loc }: hbs.AST.Node, value: boolean): hbs.AST.BooleanLiteral => ({
  type: 'BooleanLiteral',
  loc,
  value,
  original: value,
})
const stringNode = ({ loc }: hbs.AST.Node, value: string): hbs.AST.StringLiteral => ({
  type: 'StringLiteral',
  loc,
  value,
  original: value,
})

const isContent = (node: hbs.AST.Statement): node is hbs.AST.ContentStatement =>
  node.type === 'ContentStatement'
const isMustache = (node: hbs.AST.Statement): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement'
const isBlock = (node: hbs.AST.Statement): node is hbs.AST.BlockStatement => node.type === 'BlockStatement'
const asPath = (node: hbs.AST.Expression): hbs.AST.PathExpression | undefined =>
  node.type === 'PathExpression' ? (node as hbs.AST.PathExpression) : undefined
const asString = (node: hbs.AST.Expression): string | undefined =>
  node.type === 'StringLiteral' && 'value' in node ? String(node.value) : undefined
const hasBlockParameters = (node: hbs.AST.BlockStatement): boolean =>
  (node.program?.blockParams?.length ?? 0) > 0

function fault(state: State, node: hbs.AST.Node, reason: string): void {
  if (state.faults.length < 20) state.faults.push({ line: node.loc?.start.line ?? 1, reason })
}

const lineOf = (source: string, pattern: RegExp): number =>
  source.slice(0, source.search(pattern)).split('\n').length
