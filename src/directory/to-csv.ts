import type { LocalDate } from '../kernel/local-date.js'
import { toCsv } from '../suppliers/exchange/to-csv.js'
import { areaInWords, inDutch } from './firm-words.js'
import { addressOf, type Origin } from './open-data.js'
import type { PublicFirm } from './public-firm.js'

/** What a column holds of a firm. Several values in one cell stand apart by ` | `. */
type Column = readonly [header: string, read: (firm: PublicFirm, day: LocalDate, origin: Origin) => string]

const several = (values: readonly string[]): string => [...new Set(values)].join(' | ')

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['naam', ({ name }) => name],
  ['voorbeeld', ({ isFictional }) => (isFictional ? 'ja' : '')],
  ['ondernemingsnummer', ({ enterpriseNumber = '' }) => enterpriseNumber],
  ['straat', ({ street = '' }) => street],
  ['postcode', ({ postalCode = '' }) => postalCode],
  ['gemeente', ({ municipality }) => municipality?.name ?? ''],
  ['niscode', ({ municipality }) => municipality?.nis ?? ''],
  ['themas', ({ themes }) => several(themes.map(({ name }) => name))],
  ['activiteiten', ({ activities }) => several(activities.map(({ title }) => title))],
  ['cpv', ({ activities }) => several(activities.flatMap(({ cpv }) => cpv.map(({ code }) => code)))],
  [
    'werkgebied',
    ({ activities }, day) =>
      several(activities.flatMap(({ area }) => (area === undefined ? [] : areaInWords(area, day)))),
  ],
  [
    'geldige erkenningen',
    ({ recognitions }) =>
      several(recognitions.filter(({ status }) => status === 'valid').map(({ name }) => name)),
  ],
  ['beschrijving', ({ description = '' }) => description],
  ['website', ({ website = '' }) => website],
  ['contactpersoon', ({ contact }) => contact?.name ?? ''],
  ['e-mail', ({ contact }) => contact?.email ?? ''],
  ['telefoon', ({ contact }) => contact?.phone ?? ''],
  ['nagekeken op', ({ verifiedOn = '' }) => verifiedOn],
  ['gewijzigd op', ({ updatedAt }) => updatedAt],
  ['bladzijde', (firm, _, origin) => addressOf(firm, origin)],
]

const widthInCharacters = 20

/** The firms as CSV, a firm a row, by name; in the form of the register's own files, and as safe from formulas. */
export const firmsToCsv = (firms: readonly PublicFirm[], day: LocalDate, origin: Origin): Uint8Array =>
  toCsv({
    name: 'Ondernemingen',
    columns: columns.map(([header]) => ({ header, width: widthInCharacters })),
    rows: firms
      .toSorted((one, other) => inDutch(one.name, other.name))
      .map((firm) => columns.map(([, read]) => read(firm, day, origin))),
  })
