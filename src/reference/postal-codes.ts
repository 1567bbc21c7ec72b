import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { readTable } from './data-files.js'
import { codesOn, findMunicipality, type Municipality, nisCodeSchema } from './municipalities.js'

const rows = lazily(() =>
  readTable('postal-codes.tsv', z.tuple([z.string().regex(/^\d{4}$/), nisCodeSchema])),
)

/**
 * The Flemish municipalities with a postal code on a day. The table is of after the mergers of 2025: for a day
 * before, a merged municipality stands for all its predecessors.
 */
export function municipalitiesWithPostalCode(postalCode: string, on: LocalDate): readonly Municipality[] {
  const codes = rows().flatMap(([code, nis]) => (code === postalCode ? codesOn(nis, on) : []))
  return [...new Set(codes)].flatMap((nis) => findMunicipality(nis) ?? [])
}
