import fc from 'fast-check'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import type { Activity } from '../../src/suppliers/activity.js'
import type { Area } from '../../src/suppliers/area.js'
import type { DemandedLot } from '../../src/suppliers/matching/demanded-lot.js'
import { type Recognition, recognitionKinds } from '../../src/suppliers/recognition.js'
import type { Supplier } from '../../src/suppliers/supplier.js'

/**
 * Registers and lots from few codes, places and amounts, so that everything meets everything: broader and narrower
 * codes, both sides of the mergers of 2025, bounds that are met to the cent.
 */
const cpvCodes = [
  '77000000',
  '77300000',
  '77310000',
  '77312000',
  '77340000',
  '45112710',
  '90910000',
  '03000000',
]
const municipalities = [
  '36015',
  '37015',
  '37007',
  '37022',
  '37011',
  '11002',
  '11007',
  '71022',
  '73040',
  '71072',
]
const days = ['2024-06-01', '2024-12-31', '2025-01-01', '2027-02-01'].map(localDate)

const orUnknown = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 })
const amount = fc.constantFrom(0, 4_999.99, 5_000, 60_000, 90_000, 90_000.01, 200_000).map(euro)
const natures = fc.subarray(['works', 'supplies', 'services'] as const, { minLength: 1 })

const area: fc.Arbitrary<Area> = fc.oneof(
  fc.record({ municipalities: fc.subarray(municipalities, { minLength: 1 }) }),
  fc.record({ region: fc.constantFrom('midwest', 'westhoek') }),
  fc.record({ radiusKm: fc.constantFrom(1, 10, 25, 120), from: fc.constantFrom(...municipalities) }),
)

const activity: fc.Arbitrary<Omit<Activity, 'id' | 'title'>> = fc.record(
  {
    cpvCodes: fc.array(fc.constantFrom(...cpvCodes), { minLength: 1, maxLength: 4 }),
    contractNatures: orUnknown(natures),
    area: orUnknown(area),
    minValue: orUnknown(amount),
    maxValue: orUnknown(amount),
    hoursPerMonth: orUnknown(fc.constantFrom(0, 16, 17, 320)),
  },
  { requiredKeys: ['cpvCodes'] },
)

const recognition: fc.Arbitrary<Recognition> = fc.record({
  kind: fc.constantFrom(...(Object.keys(recognitionKinds) as Recognition['kind'][])),
  from: orUnknown(fc.constantFrom(...days)),
  until: orUnknown(fc.option(fc.constantFrom(...days))),
})

const yesNo = orUnknown(fc.boolean())

export const anySupplier = (id: string): fc.Arbitrary<Supplier> =>
  fc
    .record({
      name: fc.constantFrom('Alfa', 'Béta', 'beta', 'Gamma'),
      home: orUnknown(fc.constantFrom(...municipalities)),
      recognitions: orUnknown(fc.array(recognition, { maxLength: 3 })),
      integrationIsPurpose: yesNo,
      share: orUnknown(fc.constantFrom(0, 29.9999, 30, 65)),
      publicMission: yesNo,
      rest: yesNo,
      activities: orUnknown(fc.array(activity, { maxLength: 3 })),
      archived: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
    })
    .map(({ home, share, publicMission, rest, activities, archived, ...known }) => ({
      id,
      revision: 1,
      updatedAt: '2026-11-01T09:00:00.000Z',
      ...known,
      ...(home !== undefined && { address: { municipality: home } }),
      ...(share !== undefined && { disadvantagedShare: { percentage: percentage(share) } }),
      article91: {
        publicMission,
        profitReinvested: rest,
        participatory: rest,
        noContractLastThreeYears: rest,
      },
      archived: archived === true,
      activities: activities?.map((own, index) => ({
        ...own,
        id: `a${index}`,
        title: `Activiteit ${index}`,
      })),
    }))

export const anyRegister: fc.Arbitrary<readonly Supplier[]> = fc
  .integer({ min: 0, max: 40 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => anySupplier(`firma-${index}`))))

export const anyLot: fc.Arbitrary<DemandedLot> = fc.record({
  id: fc.constant('LOT-0001'),
  cpvCode: fc.constantFrom(...cpvCodes),
  additionalCpvCodes: fc.array(fc.constantFrom(...cpvCodes), { maxLength: 2 }),
  placeOfPerformance: orUnknown(fc.subarray(municipalities, { minLength: 1, maxLength: 3 })),
  contractNature: orUnknown(fc.constantFrom('works', 'supplies', 'services')),
  value: orUnknown(amount),
  durationMonths: orUnknown(fc.constantFrom(1, 24)),
  hours: orUnknown(fc.constantFrom(17, 400)),
  reservedParticipation: orUnknown(fc.constantFrom('none', 'res-ws', 'res-pub-ser')),
  day: fc.constantFrom(...days),
})
