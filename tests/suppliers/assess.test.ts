import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import type { Activity } from '../../src/suppliers/activity.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { bestActivity, explain, type NearMiss } from '../../src/suppliers/matching/assess.js'
import type { DemandedLot } from '../../src/suppliers/matching/demanded-lot.js'
import type { TestName } from '../../src/suppliers/matching/outcomes.js'
import { scanSuppliers } from '../../src/suppliers/matching/scan.js'
import type { Recognition } from '../../src/suppliers/recognition.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { aDemandedLot } from './builders.js'

const spaced = (text: string): string => text.replaceAll('\u00A0', ' ')

/** One test's answer and reason, no-break spaces aside. */
function told(
  test: TestName,
  lot: Partial<DemandedLot>,
  activity: Partial<Activity> = {},
  supplier: Partial<Supplier> = {},
) {
  const own = anActivity(activity)
  const { tests } = explain(aSupplier({ ...supplier, activities: [own] }), own, aDemandedLot(lot))
  return `${tests[test].answer}: ${spaced(tests[test].reason)}`
}

const changeOf = (
  lot: Partial<DemandedLot>,
  activity: Partial<Activity> = {},
  supplier: Partial<Supplier> = {},
) => {
  const own = anActivity(activity)
  const match = explain(
    aSupplier({ ...supplier, activities: [own] }),
    own,
    aDemandedLot(lot),
  ) as Partial<NearMiss>
  return {
    failing: match.failing,
    buyer: match.change?.buyer && spaced(match.change.buyer),
    supplier: match.change?.supplier && spaced(match.change.supplier),
  }
}

describe('the test of work', () => {
  it.each([
    ['77310000', '77312000', 'yes'],
    ['77312000', '77310000', 'yes'],
    ['77310000', '77310000', 'yes'],
    ['77000000', '77312100', 'yes'],
    ['77310000', '77340000', 'no'],
    ['03000000', '30000000', 'no'],
    ['30000000', '30100000', 'yes'],
  ])('%s for %s: %s', (own, asked, answer) => {
    expect(told('work', { cpvCode: asked }, { cpvCodes: [own] })).toMatch(new RegExp(`^${answer}:`))
  })

  it('names an additional code that is not covered, and does not fail for it', () => {
    expect(told('work', { additionalCpvCodes: ['90610000', '77312100'] })).toMatch(
      /^yes: .*Niet gedekt: de bijkomende code 90610000 \(.+\)\.$/,
    )
  })
})

describe('the test of place', () => {
  it('asks every municipality, and names those that are missing', () => {
    expect(told('place', {})).toBe('yes: Werkt in Roeselare.')
    expect(told('place', { placeOfPerformance: ['36015', '37022', '37011'] })).toBe(
      'no: Werkt niet in Pittem en Tielt.',
    )
  })

  it('does not take an unknown area, or an unknown place, for a no', () => {
    expect(told('place', {}, { area: undefined })).toMatch(/^unknown: Het werkgebied .* niet bekend/)
    expect(told('place', { placeOfPerformance: undefined })).toMatch(/^unknown: De plaats .* niet ingevuld/)
  })

  it.each([
    ['an old code is its successor from the merger on', ['37007'], ['37022'], '2025-01-01', 'yes'],
    ['an old code is itself before it', ['37007'], ['37015'], '2024-12-31', 'no'],
    [
      'a successor covers all its predecessors before the merger',
      ['37022'],
      ['37015', '37007'],
      '2024-12-31',
      'yes',
    ],
    ['an old code in the lot is its successor from the merger on', ['37022'], ['37015'], '2027-02-01', 'yes'],
    ['a code that a merger kept covers what it took over', ['11002'], ['11007'], '2024-12-31', 'yes'],
    ['what was taken over does not cover the whole before it', ['11007'], ['11002'], '2024-12-31', 'no'],
    ['and is the whole from the merger on', ['11007'], ['11002'], '2025-01-01', 'yes'],
  ])('%s', (_, area, place, day, answer) => {
    const lot = { placeOfPerformance: place, day: localDate(day) }
    expect(told('place', lot, { area: { municipalities: area } })).toMatch(new RegExp(`^${answer}:`))
  })

  it('measures a radius between the points of the municipalities, and takes a region as on the day', () => {
    const around = (radiusKm: number) =>
      told('place', { placeOfPerformance: ['37011'] }, { area: { radiusKm, from: '36015' } })
    expect(around(5)).toMatch(/^no/)
    expect(around(30)).toMatch(/^yes/)
    const inRegion = (nis: string) =>
      told('place', { placeOfPerformance: [nis] }, { area: { region: 'midwest' } })
    expect(inRegion('37022')).toMatch(/^yes/)
    expect(inRegion('33011')).toMatch(/^no/)
  })
})

describe('the test of size', () => {
  it.each([
    [4_999.99, 'no'],
    [5_000, 'yes'],
    [90_000, 'yes'],
    [90_000.01, 'no'],
  ])('%s euro within 5,000 and 90,000, both included: %s', (value, answer) => {
    expect(told('size', { value: euro(value) })).toMatch(new RegExp(`^${answer}:`))
  })

  it('is not bound by what is not stated', () => {
    const unbound = { minValue: undefined, maxValue: undefined }
    expect(told('size', { value: euro(1_000_000) }, unbound)).toMatch(/^yes: De onderneming noemt geen grens/)
    expect(told('size', { value: undefined }, unbound)).toMatch(/^unknown: De waarde .* niet ingevuld/)
  })

  it.each([
    [400, 24, 16.7, 'yes'],
    [400, 25, 16, 'yes'],
    [401, 25, 16, 'no'],
  ])(
    '%s hours over %s months for a firm with %s a month: %s',
    (hours, durationMonths, hoursPerMonth, answer) => {
      expect(told('size', { hours, durationMonths }, { hoursPerMonth })).toMatch(new RegExp(`^${answer}:`))
    },
  )

  it('does not take unknown hours for a no, and shows its sum', () => {
    expect(told('size', { hours: 400 })).toBe(
      'unknown: € 60.000 past: de onderneming neemt opdrachten van € 5.000 tot € 90.000. Het perceel vraagt 400 uren over 24 maanden, dat is 16,7 uren per maand; hoeveel de onderneming aankan, is niet bekend.',
    )
    expect(told('size', { hours: 400, durationMonths: undefined }, { hoursPerMonth: 1 })).toMatch(/^unknown/)
  })
})

describe('the test of nature', () => {
  it.each([
    ['services', ['services'], 'yes: Neemt diensten aan.'],
    ['works', ['services', 'supplies'], 'no: Neemt enkel diensten en leveringen aan, geen werken.'],
    ['works', undefined, 'unknown: Of de onderneming werken aanneemt, is niet bekend.'],
    [undefined, ['services'], 'unknown: De aard van de opdracht is nog niet ingevuld.'],
  ] as const)('%s for %s', (contractNature, contractNatures, expected) => {
    expect(told('nature', { contractNature }, { contractNatures })).toBe(expected)
  })
})

describe('the test of access', () => {
  const article15 = (supplier: Partial<Supplier>) =>
    told('access', { reservedParticipation: 'res-ws' }, {}, supplier)
  const recognised = (recognition: Partial<Recognition>) =>
    article15({ recognitions: [{ kind: 'maatwerkbedrijf', ...recognition }] })
  const share = (value: number) => ({ disadvantagedShare: { percentage: percentage(value) } })

  it('is open to everybody where nothing is reserved, also as long as that is not answered', () => {
    expect(told('access', { reservedParticipation: 'none' })).toMatch(/^yes: Niet voorbehouden/)
    expect(told('access', { reservedParticipation: undefined })).toMatch(/^yes/)
  })

  it.each([
    ['2027-02-01', undefined, 'yes'],
    ['2027-02-02', undefined, 'unknown'],
    [undefined, '2027-02-01', 'yes'],
    [undefined, '2027-01-31', 'unknown'],
    [undefined, null, 'yes'],
  ])('a maatwerkbedrijf from %s until %s on 1 February 2027: %s', (from, until, answer) => {
    const dates = { from: from && localDate(from), until: until && localDate(until) }
    expect(recognised(dates as Partial<Recognition>)).toMatch(new RegExp(`^${answer}:`))
  })

  it.each([
    [true, 30, 'yes'],
    [true, 29.9999, 'no'],
    [false, 65, 'no'],
    [false, undefined, 'no'],
    [undefined, 10, 'no'],
    [true, undefined, 'unknown'],
    [undefined, 65, 'unknown'],
    [undefined, undefined, 'unknown'],
  ])('purpose %s and share %s: %s', (integrationIsPurpose, value, answer) => {
    const supplier = { integrationIsPurpose, ...(value === undefined ? {} : share(value)) }
    expect(article15(supplier)).toMatch(new RegExp(`^${answer}:`))
  })

  it('says until when a recognition holds, whether that day has passed or is yet to come', () => {
    const sentence = recognised({ until: localDate('2027-01-31') })
    expect(sentence).toContain('De erkenning (maatwerkbedrijf) geldt maar tot en met 31 januari 2027.')
  })

  it('says that both conditions are to be proved', () => {
    expect(article15({ integrationIsPurpose: true, ...share(65) })).toContain('te bewijzen')
  })

  it.each([
    ['maatwerkafdeling', 'onderaannemer'],
    ['individueel-maatwerk', 'aandeel te bewijzen'],
    ['lde', 'doel en aandeel te bewijzen'],
    ['arbeidszorg', 'partner'],
    ['sociale-inschakelingsonderneming', 'geeft op zich geen toegang'],
    ['equivalent', 'getoetst aan doel en aandeel'],
  ] as const)('%s gives no access by itself, and says what it does give', (kind, says) => {
    const sentence = article15({ recognitions: [{ kind }] })
    expect(sentence).toMatch(/^unknown/)
    expect(sentence).toContain(says)
    expect(article15({ recognitions: [{ kind }], integrationIsPurpose: true, ...share(30) })).toMatch(/^yes/)
  })

  it('asks the four conditions of article 91', () => {
    const article91 = (stated: Supplier['article91']) =>
      told('access', { reservedParticipation: 'res-pub-ser' }, {}, { article91: stated })
    const all = {
      publicMission: true,
      profitReinvested: true,
      participatory: true,
      noContractLastThreeYears: true,
    }
    expect(article91(all)).toMatch(/^yes/)
    expect(article91({ ...all, participatory: false })).toMatch(/^no: .*mee beslissen/)
    expect(article91({ ...all, participatory: undefined })).toMatch(/^unknown: .*mee beslissen/)
    expect(article91(undefined)).toMatch(/^unknown/)
  })
})

describe('the smallest change', () => {
  it('of a place that is missing', () => {
    expect(changeOf({ placeOfPerformance: ['36015', '37022'] })).toEqual({
      failing: 'place',
      buyer: 'Laat Tielt uit het perceel weg, of maak er een eigen perceel van.',
      supplier: 'Breid het werkgebied van "Groenonderhoud" uit met Tielt.',
    })
    expect(changeOf({ placeOfPerformance: ['37022'] }).buyer).toBeUndefined()
  })

  it('leaves nothing out where a merger made one municipality of all that the lot names, or more of its one', () => {
    const merged = { placeOfPerformance: ['37015', '37007'], day: localDate('2025-01-01') }
    expect(changeOf(merged)).toMatchObject({ failing: 'place', buyer: undefined })
    const before = { placeOfPerformance: ['37022'], day: localDate('2024-12-31') }
    expect(changeOf(before)).toMatchObject({ failing: 'place', buyer: undefined })
  })

  it('speaks to the buyer only in what the buyer can do', () => {
    const asked: readonly Partial<DemandedLot>[] = [
      { cpvCode: '90610000' },
      { placeOfPerformance: ['37022'] },
      { value: euro(120_000) },
      { value: euro(3_000) },
      { contractNature: 'works' },
      { reservedParticipation: 'res-ws' },
      { reservedParticipation: 'res-pub-ser' },
    ]
    for (const purpose of [true, false])
      for (const lot of asked) {
        const { supplier } = changeOf(
          lot,
          {},
          {
            integrationIsPurpose: purpose,
            disadvantagedShare: { percentage: percentage(10) },
            article91: { participatory: false },
          },
        )
        expect(supplier).not.toMatch(/\bje\b|\bjouw?\b/)
        expect(supplier).toBeDefined()
      }
  })

  it('of a lot that is too large or too small', () => {
    expect(changeOf({ value: euro(120_000) })).toMatchObject({
      buyer: 'Splits het perceel in delen van hoogstens € 90.000.',
      supplier: expect.stringContaining('€ 120.000'),
    })
    expect(changeOf({ value: euro(3_000) })).toMatchObject({ buyer: expect.stringContaining('€ 5.000') })
  })

  it('does not cut a lot in more parts than is sensible', () => {
    expect(changeOf({ value: euro(540_000) }).buyer).toContain('€ 90.000')
    expect(changeOf({ value: euro(540_000.01) }).buyer).toBeUndefined()
  })

  it('of too many hours', () => {
    expect(changeOf({ hours: 400 }, { hoursPerMonth: 10 })).toMatchObject({
      failing: 'size',
      buyer: expect.stringContaining('hoogstens 240 uren'),
      supplier: expect.stringContaining('16,7 uren per maand'),
    })
  })

  it('of work, nature and access', () => {
    expect(changeOf({ cpvCode: '90610000' })).toMatchObject({ failing: 'work', buyer: undefined })
    expect(changeOf({ contractNature: 'works' })).toMatchObject({ failing: 'nature' })
    const reserved = changeOf({ reservedParticipation: 'res-ws' }, {}, { integrationIsPurpose: false })
    expect(reserved).toMatchObject({ failing: 'access', buyer: expect.stringContaining('niet voor') })
  })

  it('is told only where exactly one test says no', () => {
    expect(changeOf({ cpvCode: '90610000', contractNature: 'works' }).failing).toBeUndefined()
    expect(changeOf({}).failing).toBeUndefined()
  })
})

describe('what is to be looked into', () => {
  it('is only what is not known', () => {
    const own = anActivity({ contractNatures: undefined })
    const { toCheck } = explain(aSupplier({ activities: [own] }), own, aDemandedLot({ hours: 400 }))
    expect(toCheck.map(spaced)).toEqual([
      'Het perceel vraagt 400 uren over 24 maanden, dat is 16,7 uren per maand; hoeveel de onderneming aankan, is niet bekend.',
      'Of de onderneming diensten aanneemt, is niet bekend.',
    ])
    expect(explain(aSupplier(), anActivity(), aDemandedLot()).toCheck).toEqual([])
  })
})

describe('a firm', () => {
  it('is judged by its best activity: fewest noes, then the longest common code', () => {
    const supplier = aSupplier({
      activities: [
        anActivity({ id: 'breed', cpvCodes: ['77000000'] }),
        anActivity({ id: 'precies', cpvCodes: ['77312000'] }),
        anActivity({ id: 'elders', cpvCodes: ['77312000'], area: { municipalities: ['33011'] } }),
      ],
    })
    expect(bestActivity(supplier, aDemandedLot())?.activity.id).toBe('precies')
  })

  it('stands before others by its code, then by what is known, then by distance, then by name', () => {
    const firm = (name: string, activity: Partial<Activity>, home: string | undefined) =>
      aSupplier({
        id: name.toLowerCase(),
        name,
        address: { municipality: home },
        activities: [anActivity(activity)],
      })
    const suppliers = [
      firm('Zonder-adres', { cpvCodes: ['77312000'] }, undefined),
      firm('Ver', { cpvCodes: ['77312000'] }, '33011'),
      firm('Breed', {}, '36015'),
      firm('Onbekend', { cpvCodes: ['77312000'], area: undefined }, '36015'),
      firm('Dicht-b', { cpvCodes: ['77312000'] }, '36015'),
      firm('Dicht-a', { cpvCodes: ['77312000'] }, '36015'),
    ]
    expect(
      scanSuppliers(suppliers, aDemandedLot())
        .matches()
        .map(({ supplier }) => supplier.name),
    ).toEqual(['Dicht-a', 'Dicht-b', 'Ver', 'Zonder-adres', 'Onbekend', 'Breed'])
  })
})
