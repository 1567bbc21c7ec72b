import { type Directory, directoryKeeper } from '../directory/directory.js'
import { overviewFirms } from '../directory/overview.js'
import { placeOfRegion } from '../directory/place.js'
import { lazily } from '../kernel/lazily.js'
import { belgianDay } from '../kernel/local-date.js'
import { allRegions } from '../reference/regions.js'
import type { Parts } from './parts.js'

/**
 * @property tag another text after every change of the register, on another day, and after a restart.
 * @property overviews what can be printed, with how many fiches.
 */
export interface KeptDirectory {
  readonly directory: Directory
  readonly tag: string
  readonly overviews: () => readonly OverviewOffer[]
}

/** @property id of a region, or `alle`. */
export interface OverviewOffer {
  readonly id: string
  readonly name: string
  readonly count: number
}

export const everywhere = 'alle'

/** The directory of today, made anew only when the register or the day changes. */
export function keptDirectory({
  suppliers,
  now,
  newId,
}: Pick<Parts, 'suppliers' | 'now' | 'newId'>): () => KeptDirectory {
  // The register counts from one again after a restart: its version alone could name what somebody keeps from before.
  const run = newId().slice(0, 8)
  const directoryOf = directoryKeeper()
  let kept: KeptDirectory | undefined
  return () => {
    const day = belgianDay(now())
    const tag = `${run}-${suppliers.version()}-${day}`
    if (kept?.tag !== tag) {
      const directory = directoryOf(suppliers.all(), day)
      kept = { directory, tag, overviews: lazily(() => offersOf(directory)) }
    }
    return kept
  }
}

const offersOf = (directory: Directory): readonly OverviewOffer[] => [
  ...allRegions().map((region) => ({
    id: region.id,
    name: region.name,
    count: overviewFirms(directory, placeOfRegion(region, directory.day)).length,
  })),
  { id: everywhere, name: 'Vlaanderen', count: overviewFirms(directory).length },
]
