import { type CpvContractNature, type CpvEntry, cpvContractNature } from './cpv.js'
import { rankCpvGroups } from './cpv-groups.js'
import { type CpvHit, searchCpv } from './cpv-search.js'

/** A code to choose, with what it stands under. */
export interface CpvChoice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

const mostGroups = 5
const mostWithin = 3
const searched = 40

/**
 * What somebody who typed words may choose from: the likeliest groups, each followed by the precise codes inside it
 * that answer the words; those of the contract's nature first. At most twenty choices; none for words that say
 * nothing of what is bought.
 */
export function cpvChoices(words: string, contractNature?: CpvContractNature): readonly CpvChoice[] {
  const options = contractNature === undefined ? {} : { contractNature }
  const hits = searchCpv(words, { ...options, limit: searched })
  return groupsOf(hits, words, contractNature).flatMap((group) => [
    shown(group, isDivision(group) ? 'de hele afdeling, heel breed' : 'de hele groep'),
    ...hits
      .filter(({ code }) => isWithin(code, group))
      .slice(0, mostWithin)
      .map((hit) => shown(hit, `binnen ${group.label}`)),
  ])
}

/** The groups of the best codes, in their order; of words without an everyday code the groups that they tell. */
function groupsOf(
  hits: readonly CpvHit[],
  words: string,
  contractNature: CpvContractNature | undefined,
): readonly CpvEntry[] {
  const ranked = rankCpvGroups(words, { ...(contractNature !== undefined && { contractNature }), limit: 40 })
  const byHits = hits.flatMap(({ code }) =>
    ranked.filter(({ code: group }) => group.slice(0, 3) === code.slice(0, 3)),
  )
  const groups = [...new Map([...byHits, ...ranked].map((group) => [group.code, group])).values()]
  const fits = ({ code }: CpvEntry): boolean =>
    contractNature === undefined || cpvContractNature(code) === contractNature
  const fitting = groups.filter(fits)
  return (fitting.length > 0 ? fitting : groups).slice(0, mostGroups)
}

/** A division, the broadest of all: two digits that say something. */
const isDivision = ({ code }: CpvEntry): boolean => code.endsWith('000000')

const isWithin = (code: string, { code: group }: CpvEntry): boolean =>
  code !== group && code.slice(0, 3) === group.slice(0, 3)

const shown = ({ code, label }: CpvEntry, hint: string): CpvChoice => ({
  value: code,
  label: `${code}: ${label}`,
  hint,
})
