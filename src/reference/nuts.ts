import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { readTable } from './data-files.js'

/** A region of the Belgian part of NUTS 2024: `BE` and one to three characters for the levels 1 to 3. */
export interface NutsRegion {
  readonly code: string
  /** The name as the European list gives it in its Dutch edition, e.g. `Arr. Roeselare`. */
  readonly label: string
  readonly level: 0 | 1 | 2 | 3
}

const levels = [0, 1, 2, 3] as const

const regions = lazily(() =>
  readTable(
    'nuts.tsv',
    z
      .tuple([z.string().regex(/^BE[0-9A-Z]{0,3}$/), z.string().min(1)])
      .transform(([code, label]): NutsRegion => ({ code, label, level: levels[code.length - 2] ?? 0 })),
  ),
)
const byCode = lazily(() => new Map(regions().map((region) => [region.code, region])))

export const findNuts = (code: string): NutsRegion | undefined => byCode().get(code)

/** The wider region, one level up; undefined for Belgium itself and for an unknown code. */
export const nutsParent = (code: string): NutsRegion | undefined =>
  byCode().has(code) ? findNuts(code.slice(0, -1)) : undefined

/** The 45 Belgian regions of level 3: the arrondissements, and the one outside any territory. */
export const belgianNuts3 = (): readonly NutsRegion[] => regions().filter(({ level }) => level === 3)

/** The 22 arrondissements of Flanders. */
export const flemishNuts3 = (): readonly NutsRegion[] =>
  belgianNuts3().filter(({ code }) => code.startsWith('BE2'))
