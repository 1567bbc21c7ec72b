import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DossierPage, ListOptions } from '../../src/dossiers/dossier-page.js'
import type { DossierStore } from '../../src/dossiers/dossier-store.js'
import { localDate } from '../../src/kernel/local-date.js'
import { failure, success } from '../../src/kernel/result.js'
import { aDossier, renamed } from '../support/dossiers.js'
import { runs } from '../support/runs.js'
import type { Adapter } from './adapters.js'

/** What every dossier store promises about many dossiers. */
export function describeDossierLists(open: Adapter<DossierStore>['open']): void {
  const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z`

  it('lists the dossiers of one organisation, last updated first', async () => {
    const { store } = await open()
    await store.create(aDossier({ id: 'old', updatedAt: day(1) }))
    await store.create(aDossier({ id: 'new', updatedAt: day(3) }))
    await store.create(aDossier({ id: 'theirs', organisation: 'village', updatedAt: day(2) }))
    expect(idsOf(await pageOf(store, { limit: 10 }))).toEqual(['new', 'old'])
    await store.update('city', 'old', 1, (dossier) =>
      success({ ...renamed(dossier, 'Toch'), updatedAt: day(4) }),
    )
    const page = await pageOf(store, { limit: 10 })
    expect(idsOf(page)).toEqual(['old', 'new'])
    expect(page.items[0]).toMatchObject({ title: 'Toch', revision: 2 })
  })

  it('gives every dossier exactly once over its pages, whatever the number and the size of a page', async () => {
    const { store } = await open()
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (count, limit) => {
          const organisation = `city-${count}-${limit}`
          for (let n = 0; n < count; n += 1) {
            await store.create(
              aDossier({ id: `${organisation}-${n}`, organisation, updatedAt: day(1 + (n % 3)) }),
            )
          }
          const seen: string[] = []
          let cursor: string | undefined
          do {
            const page = await pageOf(store, { limit, cursor }, organisation)
            expect(page.total).toBe(count)
            expect(page.items.length).toBeLessThanOrEqual(limit)
            seen.push(...idsOf(page))
            cursor = page.nextCursor
          } while (cursor !== undefined)
          expect([...new Set(seen)].length).toBe(count)
          expect(seen).toEqual(idsOf(await pageOf(store, { limit: 100 }, organisation)))
        },
      ),
      runs(20),
    )
  })

  it('lists the same after a restart, and knows the same notices', async () => {
    const { store, restart } = await open()
    for (const n of [1, 2, 3])
      await store.create(
        aDossier({
          ...{ id: `day-${n}`, updatedAt: day(n), state: 'published' },
          procedure: { publication: 'eu', lots: [{ title: 'Bermen' }] },
        }),
      )
    const [before, notices] = [await pageOf(store, { limit: 10 }), await store.publishedNotices()]
    const again = await restart()
    expect(await pageOf(again, { limit: 10 })).toEqual(before)
    expect(idsOf(before)).toEqual(['day-3', 'day-2', 'day-1'])
    expect(new Set(await again.publishedNotices())).toEqual(new Set(notices))
  })

  it('does not shift the next page when a dossier is added meanwhile', async () => {
    const { store } = await open()
    for (const n of [1, 2, 3]) await store.create(aDossier({ id: `day-${n}`, updatedAt: day(n) }))
    const { nextCursor } = await pageOf(store, { limit: 1 })
    await store.create(aDossier({ id: 'day-4', updatedAt: day(4) }))
    expect(idsOf(await pageOf(store, { limit: 1, cursor: nextCursor }))).toEqual(['day-2'])
  })

  it.each(['', 'x', 'bm9uc2Vuc2U', 'WyJhIl0'])(
    'refuses the cursor "%s" that it never gave',
    async (cursor) => {
      const { store } = await open()
      expect(await store.list('city', { limit: 1, cursor })).toEqual(failure({ kind: 'invalid-cursor' }))
    },
  )

  it('finds dossiers by a part of the title, capitals and accents aside', async () => {
    const { store } = await open()
    await store.create(aDossier({ id: 'cafe', procedure: { title: 'Cafetaria in het Café' } }))
    await store.create(aDossier({ id: 'road', procedure: { title: 'Fietspad' } }))
    expect(idsOf(await pageOf(store, { limit: 10, query: 'CAFE' }))).toEqual(['cafe'])
    expect(idsOf(await pageOf(store, { limit: 10, query: 'café' }))).toEqual(['cafe'])
    expect(await pageOf(store, { limit: 10, query: 'zwembad' })).toEqual({ items: [], total: 0 })
  })

  it('tells archived dossiers from the others', async () => {
    const { store } = await open()
    await store.create(aDossier({ id: 'live' }))
    await store.create(aDossier({ id: 'gone', archived: true }))
    expect(idsOf(await pageOf(store, { limit: 10, archived: false }))).toEqual(['live'])
    expect(idsOf(await pageOf(store, { limit: 10, archived: true }))).toEqual(['gone'])
    expect(idsOf(await pageOf(store, { limit: 10 })).sort()).toEqual(['gone', 'live'])
  })

  it('finds what pins a clause in every organisation, with what was decided on it', async () => {
    const { store } = await open()
    const pins = { clauses: { 'reserved-lot': '1.0.0', 'special-penalty': '1.1.0' }, templates: {} }
    const clauses = [{ clause: 'special-penalty', decision: 'refused', motivation: 'te streng' }]
    await store.create(aDossier({ id: 'ours', pins, procedure: { clauses } }))
    await store.create(aDossier({ id: 'theirs', organisation: 'village', pins }))
    await store.create(aDossier({ id: 'without' }))
    expect((await store.pinning('reserved-lot')).map(({ id }) => id).sort()).toEqual(['ours', 'theirs'])
    const [ours] = (await store.pinning('special-penalty')).filter(({ id }) => id === 'ours')
    expect(ours?.pins).toEqual([
      { clause: 'reserved-lot', version: '1.0.0', decisions: [] },
      { clause: 'special-penalty', version: '1.1.0', decisions: ['refused'] },
    ])
    expect(await store.pinning('constructor')).toEqual([])
  })

  it('gives the own dossiers launched in the twelve months up to a day, archived drafts left out', async () => {
    const { store } = await open()
    const launched = (id: string, launchDate: string, more: object = {}) =>
      store.create(aDossier({ id, ...more, procedure: { launchDate, cpvCode: '77310000' } }))
    await launched('on-the-day', '2027-02-01')
    await launched('a-year-before', '2026-02-01')
    await launched('longer-ago', '2026-01-31')
    await launched('later', '2027-02-02')
    await launched('of-another', '2026-12-01', { organisation: 'province' })
    await launched('given-up', '2026-12-01', { archived: true })
    await launched('done', '2026-12-01', { archived: true, state: 'published' })
    const found = await store.launchedInYearUpTo('city', localDate('2027-02-01'))
    expect(found.map(({ id }) => id).toSorted()).toEqual(['a-year-before', 'done', 'on-the-day'])
    expect(found.map(({ cpvCode }) => cpvCode)).toContain('77310000')
  })

  it('gives the notices of published dossiers, with what lots leave to the procedure filled in', async () => {
    const { store } = await open()
    const hours = { clause: 'target-group-hours', parameters: { hours: 400 } }
    const lots = [
      {
        ...{ id: 'LOT-0001', title: 'Bermen', cpvCode: '77312000', durationMonths: 12, clauses: [hours] },
        ...{ estimatedValue: 60000, reservedParticipation: 'res-ws' },
      },
      {
        id: 'LOT-0002',
        title: 'Begraafplaatsen',
        clauses: [{ ...hours, decision: 'refused', motivation: 'x' }],
      },
    ]
    const procedure = {
      ...{ lots, publication: 'belgium', publishEstimates: true, additionalCpvCodes: ['77310000'] },
      buyer: { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097' },
      administration: { submissionDeadline: '2027-03-15T11:00', contractManager: 'Jan' },
    }
    const published = { state: 'published', procedure }
    await store.create(aDossier({ id: 'published', ...published }))
    await store.create(aDossier({ id: 'draft', procedure }))
    await store.create(aDossier({ id: 'archived', archived: true, ...published }))
    await store.create(
      aDossier({ id: 'invited', ...published, procedure: { ...procedure, publication: 'none' } }),
    )
    const [notice, ...others] = await store.publishedNotices()
    expect(others).toEqual([])
    const shared = { additionalCpvCodes: ['77310000'], placeOfPerformance: ['36015'] }
    expect(notice).toEqual({
      ...{ dossier: 'published', title: 'Onderhoud bermen en begraafplaatsen', buyer: 'Stad Voorbeeld' },
      ...{ contractNature: 'services', launchDate: '2027-02-01', submissionDeadline: '2027-03-15T11:00' },
      estimatesArePublished: true,
      lots: [
        {
          ...{ id: 'LOT-0001', title: 'Bermen', cpvCode: '77312000', ...shared, durationMonths: 12 },
          ...{ reservedParticipation: 'res-ws', estimatedValue: 60000 },
          chosen: [{ clause: 'target-group-hours', numbers: { hours: 400 } }],
        },
        { id: 'LOT-0002', title: 'Begraafplaatsen', cpvCode: '77310000', ...shared, chosen: [] },
      ],
    })
  })

  it('keeps every value out of a notice whose estimates are not published', async () => {
    const { store } = await open()
    for (const publishEstimates of [false, undefined])
      await store.create(
        aDossier({
          ...{ id: `secret-${publishEstimates}`, state: 'published' },
          procedure: {
            ...{ publication: 'eu', publishEstimates, estimatedValue: 123456 },
            lots: [{ id: 'LOT-0001', estimatedValue: 123456 }],
          },
        }),
      )
    const notices = await store.publishedNotices()
    expect(notices).toHaveLength(2)
    expect(JSON.stringify(notices)).not.toContain('123456')
  })

  it('gives the same notice until its dossier is written', async () => {
    const { store } = await open()
    const published = aDossier({ state: 'published', procedure: { publication: 'eu' } })
    await store.create(published)
    const [first] = await store.publishedNotices()
    expect((await store.publishedNotices())[0]).toBe(first)
    await store.update('city', published.id, 1, (dossier) =>
      success({ ...renamed(dossier, 'Anders'), revision: 2 }),
    )
    expect((await store.publishedNotices())[0]?.title).toBe('Anders')
  })
}

async function pageOf(
  store: DossierStore,
  options: ListOptions,
  organisation = 'city',
): Promise<DossierPage> {
  const listed = await store.list(organisation, options)
  return listed.ok ? listed.value : expect.fail(listed.error.kind)
}

const idsOf = (page: DossierPage): string[] => page.items.map(({ id }) => id)
