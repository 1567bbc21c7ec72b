import fc from 'fast-check'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { contractNatureSchema } from '../../src/procurement/code-lists.js'
import { enterpriseNumberSchema } from '../../src/procurement/enterprise-number.js'
import { allCpvCodes } from '../../src/reference/cpv.js'
import { municipalitiesOn } from '../../src/reference/municipalities.js'
import { allRegions } from '../../src/reference/regions.js'
import { allThemes } from '../../src/reference/themes.js'
import type { Activity } from '../../src/suppliers/activity.js'
import { recognitionKindSchema } from '../../src/suppliers/recognition.js'
import { type SupplierProfile, supplierProfileSchema } from '../../src/suppliers/supplier.js'

/** Texts that a table could take for something else than themselves. */
const trickyTexts = [
  'geen',
  'Wissen',
  "'geen",
  "''=1",
  "'t Hof",
  "'",
  '=HYPERLINK("http://voorbeeld.be")',
  '+32 51 00 00 00',
  '-',
  '/',
  '@sum(A1)',
  '＝1+1',
  'a;b,c\td',
  'hij zei "ja"',
  '"',
  'regel 1\nregel 2',
  '_x0041_ en _x005F_',
  '1/2/2027',
  '148.000',
  'ja',
  'onbekend',
  'é ﬁ 🧑🏽‍🦽 ß',
  '<b>&amp;</b>',
  '65 %',
  'toString',
  '__proto__',
]

const plain = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.trim().normalize())
const tidyText = fc
  .oneof({ weight: 1, arbitrary: fc.constantFrom(...trickyTexts) }, { weight: 2, arbitrary: plain })
  .filter((text) => text !== '' && !/[\p{C}\uFFFD]/u.test(text.replaceAll(/[\n\t]|\u200D/g, '')))

const day = fc
  .integer({ min: 0, max: 25_000 })
  .map((days) => localDate(new Date(Date.UTC(1975, 0, 1 + days)).toISOString().slice(0, 10)))
const lastDay = fc.oneof(day, fc.constant(null))

/** Any part of the fields, but never none of them. */
const some = <Fields extends object>(fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) =>
  fc.record(fields, { requiredKeys: [] }).filter((made) => Object.keys(made).length > 0)

const enterpriseNumber = fc.integer({ min: 1, max: 19_999_999 }).map((number) => {
  const digits = String(number).padStart(8, '0')
  return enterpriseNumberSchema.parse(`${digits}${String(97 - (number % 97)).padStart(2, '0')}`)
})

/** Merged ones too: their names are those of others. */
const municipality = fc.constantFrom(
  ...[...municipalitiesOn(localDate('2024-12-31')), ...municipalitiesOn(localDate('2026-11-27'))].map(
    ({ nis }) => nis,
  ),
)

const area = fc.oneof(
  fc.record({ municipalities: fc.uniqueArray(municipality, { minLength: 1, maxLength: 30 }) }),
  fc.record({ region: fc.constantFrom(...allRegions().map(({ id }) => id)) }),
  fc.record({ radiusKm: fc.integer({ min: 1, max: 300 }), from: municipality }),
)

const amount = fc.integer({ min: 0, max: 100_000_000 }).map((cents) => euro(cents / 100))
const month = fc.integer({ min: 1, max: 12 })

const activity: fc.Arbitrary<Activity> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
      title: tidyText,
      cpvCodes: fc.uniqueArray(fc.constantFrom(...allCpvCodes().map(({ code }) => code)), {
        minLength: 1,
        maxLength: 8,
      }),
      contractNatures: fc.uniqueArray(fc.constantFrom(...contractNatureSchema.options), { minLength: 1 }),
      area,
      minValue: amount,
      maxValue: amount,
      hoursPerMonth: fc.integer({ min: 0, max: 4_000_000 }).map((quarters) => quarters / 4),
      season: fc.record({ fromMonth: month, toMonth: month }),
    },
    { requiredKeys: ['id', 'title', 'cpvCodes'] },
  )
  .filter(({ minValue = 0, maxValue = minValue }) => minValue <= maxValue)

const recognition = fc
  .record(
    {
      kind: fc.constantFrom(...recognitionKindSchema.options),
      name: tidyText,
      country: fc.constantFrom('BE', 'NL', 'FR'),
      from: day,
      until: lastDay,
      evidence: tidyText,
      verifiedOn: day,
    },
    { requiredKeys: ['kind'] },
  )
  .filter(({ from, until }) => from === undefined || until == null || from <= until)

/** Nobody says the same thing twice. */
const listOf = <Item>(item: fc.Arbitrary<Item>) =>
  fc.uniqueArray(item, { maxLength: 5, selector: (made) => JSON.stringify(made) })

/** Any profile that says each thing once and without spaces around it. */
export const arbitraryProfile: fc.Arbitrary<SupplierProfile> = fc
  .record(
    {
      name: tidyText,
      enterpriseNumber,
      address: some({ street: tidyText, postalCode: fc.constantFrom('8800', '1000', '9999'), municipality }),
      contact: some({
        name: tidyText,
        email: fc.constantFrom('an@voorbeeld.be', '=a@b.be', "'x@y.z"),
        phone: tidyText,
        public: fc.boolean(),
      }),
      website: fc.constantFrom('https://www.voorbeeld.be', 'http://x.y/?a=1;2'),
      description: tidyText,
      themes: fc.uniqueArray(fc.constantFrom(...allThemes().map(({ id }) => id))),
      published: fc.boolean(),
      archived: fc.boolean(),
      fictional: fc.boolean(),
      recognitions: listOf(recognition),
      integrationIsPurpose: fc.boolean(),
      integrationEvidence: tidyText,
      disadvantagedShare: fc.record(
        {
          percentage: fc
            .integer({ min: 0, max: 1_000_000 })
            .map((tenThousandths) => percentage(tenThousandths / 10_000)),
          unit: fc.constantFrom('fte' as const, 'heads' as const),
          on: day,
        },
        { requiredKeys: ['percentage'] },
      ),
      article91: some({
        publicMission: fc.boolean(),
        profitReinvested: fc.boolean(),
        participatory: fc.boolean(),
        noContractLastThreeYears: fc.boolean(),
      }),
      activities: fc.uniqueArray(activity, { maxLength: 5, selector: ({ id }) => id }),
      approvals: listOf(
        fc.record(
          { category: tidyText, class: fc.integer({ min: 1, max: 99 }), until: lastDay, verifiedOn: day },
          { requiredKeys: ['category', 'class'] },
        ),
      ),
      certificates: listOf(
        fc.record({ name: tidyText, until: lastDay, verifiedOn: day }, { requiredKeys: ['name'] }),
      ),
      references: listOf(
        fc.record(
          { title: tidyText, client: tidyText, year: fc.integer({ min: 1950, max: 2100 }) },
          { requiredKeys: ['title'] },
        ),
      ),
      verifiedOn: day,
    },
    { requiredKeys: ['name'] },
  )
  .filter((profile) => supplierProfileSchema.safeParse(profile).success)
