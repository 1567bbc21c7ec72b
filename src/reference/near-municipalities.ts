import MiniSearch from 'minisearch'
import { keptWith } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { boundedQuery, foldText } from './fold-text.js'
import { type Municipality, municipalitiesOn } from './municipalities.js'

/** So much of a word may be written otherwise. */
const mostOtherwise = 0.25

/** The names of municipalities that look like what was typed, the nearest first: for whoever made a slip of the pen. */
export function nearMunicipalities(typed: string, on: LocalDate, limit = 3): readonly string[] {
  const found = indexOf(municipalitiesOn(on)).search(foldText(boundedQuery(typed)), {
    fuzzy: mostOtherwise,
    prefix: true,
    combineWith: 'AND',
  })
  return found.slice(0, limit).map(({ name }) => String(name))
}

const indexOf = keptWith((municipalities: readonly Municipality[]) => {
  const index = new MiniSearch({
    ...{ idField: 'nis', fields: ['folded'], storeFields: ['name'] },
    extractField: (one: Municipality, field) =>
      field === 'folded' ? foldText(one.name) : one[field as 'nis'],
  })
  index.addAll(municipalities)
  return index
})
