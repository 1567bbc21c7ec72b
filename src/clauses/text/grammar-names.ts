import { pathNode, rowNode } from './grammar-nodes.js'
import type { BodyFault, GrammarRules, Slot } from './grammar-rules.js'
import type { Declaration } from './value-kinds.js'

/** What is found while a text is read. */
export interface State {
  readonly rules: GrammarRules
  readonly slots: Slot[]
  readonly uses: Set<string>
  readonly places: string[]
  readonly faults: BodyFault[]
  readonly loops: Set<number>
  conditions: number
}

/** Where in the text we are: how deep, and in which loops (the innermost last). */
export interface Position {
  readonly depth: number
  readonly loops: readonly Readonly<Record<string, Declaration>>[]
}

/** @property owner the row that the value is of, for the path of its answer. */
export interface Found {
  readonly path: hbs.AST.PathExpression
  readonly owner: hbs.AST.PathExpression
  readonly declaration: Declaration
}

/**
 * Finds what a name stands for: a field of the innermost row first, then of the row around it, then a fact or a
 * parameter; the tree then says how many rows up it is.
 */
export function resolve(path: hbs.AST.PathExpression, position: Position, state: State): Found | undefined {
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

export function fault(state: State, node: hbs.AST.Node, reason: string): void {
  if (state.faults.length < 20) state.faults.push({ line: node.loc?.start.line ?? 1, reason })
}
