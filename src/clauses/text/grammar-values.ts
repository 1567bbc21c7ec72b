import { type Found, fault, type Position, resolve, type State } from './grammar-names.js'
import { asPath, asString, call, numberNode, stringNode } from './grammar-nodes.js'
import type { Slot } from './grammar-rules.js'
import { type NumberWords, wordsFault } from './language.js'
import type { ValueKind } from './value-kinds.js'

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

/** What prints something: `{{name}}`, `{{helper name}}`, a number with its words, or a place. */
export function rebuildMustache(
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
