import { keptWith } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { boundedQuery, foldText } from './fold-text.js'
import { findMunicipality, type Municipality, municipalitiesOn, predecessors } from './municipalities.js'
import { municipalitiesWithPostalCode } from './postal-codes.js'

/** @property because the name of the predecessor that was searched for, when it was not the name of today. */
export interface MunicipalityHit {
  readonly municipality: Municipality
  readonly because?: string
}

/**
 * Finds municipalities that exist on a day by (the beginning of) their name, a merged predecessor's name, a postal
 * code or a NIS code; best first. Case and diacritics do not matter.
 *
 * @param options `limit`: at most so many hits, 10 by default.
 */
export function searchMunicipalities(
  query: string,
  options: { readonly on: LocalDate; readonly limit?: number },
): readonly MunicipalityHit[] {
  const { on, limit = 10 } = options
  const wanted = foldText(boundedQuery(query))
  if (wanted === '') return []
  if (/^\d+$/.test(wanted)) return byNumber(wanted, on).slice(0, limit)
  return municipalitiesOn(on)
    .flatMap((municipality) => bestName(municipality, wanted) ?? [])
    .sort(
      (one, other) =>
        one.rank - other.rank || one.hit.municipality.name.localeCompare(other.hit.municipality.name),
    )
    .slice(0, limit)
    .map(({ hit }) => hit)
}

function byNumber(digits: string, on: LocalDate): readonly MunicipalityHit[] {
  const found =
    digits.length === 4
      ? municipalitiesWithPostalCode(digits, on)
      : municipalitiesOn(on).filter(({ nis }) => nis.startsWith(digits))
  return found.map((municipality) => ({ municipality }))
}

interface RankedHit {
  readonly rank: number
  readonly hit: MunicipalityHit
}

/** A name of its own goes before one that a predecessor bore. */
function bestName(municipality: Municipality, wanted: string): RankedHit | undefined {
  const own = nameRank(foldedName(municipality), wanted)
  if (own !== undefined) return { rank: own, hit: { municipality } }
  const former = formerOnes(municipality).find((one) => nameRank(foldedName(one), wanted) !== undefined)
  return former === undefined ? undefined : { rank: 3, hit: { municipality, because: former.name } }
}

const foldedName = keptWith(({ name }: Municipality) => foldText(name))

const formerOnes = keptWith(({ nis }: Municipality) =>
  predecessors(nis)
    .filter((former) => former !== nis)
    .flatMap((former) => findMunicipality(former) ?? []),
)

/** 0: the name itself; 1: its beginning; 2: the beginning of a later word of it, as in Sint-Niklaas. */
function nameRank(folded: string, wanted: string): number | undefined {
  if (folded === wanted) return 0
  if (folded.startsWith(wanted)) return 1
  return folded.includes(` ${wanted}`) ? 2 : undefined
}
