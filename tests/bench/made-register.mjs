// Firms and lots of which there can be as many as somebody wants; the same in every run.
import { allCpvCodes } from '../../dist/reference/cpv.js'
import { municipalitiesOn } from '../../dist/reference/municipalities.js'

export const day = '2027-02-01'
const codes = allCpvCodes().map(({ code }) => code)
const towns = municipalitiesOn(day).map(({ nis }) => nis)
const pick = (from, random) => from[Math.floor(random() * from.length)]
const natures = ['works', 'supplies', 'services']

/** A firm of 5 to 40 codes and 1 to 60 municipalities. */
export function aFirm(number, random) {
  const activities = 1 + Math.floor(random() * 3)
  const each = Math.max(1, Math.round((5 + random() * 35) / activities))
  return {
    id: `firm-${number}`,
    revision: 1,
    updatedAt: '2026-11-01T09:00:00.000Z',
    name: `Firma ${number}`,
    address: { municipality: pick(towns, random) },
    recognitions: random() < 0.3 ? [{ kind: 'maatwerkbedrijf', from: '2020-01-01' }] : [],
    integrationIsPurpose: random() < 0.5 ? true : undefined,
    activities: Array.from({ length: activities }, (_, place) => {
      const first = Math.floor(random() * towns.length)
      const count = 1 + Math.floor(random() * 60)
      return {
        id: `a${place}`,
        title: `Activiteit ${place}`,
        cpvCodes: Array.from({ length: each }, () => pick(codes, random)),
        contractNatures: natures
          .filter(() => random() < 0.6)
          .concat('services')
          .slice(0, 2),
        area: {
          municipalities: Array.from({ length: count }, (_, at) => towns[(first + at) % towns.length]),
        },
        minValue: Math.round(random() * 10_000),
        maxValue: 20_000 + Math.round(random() * 200_000),
        hoursPerMonth: Math.round(random() * 600),
      }
    }),
  }
}

export const aLot = (random) => ({
  id: 'LOT-0001',
  cpvCode: pick(codes, random),
  additionalCpvCodes: [],
  placeOfPerformance: [pick(towns, random)],
  contractNature: pick(natures, random),
  value: Math.round(random() * 150_000),
  durationMonths: 24,
  reservedParticipation: random() < 0.3 ? 'res-ws' : 'none',
  day,
})
