import { hundredths, pointsOf, type ScoredPart, type Scoring } from '../clauses/scoring.js'
import { formatNumber } from '../kernel/format.js'
import type { AwardCriterion } from '../procurement/award-criterion.js'
import type { Assessment } from '../procurement/award-stage.js'

/** What does not hold, at its path in the award. */
export type Fault = { readonly path: string; readonly message: string }

/**
 * What does not hold of the score of a tender on one criterion: it passes the weight, or lies between the scores that
 * the documents know.
 * @param known what was kept of it before; the same score is not refused.
 */
export function scoreFaults(
  { criterion, score, parts }: Assessment,
  at: string,
  criteria: readonly AwardCriterion[],
  scoring: Scoring,
  known: Assessment | undefined,
): readonly Fault[] {
  const here = criteria[criterion]
  if (here === undefined)
    return [
      {
        path: `${at}.criterion`,
        message: `Het perceel heeft ${criteria.length} gunningscriteria: tel vanaf 0.`,
      },
    ]
  if (parts != null && parts.length > 0)
    return parts.flatMap((part, place) =>
      partFaults(
        part,
        `${at}.parts.${place}`,
        scoring,
        known?.parts?.find(({ name }) => name === part.name),
      ),
    )
  if (score === undefined) return []
  const whole = { weight: here.weight, ...(scoring.levels && { levels: scoring.levels }) }
  const message =
    passes(score, here.weight) ??
    (score === known?.score
      ? undefined
      : scoring.parts.length === 0
        ? isOff(score, whole)
        : isNoSum(score, scoring))
  return message === undefined ? [] : [{ path: `${at}.score`, message }]
}

function partFaults(
  { name, score }: ScoredPart & { readonly score?: number | undefined },
  at: string,
  { parts, levels }: Scoring,
  known: { readonly score?: number | undefined } | undefined,
): readonly Fault[] {
  const part = parts.find((one) => one.name === name)
  if (part === undefined)
    return known !== undefined && known.score === score
      ? []
      : [{ path: `${at}.name`, message: unknownPart(name, parts) }]
  if (score === undefined) return []
  const message =
    passes(score, part.weight === undefined ? undefined : hundredths(part.weight) / 100, 'subcriterium') ??
    (score === known?.score ? undefined : isOff(score, { weight: part.weight, ...(levels && { levels }) }))
  return message === undefined ? [] : [{ path: `${at}.score`, message }]
}

const unknownPart = (name: string, parts: readonly ScoredPart[]): string =>
  parts.length === 0
    ? `Het bestek deelt dit criterium niet op: er is geen onderdeel "${name}".`
    : `Het bestek kent geen onderdeel "${name}". Kies uit: ${parts.map((part) => part.name).join(', ')}.`

const passes = (score: number, weight: number | undefined, of = 'criterium'): string | undefined =>
  weight === undefined || score <= weight
    ? undefined
    : `De score is hoogstens ${formatNumber(weight)}, het gewicht van het ${of}.`

/** Why a score does not stand on the scale of the documents, naming what does. */
function isOff(
  score: number,
  { weight, levels }: { readonly weight: number | undefined; readonly levels?: readonly number[] },
): string | undefined {
  if (levels === undefined)
    return hundredths(score) / 100 === score
      ? undefined
      : 'Geef de score met hoogstens twee cijfers na de komma.'
  const points = pointsOf(levels, weight ?? levels.at(-1) ?? 0)
  return points.includes(score)
    ? undefined
    : `Het bestek laat alleen deze scores toe: ${inWords(points, levels)}.`
}

/** "0, 6, 12 of 20", with the levels that they come from where those are others. */
function inWords(points: readonly number[], levels: readonly number[]): string {
  const own = alternatives(points)
  const isSame = points.every((point, place) => point === levels[place])
  return isSame
    ? own
    : `${own} (${alternatives(levels)} op ${formatNumber(levels.at(-1) ?? 0)}, omgerekend naar het gewicht)`
}

/** "0, 3, 6 of 10"; "0; 2,4; 4,8 of 8" where a comma would be read as a decimal one. */
function alternatives(numbers: readonly number[]): string {
  const written = numbers.map(formatNumber)
  const between = written.some((one) => one.includes(',')) ? '; ' : ', '
  return written.length < 2 ? written.join('') : `${written.slice(0, -1).join(between)} of ${written.at(-1)}`
}

/** Why no scores of the parts come to this one. */
function isNoSum(score: number, { parts, levels }: Scoring): string | undefined {
  if (levels === undefined || parts.some(({ weight }) => weight === undefined))
    return isOff(score, { weight: undefined })
  let sums: ReadonlySet<number> = new Set([0])
  for (const { weight = 0 } of parts)
    sums = new Set([...sums].flatMap((sum) => pointsOf(levels, weight).map((one) => sum + hundredths(one))))
  const asked = hundredths(score)
  // Parts that were rounded one by one may come to a hundredth more or less each.
  if ([...sums].some((sum) => Math.abs(sum - asked) <= parts.length)) return undefined
  const each = parts.map(({ name, weight = 0 }) => `${name}: ${alternatives(pointsOf(levels, weight))}`)
  return `Het bestek laat deze score niet toe: ze is de som van de scores op de onderdelen. ${each.join('; ')}.`
}
