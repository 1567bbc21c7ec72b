import type { LocalDate } from '../../../../kernel/local-date.js'
import { municipalityName } from '../../../../reference/municipalities.js'
import type { Sheet, SheetColumn } from '../../../../suppliers/exchange/sheet.js'
import { ageingMarks } from '../../../../suppliers/freshness.js'
import type { SupplierMatch } from '../../../../suppliers/matching/assess.js'
import type { LotMatching } from '../../../../suppliers/matching/lot-matching.js'
import { testNames } from '../../../../suppliers/matching/outcomes.js'
import { recognitionsOn } from '../../../../suppliers/recognition.js'
import { testTitles } from '../../../shown/match-card.js'

const columns: readonly SheetColumn[] = [
  { header: 'Onderneming', width: 34 },
  { header: 'KBO-nummer', width: 16 },
  { header: 'Gemeente', width: 20 },
  { header: 'Afstand (km)', width: 12, format: '0' },
  { header: 'Activiteit', width: 34 },
  { header: 'Erkenning', width: 24 },
  ...testNames.map((test) => ({ header: testTitles[test], width: 40 })),
  { header: 'Na te gaan', width: 50 },
  { header: 'Hoe oud de gegevens zijn', width: 40 },
  { header: 'Contact', width: 24 },
  { header: 'E-mail', width: 28 },
  { header: 'Telefoon', width: 18 },
  { header: 'Website', width: 28 },
]

/**
 * The firms that fit a lot, the best first, with why: to consult the market with. Contact data only of those that
 * agreed to show them.
 */
export const supplierSheet = (matching: LotMatching, today: LocalDate): Sheet => ({
  name: 'Passende ondernemingen',
  columns,
  rows: matching.matches().map((match) => rowOf(match, matching.lot.day, today)),
  wraps: true,
})

function rowOf(
  { supplier, activity, tests, toCheck, distanceKm }: SupplierMatch,
  day: LocalDate,
  today: LocalDate,
): Sheet['rows'][number] {
  const { address, contact, recognitions = [], website = '' } = supplier
  const shown = contact?.public === true ? contact : {}
  return [
    supplier.name,
    supplier.enterpriseNumber ?? '',
    address?.municipality === undefined ? '' : municipalityName(address.municipality),
    distanceKm === undefined ? '' : Math.round(distanceKm),
    activity.title,
    recognitionsOn(recognitions, day),
    ...testNames.map((test) => tests[test].reason),
    toCheck.join(' '),
    ageingMarks(supplier, today)
      .map(({ says }) => says)
      .join(' '),
    shown.name ?? '',
    shown.email ?? '',
    shown.phone ?? '',
    website,
  ]
}
