import { lazily } from '../kernel/lazily.js'
import { type LocalDate, localDate } from '../kernel/local-date.js'
import { allMunicipalities } from './municipalities.js'
import { allRegions } from './regions.js'

/** A day of the first era: no table goes further back. */
const firstDay = localDate('2019-01-01')

/** The first day of each era, in order; between two of them no municipality and no region changes. */
export const eras = lazily((): readonly LocalDate[] => {
  const memberships = allRegions().flatMap(({ municipalities }) => municipalities)
  const starts = [...allMunicipalities(), ...memberships].flatMap(({ from, until }) => [
    ...(from === undefined ? [] : [from]),
    ...(until === undefined ? [] : [dayAfter(until)]),
  ])
  return [...new Set([firstDay, ...starts])].toSorted()
})

/**
 * The first day of the era that a day belongs to: what is asked of municipalities and regions on either day has the
 * same answer, so that answers can be kept by era. Days before the first era belong to it.
 */
export const eraOf = (day: LocalDate): LocalDate => eras().findLast((start) => start <= day) ?? firstDay

const dayAfter = (day: LocalDate): LocalDate =>
  localDate(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10))
