import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoDossiers, demoOrganisation } from '../src/demo/demo-dossiers.js'
import { demoSuppliers } from '../src/demo/demo-suppliers.js'
import { demoProcedures } from '../src/demo/procedures.js'
import { type DemoStores, storeDemo } from '../src/demo/store-demo.js'
import { dossierSchema } from '../src/dossiers/dossier.js'
import { organisationSchema } from '../src/dossiers/organisation.js'
import { workbenchOf } from '../src/dossiers/workbench.js'
import { belgianDay } from '../src/kernel/local-date.js'
import { failure, success } from '../src/kernel/result.js'
import {
  memoryDossierStore,
  memoryOrganisationStore,
  memorySupplierStore,
} from '../src/storage/memory/memory-stores.js'
import { shippedShelf } from './support/legal-texts.js'
import { runs } from './support/runs.js'

const shelf = shippedShelf()
const at = '2026-11-27T09:00:00.000Z'
const on = (instant: string) => ({ at: instant, today: belgianDay(instant), who: 'Demo' })
const demo = {
  organisation: demoOrganisation('eigen-bestuur'),
  dossiers: demoDossiers('eigen-bestuur', shelf, on(at)),
  suppliers: demoSuppliers().map(({ id, profile }) => ({ id, revision: 1, updatedAt: at, ...profile })),
}
const everything = demo.dossiers.length + demo.suppliers.length + 1

describe('the demo dossiers', () => {
  it('are all the example procedures, of one organisation that does not exist', () => {
    expect(demo.dossiers.map(({ id }) => id)).toEqual(demoProcedures.map(({ name }) => `demo-${name}`))
    expect(demo.dossiers.map((dossier) => dossierSchema.parse(dossier))).toEqual(demo.dossiers)
    expect(organisationSchema.parse(demo.organisation)).toEqual(demo.organisation)
    expect(demo.dossiers.filter(({ state }) => state === 'published')).toHaveLength(4)
    expect(demo.dossiers.filter(({ state }) => state === 'draft')).toHaveLength(demoProcedures.length - 4)
  })

  it('are launched and due around whatever day it is, on the weekdays of the examples', () => {
    const days = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2034-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (day) => {
        const occasion = on(day.toISOString())
        demoDossiers('eigen-bestuur', shelf, occasion).forEach(({ state, procedure }, index) => {
          const { launchDate = '', administration } = procedure
          const inDays = daysBetween(occasion.today, launchDate)
          const dueInDays = daysBetween(
            occasion.today,
            administration?.submissionDeadline?.slice(0, 10) ?? '',
          )
          if (state === 'published') {
            expect(inDays).toBeLessThanOrEqual(-7)
            expect(inDays).toBeGreaterThan(-14)
            expect(dueInDays).toBeGreaterThanOrEqual(14)
          } else expect(inDays).toBeGreaterThan(28)
          const example = demoProcedures[index]?.procedure
          expect(new Date(launchDate).getUTCDay()).toBe(new Date(example?.launchDate ?? '').getUTCDay())
          if (example?.startDate != null)
            expect(daysBetween(launchDate, procedure.startDate ?? '')).toBe(
              daysBetween(example.launchDate ?? '', example.startDate),
            )
        })
      }),
      runs(30),
    )
  })

  it('have no error in the legal check', () => {
    const errors = demo.dossiers.flatMap((dossier) =>
      workbenchOf(dossier, shelf, on(at).today).findings.filter(({ severity }) => severity === 'error'),
    )
    expect(errors).toEqual([])
  })
})

describe('storing the demo', () => {
  it('fills empty stores, and adds nothing the second time', async () => {
    const stores = await emptyStores()
    expect(await storeDemo(stores, demo)).toEqual(success(everything))
    expect(await storeDemo(stores, demo)).toEqual(success(0))
    expect([...stores.suppliers.all()]).toHaveLength(demo.suppliers.length)
    const page = await stores.dossiers.list(demo.organisation.id, { limit: 1 })
    expect(page.ok && page.value.total).toBe(demo.dossiers.length)
  })

  it('finishes what was broken off, wherever that was', async () => {
    for (const stopAfter of [1, demo.dossiers.length, everything - 1]) {
      const stores = await emptyStores()
      const broken = await storeDemo(failingAfter(stores, stopAfter), demo)
      expect(broken.ok).toBe(false)
      expect(await storeDemo(stores, demo)).toEqual(success(everything - stopAfter))
    }
  })

  it('keeps what a visitor changed', async () => {
    const stores = await emptyStores()
    await storeDemo(stores, demo)
    const { id } = demo.organisation
    await stores.organisations.update(id, 1, (known) => success({ ...known, name: 'Stad Anders' }))
    expect(await storeDemo(stores, demo)).toEqual(success(0))
    expect((await stores.organisations.find(id))?.name).toBe('Stad Anders')
  })

  it.each([
    ['an organisation', ({ organisations }: Stores) => organisations.create(demo.organisation)],
    [
      'a dossier',
      async ({ dossiers }: Stores) => {
        for (const dossier of demo.dossiers.slice(0, 1)) await dossiers.create({ ...dossier, id: 'echt' })
      },
    ],
    [
      'a firm',
      ({ suppliers }: Stores) =>
        suppliers.create({ id: 'firm', revision: 1, updatedAt: at, name: 'Onderneming' }),
    ],
  ])('refuses stores with %s of somebody else', async (_, fill) => {
    const stores = await emptyStores()
    await fill(stores)
    const before = [...stores.suppliers.all()].length
    expect(await storeDemo(stores, demo)).toEqual(failure({ kind: 'other-data' }))
    expect([...stores.suppliers.all()]).toHaveLength(before)
  })
})

const emptyStores = async () => ({
  dossiers: await memoryDossierStore(),
  organisations: await memoryOrganisationStore(),
  suppliers: await memorySupplierStore(),
})
type Stores = Awaited<ReturnType<typeof emptyStores>>

/** The same stores, with room for so many new things. */
function failingAfter(stores: Stores, writes: number): DemoStores {
  let left = writes
  const full = failure({ kind: 'no-room', code: 'ENOSPC' } as const)
  const limited =
    <Thing, Answer>(create: (thing: Thing) => Promise<Answer>) =>
    async (thing: Thing) =>
      left-- > 0 ? create(thing) : full
  return {
    dossiers: { ...stores.dossiers, create: limited(stores.dossiers.create) },
    organisations: { ...stores.organisations, create: limited(stores.organisations.create) },
    suppliers: { ...stores.suppliers, create: limited(stores.suppliers.create) },
  }
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
