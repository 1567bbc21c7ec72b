import { describe, expect, it } from 'vitest'
import { withAnswers } from '../../src/dossiers/answering.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { madeUpClause, madeUpLibrary } from '../support/clause-files.js'
import { testDay } from '../support/legal-texts.js'

const hours = (max: number) => ({
  hours: { type: 'hours', default: 10, min: 1, max, label: 'uren', ask: 'Hoeveel uren?', why: 'Daarom.' },
})
const clauses = madeUpLibrary(
  madeUpClause({ id: 'x', version: '1.0.0', parameters: hours(100) }, '{{hours hours}}'),
  madeUpClause({ id: 'x', version: '1.1.0', parameters: hours(50) }, '{{hours hours}}'),
)
const at = 'clauses.x.parameters.hours'
/** Filled in for version 1.0.0, in a dossier that took version 1.1.0. */
const dossier = {
  procedure: aProcedure({ clauses: [{ clause: 'x', parameters: { hours: 90 } }] }),
  pins: { clauses: { x: '1.1.0' }, templates: {} },
}
const answer = (path: string, value: unknown) => withAnswers(dossier, [{ path, value }], { clauses }, testDay)

describe('a choice that the version of the clause does not take', () => {
  it('stops no other answer, and no answer that mends it', () => {
    expect(answer('title', 'Een andere titel')).toMatchObject({ ok: true })
    expect(answer(at, 40)).toMatchObject({ ok: true })
    expect(answer(at, 90)).toMatchObject({ ok: true })
  })

  it('is still refused when it is new', () => {
    expect(answer(at, 80)).toEqual({
      ok: false,
      error: [{ path: at, message: 'Kies een getal van 1 tot 50.' }],
    })
  })
})
