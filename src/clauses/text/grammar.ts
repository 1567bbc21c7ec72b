import Handlebars from 'handlebars'
import { failure, type Result, success } from '../../kernel/result.js'
import { type Found, fault, type Position, resolve, type State } from './grammar-names.js'
import {
  asPath,
  booleanNode,
  hasBlockParameters,
  helperNode,
  isBlock,
  isContent,
  isMustache,
  numberNode,
} from './grammar-nodes.js'
import type { BodyFault, GrammarRules, Slot } from './grammar-rules.js'
import { rebuildMustache } from './grammar-values.js'
import { privateUse } from './marks.js'

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

/** Blocks may stand this deep inside each other; loops at most two (one inside another). */
const maximumDepth = 6
const maximumLoops = 2

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

const lineOf = (source: string, pattern: RegExp): number =>
  source.slice(0, source.search(pattern)).split('\n').length
