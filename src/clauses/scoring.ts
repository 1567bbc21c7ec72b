import { grouped } from '../kernel/grouped.js'
import type { AwardCriterion } from '../procurement/award-criterion.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import { levelsIn } from '../procurement/scoring-levels.js'
import type { SelectedClause } from './selected-clause.js'

/**
 * How the documents say that one criterion is scored.
 * @property levels the scores that may be given, as they stand there, from the lowest; left out: any score.
 * @property parts what is scored apart, each with its weight on the same 100; none: the criterion as a whole.
 */
export interface Scoring {
  readonly levels?: readonly number[]
  readonly parts: readonly ScoredPart[]
}
export interface ScoredPart {
  readonly name: string
  readonly weight?: number
}

/** How a criterion of a lot is scored, by its place from 0. */
export type ScoringOf = (lot: string, criterion: number) => Scoring

/** Reads from the answers, and from the clauses that describe criteria, how each criterion is scored. */
export function scoringsOf(procedure: Procedure, selection: readonly SelectedClause[]): ScoringOf {
  const describing = grouped(
    selection.filter(({ criterion, decision }) => criterion !== undefined && decision === 'accepted'),
    ({ lot = '' }) => lot,
  )
  const lots = new Map(effectiveLots(procedure).map((lot) => [lot.id, lot.awardCriteria ?? []]))
  return (lot, index) => {
    const criterion = lots.get(lot)?.[index]
    const clause = describing.get(lot)?.find((one) => one.criterion === index)
    return criterion === undefined || criterion.type === 'price'
      ? { parts: [] }
      : scoringOf(criterion, clause)
  }
}

function scoringOf(criterion: AwardCriterion, clause: SelectedClause | undefined): Scoring {
  const text = clause?.wording ?? clause?.clause.source ?? ''
  const { weight, scoring = '', subCriteria = [] } = criterion
  const levels = clause === undefined ? levelsIn(scoring, weight) : levelsOfTable(text)
  const own = subCriteria.flatMap(({ name, weight: part }) =>
    name === undefined || name.trim() === ''
      ? []
      : [{ name: name.trim(), ...(part !== undefined && { weight: part }) }],
  )
  const parts = own.length > 0 ? own : equalParts(text)
  return { ...(levels && { levels }), parts: withWeights(parts, weight) }
}

/** The first column of a table under "Score", as the texts of the library have it. */
function levelsOfTable(text: string): readonly number[] | undefined {
  const lines = text.split('\n')
  const head = lines.findIndex((line) => /^\|\s*Score\s*\|/.test(line))
  if (head < 0) return undefined
  const rows = lines.slice(head + 2)
  const end = rows.findIndex((line) => !line.startsWith('|'))
  const levels = rows
    .slice(0, end < 0 ? undefined : end)
    .flatMap((line) => /^\|\s*(\d{1,3}(?:,\d{1,2})?)\s*\|/.exec(line)?.[1]?.replace(',', '.') ?? [])
    .map(Number)
  return levels.length > 1 ? levels : undefined
}

/** The items, each under a name in bold, of a list that says that they weigh the same. */
function equalParts(text: string): readonly ScoredPart[] {
  const lines = text.split('\n')
  const head = lines.findIndex((line) => /onderdelen wegen even zwaar/.test(line))
  if (head < 0) return []
  const items = lines.slice(head + 1).map((line) => line.trim())
  const first = items.findIndex((line) => line.startsWith('- **'))
  if (first < 0) return []
  const rest = items.slice(first)
  const end = rest.findIndex((line) => line !== '' && !line.startsWith('- **'))
  return rest
    .slice(0, end < 0 ? undefined : end)
    .flatMap((line) => /^- \*\*([^*]{1,500})\*\*/.exec(line)?.[1] ?? [])
    .map((name) => ({ name }))
}

/** What is left of the weight is shared by the parts that name none. */
function withWeights(parts: readonly ScoredPart[], whole: number | undefined): readonly ScoredPart[] {
  const open = parts.filter(({ weight }) => weight === undefined).length
  if (whole === undefined || open === 0) return parts
  const given = parts.reduce((sum, { weight = 0 }) => sum + weight, 0)
  const share = Math.max(0, whole - given) / open
  return parts.map((part) => ({ ...part, weight: part.weight ?? share }))
}

/** Points on a weight, from the lowest: what a level comes to, rounded to the hundredth as the price is. */
export const pointsOf = (levels: readonly number[], weight: number): readonly number[] => {
  const top = levels.at(-1) ?? 1
  return levels.map((level) => hundredths((level / top) * weight) / 100)
}

export const hundredths = (value: number): number => Math.round(value * 100 + 1e-7)
