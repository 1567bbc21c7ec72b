import { lazily } from '../kernel/lazily.js'
import { allCpvCodes, type CpvContractNature, type CpvEntry, cpvContractNature, findCpv } from './cpv.js'
import { dutchTerms } from './dutch-words.js'
import { boundedQuery } from './fold-text.js'
import { tellingTerms } from './telling-words.js'
import { type QueryTerm, queryTerms } from './title-terms.js'
import { tradeWordsByTerm } from './trade-words.js'

/**
 * A group (three digits, as `77300000`) or a whole division (`77000000`) that a title may be about.
 *
 * @property score only for comparison with the other groups of the same title.
 * @property because the word of the trade that told most; undefined when only official labels did.
 */
export interface CpvGroupHit extends CpvEntry {
  readonly score: number
  readonly because?: string
}

/**
 * The groups of CPV that a title of a contract, as buyers write it, is likeliest about; best first. Procedure
 * language, places and figures count for nothing; compounds are cut; a phrase tells more than its words; the word of
 * a trade tells more than a word of an official label. A division stands among its groups when several of these
 * are told: buyers give such broad titles a broad code.
 */
export function rankCpvGroups(
  title: string,
  options: { readonly contractNature?: CpvContractNature; readonly limit?: number } = {},
): readonly CpvGroupHit[] {
  const { contractNature, limit = 10 } = options
  const terms = queryTerms(tellingTerms(boundedQuery(title)))
  const evidence = withDivisions(evidenceOf(terms))
  return [...evidence]
    .flatMap(([group, { score, because }]) => {
      const entry = findCpv(group.padEnd(8, '0'))
      if (entry === undefined) return []
      const fits = contractNature === undefined || cpvContractNature(entry.code) === contractNature
      return [
        { ...entry, score: fits ? score : score * otherNature, ...(because !== undefined && { because }) },
      ]
    })
    .sort((one, other) => other.score - one.score || one.code.localeCompare(other.code))
    .slice(0, limit)
}

const otherNature = 0.3

interface Evidence {
  readonly score: number
  readonly because?: string
}

/** For each group the sum over the terms of the title of the best that each tells. */
function evidenceOf(terms: readonly QueryTerm[]): ReadonlyMap<string, Evidence> {
  const weights = new Map(terms.map(({ term, weight }) => [term, weight]))
  const told = new Map<string, { score: number; best: number; because?: string }>()
  for (const { term } of terms)
    for (const [group, { score, phrase }] of toldByTerm(term, weights)) {
      const known = told.get(group) ?? { score: 0, best: 0 }
      told.set(group, {
        score: known.score + score,
        ...(score > known.best
          ? { best: score, ...(phrase !== undefined && { because: phrase }) }
          : { best: known.best, ...(known.because !== undefined && { because: known.because }) }),
      })
    }
  return told
}

interface TermEvidence {
  readonly score: number
  readonly phrase?: string
}

/** The best that one term tells of each group, alone or in a phrase with other terms of the title. */
function toldByTerm(term: string, weights: ReadonlyMap<string, number>): ReadonlyMap<string, TermEvidence> {
  const best = new Map<string, TermEvidence>()
  const better = (group: string, evidence: TermEvidence): void => {
    if (evidence.score > (best.get(group)?.score ?? 0)) best.set(group, evidence)
  }
  for (const { phrase, terms, groups } of tradeWordsByTerm().get(term) ?? []) {
    const found = terms.map((one) => weights.get(one) ?? 0)
    const weakest = Math.min(...found)
    if (weakest === 0) continue
    const score = (weakest * terms.length ** phrasePower) / groups.length ** sharedPower
    for (const group of groups) better(group, { score, phrase })
  }
  const weight = weights.get(term) ?? 0
  for (const [group, share] of labelShares().get(term) ?? [])
    better(group, { score: weight * share * labelWeight })
  return best
}

const phrasePower = 0.5
const sharedPower = 0.5
const labelWeight = 0.45

/** By stem of the labels: how much it tells of each group, from 0 to 1. */
const labelShares = lazily((): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const counts = new Map<string, Map<string, number>>()
  for (const { code, label } of allCpvCodes())
    for (const term of dutchTerms(label)) {
      const groups = counts.get(term) ?? new Map<string, number>()
      counts.set(term, groups)
      groups.set(code.slice(0, 3), (groups.get(code.slice(0, 3)) ?? 0) + 1)
    }
  return new Map([...counts].map(([term, groups]) => [term, sharesOf(groups)]))
})

function sharesOf(groups: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = [...groups.values()].reduce((sum, count) => sum + count, 0)
  return new Map(
    [...groups].map(([group, count]) => [group, (count / all) ** 0.5 / (1 + Math.log(groups.size))]),
  )
}

/** A division is told by its own words and by its groups together. */
function withDivisions(groups: ReadonlyMap<string, Evidence>): ReadonlyMap<string, Evidence> {
  const divisions = new Map<string, number[]>()
  for (const [group, { score }] of groups)
    if (!group.endsWith('0'))
      divisions.set(`${group.slice(0, 2)}0`, [...(divisions.get(`${group.slice(0, 2)}0`) ?? []), score])
  const together = new Map(groups)
  for (const [division, scores] of divisions) {
    const best = scores.sort((one, other) => other - one).slice(0, 3)
    const own = groups.get(division)
    const score =
      (own?.score ?? 0) +
      Math.min(best.reduce((sum, one) => sum + one, 0) * divisionShare, (best[0] ?? 0) * underItsGroup)
    together.set(division, { score, ...(own?.because !== undefined && { because: own.because }) })
  }
  return together
}

const divisionShare = 0.42
/** A division that no word of its own tells stands behind the best of its groups. */
const underItsGroup = 0.95
