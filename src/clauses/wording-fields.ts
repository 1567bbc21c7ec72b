import { failure, type Result, success } from '../kernel/result.js'
import type { ClauseVersion } from './clause.js'
import { parseWording } from './own-wording.js'
import type { Parameter, Parameters } from './parameters.js'
import type { SelectedClause } from './selected-clause.js'
import type { BodyBlock } from './text/body.js'
import type { Inline } from './text/inline.js'
import { printValue } from './text/value-kinds.js'

/** A parameter that an own wording can name. @property label what the buyer writes between braces. */
export interface WordingField {
  readonly name: string
  readonly label: string
  readonly parameter: Parameter
}

/** The fields of a clause by the label that a buyer reads; a label that is used twice gives way to the name. */
export function wordingFields(parameters: Parameters): readonly WordingField[] {
  const labels = Object.values(parameters).map(({ label }) => label)
  return Object.entries(parameters)
    .filter(([, { type }]) => type !== 'boolean')
    .map(([name, parameter]) => {
      const { label } = parameter
      const isOwn = label !== undefined && labels.indexOf(label) === labels.lastIndexOf(label)
      return { name, label: isOwn && !/[{}"]/.test(label) ? label : name, parameter }
    })
}

/** `{{aantal uren voor kansengroepen}}` as it is kept: `{{hours}}`. What names no field stays. */
export function withNames(text: string, fields: readonly WordingField[]): string {
  const byLabel = new Map(fields.flatMap(({ name, label }) => [[label.toLowerCase(), name] as const]))
  return text.replace(token, (found, words: string) => {
    const name = byLabel.get(words.replace(/\s+/g, ' ').toLowerCase())
    return name === undefined ? found : `{{${name}}}`
  })
}

/** The other way round: as a buyer reads it. */
export function withLabels(text: string, fields: readonly WordingField[]): string {
  const byName = new Map(fields.map(({ name, label }) => [name, label]))
  return text.replace(token, (found, name: string) => {
    const label = byName.get(name)
    return label === undefined ? found : `{{${label}}}`
  })
}

const token = /\{\{\s*([^{}"#/]+?)\s*\}\}/g

/** An own text as it is kept; without a format to the letter. */
export interface OwnText {
  readonly wording: string
  readonly wordingFormat?: 'plain' | 'markup'
}

/**
 * Reads what a buyer typed. Text with a field has to be right; text without one that the grammar of clauses cannot read
 * is kept to the letter. Errors: a Dutch sentence that says what to do.
 */
export function readOwnText(
  typed: string,
  clause: Pick<ClauseVersion, 'parameters' | 'language'>,
): Result<OwnText, string> {
  const fields = wordingFields(clause.parameters)
  const wording = withNames(typed, fields)
  const unknown = unknownField(wording, fields)
  if (unknown !== undefined)
    return failure(
      `Het veld {{${unknown}}} bestaat niet in deze clausule${fields.length === 0 ? '' : `: kies uit ${fields.map(({ label }) => `{{${label}}}`).join(', ')}`}.`,
    )
  const hasField = /\{\{/.test(wording)
  if (!hasField && !structure.test(wording)) return success({ wording })
  const read = parseWording(clause, wording)
  if (read.ok) return success({ wording, wordingFormat: 'markup' })
  const [first] = read.error
  return hasField ? failure(`Regel ${first?.line ?? 1}: ${first?.reason ?? ''}`) : success({ wording })
}

/** What only the grammar of clauses knows: a heading, a list, a table, bold, or a sign that was taken out of its hands. */
const structure = /^(?:#{1,3} |[-*+] |1[.)] |\|.*\|\s*$)|\*\*[^*\n]+\*\*|\\[\\*_[<`|]/m

function unknownField(wording: string, fields: readonly WordingField[]): string | undefined {
  const names = new Set(fields.map(({ name }) => name))
  return [...wording.matchAll(token)].map(([, name = '']) => name).find((name) => !names.has(name))
}

/**
 * The filled text of a clause as a buyer can go on with it: the grammar of clauses, with a field where a parameter
 * stands.
 */
export const wordingFrom = (
  blocks: readonly BodyBlock[],
  selected: Pick<SelectedClause, 'clause' | 'parameters' | 'path'>,
): string => blocks.map((block) => blockWords(block, selected)).join('\n\n')

type Selected = Pick<SelectedClause, 'clause' | 'parameters' | 'path'>

function blockWords(block: BodyBlock, selected: Selected): string {
  const run = (content: readonly Inline[]) => content.map((inline) => inlineWords(inline, selected)).join('')
  const row = (cells: readonly (readonly Inline[])[]) => `| ${cells.map(run).join(' | ')} |`
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${run(block.content)}`
    case 'paragraph':
      return run(block.content)
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${run(item)}`)
        .join('\n')
    case 'table': {
      const header = block.header ?? block.align.map(() => [])
      const line = `| ${block.align.map((align) => alignments[align]).join(' | ')} |`
      return [row(header), line, ...block.rows.map(row)].join('\n')
    }
    case 'box':
      return block.content.map(run).join('\n\n')
    case 'place':
      return ''
    default:
      return block satisfies never
  }
}

const alignments = { left: '---', right: '---:', center: ':---:' } as const

function inlineWords(inline: Inline, { clause, parameters, path }: Selected): string {
  if (inline.kind === 'line-break') return '\n'
  const words = inline.kind === 'value' ? fieldWords(inline, clause, parameters, path) : escaped(inline.text)
  return inline.bold ? `**${words}**` : words
}

/** A field in the place of its value; words that stand round it stay: `{{places}} plaatsen`. */
function fieldWords(
  { text, answer, missing }: Inline & { kind: 'value' },
  { parameters, language }: SelectedClause['clause'],
  values: SelectedClause['parameters'],
  path: string,
): string {
  const base = `${path}.parameters.`
  const name = answer?.startsWith(base) ? answer.slice(base.length) : undefined
  const parameter = name === undefined ? undefined : parameters[name]
  if (name === undefined || parameter === undefined) return escaped(text)
  const field = `{{${name}}}`
  if (missing) return text.replace(/\[nog in te vullen: [^\]]*\]/, field)
  const printed = printValue(values[name], {
    kind: parameter.type,
    language,
    ...('options' in parameter && { options: parameter.options }),
  })
  const at = printed === undefined ? -1 : text.indexOf(printed)
  if (printed === undefined || at < 0) return escaped(text)
  return `${escaped(text.slice(0, at))}${field}${escaped(text.slice(at + printed.length))}`
}

/** What a person answered is never markup. */
const escaped = (text: string): string => text.replace(/[\\*_[<`|]/g, '\\$&').replaceAll('{{', '{ {')
