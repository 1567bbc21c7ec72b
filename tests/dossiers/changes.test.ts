import { describe, expect, it } from 'vitest'
import { documentNames } from '../../src/documents/document-kinds.js'
import { changedPaths } from '../../src/dossiers/changed-paths.js'
import { newDossier, replaceProcedure, withAward } from '../../src/dossiers/changes.js'
import { localDate } from '../../src/kernel/local-date.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { madeUpClause, madeUpLibrary } from '../support/clause-files.js'
import { shippedShelf } from '../support/legal-texts.js'

const versions = madeUpLibrary(
  madeUpClause({ id: 'x', version: '1.0.0', validFrom: '2026-01-01' }),
  madeUpClause({ id: 'x', version: '1.1.0', validFrom: '2027-01-01' }),
)
const shelf = { ...shippedShelf(), clauses: versions }
const on = (day: string) => ({ at: `${day}T09:00:00.000Z`, today: localDate(day), who: 'An' })
const withX = aProcedure({ clauses: [{ clause: 'x' }] })

describe('a dossier', () => {
  it('pins its templates, and the clauses that its first answers bring along', () => {
    const dossier = newDossier('d-1', 'o', withX, shelf, on('2026-06-01'))
    expect(dossier.pins.clauses).toEqual({ x: '1.0.0' })
    // A kind of document that came later has no version of that day yet.
    const ofThatDay = documentNames.filter((name) => shelf.templates.newestOn(name, localDate('2026-06-01')))
    expect(Object.keys(dossier.pins.templates).toSorted()).toEqual(ofThatDay.toSorted())
    expect(ofThatDay).toEqual(expect.arrayContaining(['specifications', 'motivation', 'notice']))
    expect(dossier.history[0]).toMatchObject({ revision: 1, who: 'An', what: { kind: 'created' } })
  })

  it('pins a clause in the revision in which it first enters, at the newest version of that day', () => {
    const before = newDossier('d-1', 'o', aProcedure(), shelf, on('2026-06-01'))
    const after = replaceProcedure(before, withX, shelf, on('2027-02-01'))
    expect(before.pins.clauses).toEqual({})
    expect(after).toMatchObject({ revision: 2, pins: { clauses: { x: '1.1.0' } } })
    expect(after.history.at(-1)?.what).toEqual({
      kind: 'procedure-replaced',
      changed: ['clauses'],
      pinned: ['x@1.1.0'],
    })
  })

  it('keeps to its pin when the clause leaves and comes back, and when a newer version appears', () => {
    const first = newDossier('d-1', 'o', withX, shelf, on('2026-06-01'))
    const without = replaceProcedure(first, aProcedure(), shelf, on('2026-07-01'))
    const back = replaceProcedure(without, withX, shelf, on('2027-02-01'))
    expect([without.pins.clauses, back.pins.clauses]).toEqual([{ x: '1.0.0' }, { x: '1.0.0' }])
  })

  it('does not change when the answers stay the same', () => {
    const dossier = newDossier('d-1', 'o', withX, shelf, on('2026-06-01'))
    expect(replaceProcedure(dossier, structuredClone(withX), shelf, on('2026-07-01'))).toBe(dossier)
  })

  it('does not change when the same tenders are kept, whatever the order of their fields', () => {
    const offer = { lot: 'LOT-0001', tenderer: 'Groenwerk', assessments: [] }
    const dossier = withAward(
      newDossier('d-1', 'o', withX, shelf, on('2026-06-01')),
      { offers: [offer], standstillDays: 15 },
      on('2026-07-01'),
    )
    const again = {
      standstillDays: 15,
      offers: [{ assessments: [], tenderer: 'Groenwerk', lot: 'LOT-0001' }],
    }
    expect(withAward(dossier, again, on('2026-07-02'))).toBe(dossier)
    expect(withAward(dossier, { ...again, standstillDays: 0 }, on('2026-07-02')).revision).toBe(3)
  })
})

describe('the paths that changed', () => {
  it.each([
    ['a field', { title: 'a' }, { title: 'b' }, ['title']],
    [
      'a field of a lot, by its id',
      { lots: [aLot()] },
      { lots: [aLot({ title: 'z' })] },
      ['lots.LOT-0001.title'],
    ],
    [
      'a new lot',
      { lots: [{ id: 'LOT-0001' }] },
      { lots: [{ id: 'LOT-0001' }, { id: 'LOT-0002' }] },
      ['lots.LOT-0002'],
    ],
    [
      'another order of lots',
      { lots: [{ id: 'A' }, { id: 'B' }] },
      { lots: [{ id: 'B' }, { id: 'A' }] },
      ['lots'],
    ],
    [
      'a decision, by its clause',
      { clauses: [{ clause: 'x' }] },
      { clauses: [{ clause: 'x', decision: 'refused' }] },
      ['clauses.x.decision'],
    ],
    ['"none" where there was no answer', {}, { noLotsReason: null }, ['noLotsReason']],
    ['nothing', { lots: [{ id: 'A', title: undefined }] }, { lots: [{ id: 'A' }] }, []],
  ])('name %s', (_, before, after, expected) => {
    expect(changedPaths(before, after)).toEqual(expected)
  })

  it('are at most two hundred', () => {
    const many = (word: string) => Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, word]))
    const paths = changedPaths(many('a'), many('b'))
    expect([paths.length, paths.at(-1)]).toEqual([201, '…'])
  })
})
