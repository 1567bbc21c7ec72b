import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { soleActor } from '../../src/access/sole-actor.js'
import {
  archived,
  motivate,
  published,
  renewClause,
  renewTemplate,
  replaceProcedure,
  unpublished,
  withMarketCheck,
} from '../../src/dossiers/changes.js'
import { withDocumentPins } from '../../src/dossiers/document-pins.js'
import { type Dossier, dossierSchema } from '../../src/dossiers/dossier.js'
import { localDate } from '../../src/kernel/local-date.js'
import { dossierFormat } from '../../src/storage/dossier-formats.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { type TestDeeds, testDeeds } from '../support/means.js'
import { withdrawnShelf } from '../support/withdrawn-library.js'

const folder = new URL('../storage/examples/', import.meta.url)
const me = soleActor

/** Dossiers as released versions stored them. */
const stored = readdirSync(folder)
  .filter((name) => name.startsWith('dossier.'))
  .map((name) => {
    const read = dossierFormat.decode(readFileSync(new URL(name, folder), 'utf8'))
    if (!read.ok) throw new Error(`${name}: ${read.error.reason}`)
    return { name, dossier: { ...read.value, organisation: me.organisation } }
  })

async function houseWith(dossier: Dossier, house?: TestDeeds): Promise<TestDeeds> {
  const made = house ?? (await testDeeds())
  await made.means.dossiers.create(dossier)
  return made
}

const newest = (id: string) => shippedShelf().templates.newestOn(id, testDay)?.version
/** Every dossier has these, and what is promised in the examples is followed up; the bestek is pinned in each example. */
const wanted = {
  'council-decision': newest('council-decision'),
  'internal-sheet': newest('internal-sheet'),
  'monitoring-form': newest('monitoring-form'),
  motivation: newest('motivation'),
  notice: newest('notice'),
  'tender-form': newest('tender-form'),
}
const references = Object.entries(wanted).map(([id, version]) => `${id}@${version}`)
const offer = { lot: 'LOT-0001', tenderer: 'Groenwerk', assessments: [] }

const occasion = { at: '2026-11-24T09:00:00.000Z', today: localDate('2026-11-24'), who: 'An' }
const anAnswer = ({ actions }: TestDeeds, { id, procedure: { title } }: Dossier) =>
  actions.answerQuestions(me, id, [{ path: 'title', value: 'Een andere titel', was: title }])

/** What changes a dossier without changing which documents it has. */
const changes: Readonly<Record<string, (dossier: Dossier) => Dossier>> = {
  publishing: (dossier) => published(dossier, occasion),
  'not publishing after all': (dossier) => unpublished({ ...dossier, state: 'published' }, occasion),
  archiving: (dossier) => archived(dossier, true, occasion),
  restoring: (dossier) => archived({ ...dossier, archived: true }, false, occasion),
  'another version of a clause': (dossier) => renewClause(dossier, 'target-group-hours', '9.0.0', occasion),
  'another version of a template': (dossier) => renewTemplate(dossier, 'specifications', '9.0.0', occasion),
  'a motivation': (dossier) =>
    motivate(dossier, { about: 'k', rule: 'PRO-01', at: 'title' }, 'Daarom.', occasion),
  'a look at the market': (dossier) => withMarketCheck(dossier, aMarketCheck, occasion),
}
const aMarketCheck = {
  ...{ at: occasion.at, who: 'An', day: occasion.today, register: 0 },
  lots: [{ lot: 'LOT-0001', number: 1, title: '', matches: 0, toCheck: 0, nearMisses: 0 }],
}

describe.each(stored)('a dossier that was stored as $name', ({ dossier }) => {
  it('pins a bestek and nothing else', () => {
    expect(Object.keys(dossier.pins.templates)).toEqual(['specifications'])
  })

  it.each(Object.entries(changes))(
    'gets a version of every document that it has, in the revision of its first change: %s',
    (_, change) => {
      const after = withDocumentPins(dossier, change(dossier), shippedShelf(), occasion.today)
      expect(after.revision).toBe(dossier.revision + 1)
      expect(after.pins.templates).toEqual({ ...change(dossier).pins.templates, ...wanted })
      expect(after.history).toHaveLength(dossier.history.length + 1)
      const what = change(dossier).history.at(-1)?.what
      expect(after.history.at(-1)).toMatchObject({
        revision: dossier.revision + 1,
        what: { ...what, pinned: references },
      })
      expect(dossierSchema.safeParse(after).error).toBeUndefined()
    },
  )

  it.each([
    ['an answer', anAnswer],
    ['archiving', ({ actions }, { id, revision }) => actions.archiveDossier(me, id, revision)],
  ] as readonly (readonly [string, (house: TestDeeds, dossier: Dossier) => Promise<{ ok: boolean }>])[])(
    'keeps those versions when somebody does it: %s',
    async (_, deed) => {
      const house = await houseWith(dossier)
      expect(await deed(house, dossier)).toMatchObject({ ok: true })
      const after = await house.means.dossiers.find(me.organisation, dossier.id)
      expect(after?.revision).toBe(dossier.revision + 1)
      expect(after?.pins.templates).toEqual({ ...dossier.pins.templates, ...wanted })
      expect(after?.history.at(-1)?.what).toMatchObject({ pinned: expect.arrayContaining(references) })
    },
  )

  it('gets a version of the report with the first tender, and keeps it when the tender goes', async () => {
    const house = await houseWith(dossier)
    const read = () => house.means.dossiers.find(me.organisation, dossier.id)
    await house.actions.replaceAward(me, dossier.id, { award: dossier.award }, { offers: [offer] })
    const report = newest('award-report')
    expect((await read())?.pins.templates['award-report']).toBe(report)
    expect((await read())?.history.at(-1)?.what).toEqual({
      kind: 'award-changed',
      pinned: expect.arrayContaining([...references, `award-report@${report}`]),
    })
    const kept = (await read())?.award
    await house.actions.replaceAward(me, dossier.id, { award: kept }, { offers: [] })
    const after = await read()
    expect(after?.pins.templates['award-report']).toBe(report)
    expect(after?.history.at(-1)?.what).toEqual({ kind: 'award-changed' })
  })

  it('is not changed by reading it, nor by answers that are the same', async () => {
    const house = await houseWith(dossier)
    const { title } = dossier.procedure
    await house.actions.openDossier(me, dossier.id)
    await house.actions.answerQuestions(me, dossier.id, [{ path: 'title', value: title, was: title }])
    expect(await house.means.dossiers.find(me.organisation, dossier.id)).toEqual(dossier)
  })

  it('never gets a version that is withdrawn', async () => {
    const house = await houseWith(dossier, await testDeeds({ shelf: withdrawnShelf() }))
    house.at('2026-12-02T09:00:00Z')
    expect(await anAnswer(house, dossier)).toMatchObject({ ok: true })
    const after = await house.means.dossiers.find(me.organisation, dossier.id)
    expect(after?.pins.templates.motivation).toBe('90.0.0')
  })

  it('gets a version of the invitation with the first firm that is invited, and not before', () => {
    const openly = { ...dossier.procedure, procedureType: 'neg-wo-call' as const, invitedSuppliers: [] }
    const before = replaceProcedure(dossier, openly, shippedShelf(), occasion)
    expect(before.pins.templates).not.toHaveProperty('invitation')
    const invitedSuppliers = [{ name: 'Groenwerk' }]
    const after = replaceProcedure(before, { ...openly, invitedSuppliers }, shippedShelf(), occasion)
    expect(after.pins.templates.invitation).toBe(newest('invitation'))
    expect(after.history.at(-1)?.what).toMatchObject({
      changed: ['invitedSuppliers.0'],
      pinned: [`invitation@${newest('invitation')}`],
    })
  })
})
