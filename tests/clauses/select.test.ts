import { describe, expect, it } from 'vitest'
import type { ClauseLibrary } from '../../src/clauses/library.js'
import { selectClauses } from '../../src/clauses/select.js'
import { localDate } from '../../src/kernel/local-date.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { madeUpClause, madeUpLibrary } from '../support/clause-files.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const lotPlace = 'specifications/lot-performance'
const select = (library: ClauseLibrary, procedure: Procedure, pins = {}, today = testDay) =>
  selectClauses(procedure, library, pins, today)
/** `id lot decision`, as a reader would list them. */
const listed = (library: ClauseLibrary, procedure: Procedure, pins = {}, today = testDay) =>
  select(library, procedure, pins, today).clauses.map(({ clause, lot, decision }) =>
    [clause.id, ...(lot === undefined ? [] : [lot]), decision].join(' '),
  )

describe('a clause that follows', () => {
  const library = madeUpLibrary(
    madeUpClause({ id: 'follows', when: 'follows', appliesWhen: { 'procedure.contractNature': 'services' } }),
  )

  it('is in because of the answer, with that answer as its reason', () => {
    const [selected] = select(library, aProcedure()).clauses
    expect(selected?.decision).toBe('accepted')
    expect(selected?.reasons).toEqual([
      'Waarom follows er staat.',
      'Ze volgt uit je antwoorden: de aard van de opdracht is diensten.',
    ])
  })

  it('leaves with the answer, and is not there as long as it is not given', () => {
    expect(listed(library, aProcedure({ contractNature: 'works' }))).toEqual([])
    expect(listed(library, aProcedure({ contractNature: undefined }))).toEqual([])
  })

  it('cannot be refused', () => {
    const refused = [{ clause: 'follows', decision: 'refused' as const, motivation: 'x' }]
    expect(listed(library, aProcedure({ clauses: refused }))).toEqual(['follows accepted'])
  })
})

describe('a proposed clause', () => {
  const library = madeUpLibrary(
    madeUpClause({
      id: 'proposed',
      when: 'proposed',
      appliesWhen: { 'procedure.contractNature': 'services' },
    }),
  )
  const decided = (choice: object) => aProcedure({ clauses: [{ clause: 'proposed', ...choice }] })

  it('waits for a decision', () => {
    expect(listed(library, aProcedure())).toEqual(['proposed open'])
    expect(listed(library, decided({}))).toEqual(['proposed accepted'])
    expect(listed(library, decided({ decision: 'refused', motivation: 'Past niet.' }))).toEqual([
      'proposed refused',
    ])
  })

  it('keeps motivation and own wording', () => {
    const [selected] = select(library, decided({ wording: 'Eigen tekst.', motivation: 'Omdat.' })).clauses
    expect(selected).toMatchObject({
      wording: 'Eigen tekst.',
      motivation: 'Omdat.',
      path: 'clauses.proposed',
    })
  })

  it('puts the decision out of force, not away, when it is no longer offered', () => {
    const { clauses, outOfForce } = select(library, { ...decided({}), contractNature: 'works' })
    expect([clauses, outOfForce]).toEqual([[], ['clauses.proposed']])
  })
})

describe('a clause of the library', () => {
  const library = madeUpLibrary(madeUpClause({ id: 'picked', place: lotPlace }))

  it('is in only where it was picked', () => {
    expect(listed(library, aProcedure())).toEqual([])
    const lots = [aLot(), aLot({ id: 'LOT-0002', clauses: [{ clause: 'picked' }] })]
    expect(listed(library, aProcedure({ lots }))).toEqual(['picked LOT-0002 accepted'])
  })
})

describe('what a clause requires', () => {
  const library = madeUpLibrary(
    madeUpClause({ id: 'first', place: lotPlace, requires: ['second'] }),
    madeUpClause({ id: 'second', place: lotPlace, requires: ['whole'] }),
    madeUpClause({ id: 'whole' }),
  )
  const lots = [aLot(), aLot({ id: 'LOT-0002', clauses: [{ clause: 'first' }] })]

  it('comes along, step by step, in the same lot or for the whole procedure', () => {
    expect(listed(library, aProcedure({ lots }))).toEqual([
      'first LOT-0002 accepted',
      'second LOT-0002 accepted',
      'whole accepted',
    ])
    expect(select(library, aProcedure({ lots })).clauses.at(-1)?.reasons).toContain(
      'Ze hoort bij de clausule "Titel van second" en gaat daarmee samen.',
    )
  })

  it('cannot be refused as long as it is required', () => {
    const refused = [{ clause: 'whole', decision: 'refused' as const, motivation: 'x' }]
    expect(listed(library, aProcedure({ lots, clauses: refused }))).toContain('whole accepted')
  })

  it('does not come along with a clause that was refused', () => {
    const clauses = [{ clause: 'first', decision: 'refused' as const, motivation: 'x' }]
    expect(listed(library, aProcedure({ lots: [aLot({ clauses })] }))).toEqual(['first LOT-0001 refused'])
  })
})

describe('a criterion with a clause', () => {
  const library = madeUpLibrary(madeUpClause({ id: 'scored', place: 'specifications/award' }))

  it('counts as a choice, once for each criterion', () => {
    const awardCriteria = [aCriterion(), aCriterion({ clause: 'scored', name: 'Begeleiding' })]
    const [selected] = select(library, aProcedure({ lots: [aLot({ awardCriteria })] })).clauses
    expect(selected).toMatchObject({
      criterion: 1,
      path: 'lots.LOT-0001.awardCriteria.1',
      decision: 'accepted',
    })
    expect(selected?.reasons).toContain('Je koos ze voor het gunningscriterium "Begeleiding".')
  })
})

describe('the version of a clause', () => {
  const versions = madeUpLibrary(
    madeUpClause({ id: 'x', when: 'follows', version: '1.0.0', validFrom: '2026-01-01' }),
    madeUpClause({
      id: 'x',
      when: 'follows',
      version: '1.10.0',
      validFrom: '2026-06-01',
      validUntil: '2026-12-31',
    }),
    madeUpClause({ id: 'x', when: 'follows', version: '1.2.0', validFrom: '2026-03-01' }),
    madeUpClause({ id: 'x', when: 'follows', version: '2.0.0', validFrom: '2027-01-01' }),
  )
  const versionOn = (day: string, pins = {}) =>
    select(versions, aProcedure(), pins, localDate(day)).clauses.map(({ clause }) => clause.version)

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['1.0.0']],
    ['2026-03-01', ['1.2.0']],
    ['2026-05-31', ['1.2.0']],
    ['2026-06-01', ['1.10.0']],
    ['2026-12-31', ['1.10.0']],
    ['2027-01-01', ['2.0.0']],
  ])('is on %s the newest that is valid: %s', (day, expected) => {
    expect(versionOn(day)).toEqual(expected)
  })

  it('stays the pinned one, whatever the day', () => {
    expect(versionOn('2030-01-01', { x: '1.10.0' })).toEqual(['1.10.0'])
    expect(versionOn('2025-01-01', { x: '1.0.0' })).toEqual(['1.0.0'])
  })
})

describe('reserved participation in the shipped library', () => {
  const { clauses } = shippedShelf()
  const reserved = (...answers: readonly ('res-ws' | 'none')[]) =>
    listed(
      clauses,
      aProcedure({
        lots: answers.map((reservedParticipation, index) =>
          aLot({ id: `LOT-000${index + 1}`, reservedParticipation }),
        ),
      }),
    ).filter((line) => line.startsWith('reserved-'))

  it('is a reserved contract when every lot is reserved, a reserved lot otherwise', () => {
    expect(reserved('res-ws')).toEqual(['reserved-participation LOT-0001 accepted'])
    expect(reserved('res-ws', 'res-ws')).toEqual([
      'reserved-participation LOT-0001 accepted',
      'reserved-participation LOT-0002 accepted',
    ])
    expect(reserved('none', 'res-ws')).toEqual(['reserved-lot LOT-0002 accepted'])
    expect(reserved('none')).toEqual([])
  })
})
