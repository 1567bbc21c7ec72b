import { keptWith } from '../kernel/lazily.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { ClauseVersion } from './clause.js'
import { parameterDeclarations } from './parameters.js'
import type { SelectedClause } from './selected-clause.js'
import { type Body, type BodyBlock, type BodyFault, parseBody } from './text/body.js'
import type { Inline } from './text/inline.js'
import { literalParagraphs } from './text/values.js'

/** The longest text that filling an own wording may give, in characters. */
const maximumOutput = 200_000

type Clause = Pick<ClauseVersion, 'language' | 'parameters'>
type Worded = Pick<SelectedClause, 'clause' | 'wording' | 'wordingFormat' | 'parameters' | 'path'>

type ReadWording = Result<Body, readonly BodyFault[]>

/** Own wordings of a clause that were read: a preview reads the same one many times. */
const readOf = keptWith((_: Clause) => new Map<string, ReadWording>())
const mostKept = 50

/**
 * Reads an own wording with markup: the grammar of clauses, with the parameters of the clause as fields. A single line
 * end stays one. Errors: every fault with its line and a Dutch reason. Never throws.
 */
export function parseWording(clause: Clause, wording: string): ReadWording {
  const kept = readOf(clause)
  const known = kept.get(wording)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const read = readWording(clause, wording)
  kept.set(wording, read)
  return read
}

function readWording({ parameters, language }: Clause, wording: string): ReadWording {
  const block = wording.split('\n').findIndex((line) => /\{\{~?[#^/!>]|\{\{\{/.test(line))
  if (block >= 0)
    return failure([
      { line: block + 1, reason: 'Een eigen tekst kan velden hebben, en geen voorwaarden of lussen.' },
    ])
  const declarations = parameterDeclarations(parameters)
  const parsed = parseBody(withLineEnds(wording), { declarations, maximumOutput, language })
  return parsed.ok ? success(parsed.value) : parsed
}

/** A line that goes on on the next one of the same paragraph ends there, as the buyer wrote it. */
function withLineEnds(wording: string): string {
  const lines = wording.split('\n').map((line) => line.trimEnd())
  return lines
    .map((line, index) => (isWords(line) && isWords(lines[index + 1] ?? '') ? `${line}  ` : line))
    .join('\n')
}

const isWords = (line: string): boolean =>
  line.trim() !== '' && !/^\s*(?:#{1,6}\s|[-+*]\s|\d+[.)]\s|\||>)/.test(line)

/** An own wording as it stands in a document: with its markup and its fields, or to the letter where it has none. */
export function wordingBlocks({
  clause,
  wording = '',
  wordingFormat,
  parameters,
  path,
}: Worded): readonly BodyBlock[] {
  const answer = `${path}.wording`
  const body = wordingFormat === 'markup' ? parseWording(clause, wording) : undefined
  if (body?.ok !== true)
    return literalParagraphs(wording, answer).map((content): BodyBlock => ({ kind: 'paragraph', content }))
  const filled = body.value.fill({
    values: parameters,
    answerBases: { parameters: `${path}.parameters.` },
  })
  return filled.map((block) => mapInlines(block, (inline) => ownWords(inline, answer)))
}

/** Words that the buyer wrote are an answer; the fields between them are answers of their own. */
const ownWords = (inline: Inline, answer: string): Inline =>
  inline.kind === 'text' ? { ...inline, kind: 'value', answer } : inline

/** The parameters that a text of a clause still needs: of an own wording its fields and the promise that tables count. */
export function parametersInUse({
  clause,
  wording,
  wordingFormat,
}: Pick<SelectedClause, 'clause' | 'wording' | 'wordingFormat'>): readonly string[] {
  const names = Object.keys(clause.parameters)
  if (wording === undefined) return names
  const body = wordingFormat === 'markup' ? parseWording(clause, wording) : undefined
  return names.filter((name) => (body?.ok && body.value.uses.has(name)) || clause.promise?.amount === name)
}

/** An own wording as running text, with the values of its fields: what rules read. */
export const wordingText = (worded: Worded): string =>
  worded.wordingFormat === 'markup'
    ? wordingBlocks(worded).map(textOfBlock).join('\n\n')
    : (worded.wording ?? '')

function textOfBlock(block: BodyBlock): string {
  const runs: string[] = []
  mapInlines(block, (inline) => {
    runs.push(inline.kind === 'line-break' ? '\n' : inline.text)
    return inline
  })
  return block.kind === 'list'
    ? block.items.map((item) => `- ${textOf(item)}`).join('\n')
    : runs.join(block.kind === 'table' ? ' ' : '')
}

const textOf = (run: readonly Inline[]): string =>
  run.map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text)).join('')

function mapInlines(block: BodyBlock, change: (inline: Inline) => Inline): BodyBlock {
  const run = (content: readonly Inline[]) => content.map(change)
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: run(block.content) }
    case 'list':
      return { ...block, items: block.items.map(run) }
    case 'table':
      return { ...block, header: block.header?.map(run), rows: block.rows.map((row) => row.map(run)) }
    case 'box':
      return { ...block, content: block.content.map(run) }
    case 'place':
      return block
    default:
      return block satisfies never
  }
}
