import { describe, expect, it } from 'vitest'
import { checkChoices } from '../../src/clauses/check-choices.js'
import { localDate } from '../../src/kernel/local-date.js'
import type { AwardCriterion } from '../../src/procurement/award-criterion.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { ClauseChoice, ParameterValue } from '../../src/procurement/clause-choice.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { madeUpClause, madeUpLibrary } from '../support/clause-files.js'
import { testDay } from '../support/legal-texts.js'

const asked = { ask: 'Wat wordt het?', why: 'Omdat de tekst het nodig heeft.' }
const parameters = {
  hours: { type: 'hours', min: 1, max: 100, ...asked },
  share: { type: 'percentage', optional: true, ...asked },
  note: { type: 'text', maxLength: 5, ...asked },
  day: { type: 'date', ...asked },
  sure: { type: 'boolean', ...asked },
  unit: { type: 'choice', options: { fte: 'voltijds', heads: 'personen' }, ...asked },
  groups: { type: 'list', options: { a: 'groep A', b: 'groep B' }, ...asked },
}
const library = madeUpLibrary(
  madeUpClause({ id: 'whole' }),
  madeUpClause({ id: 'per-lot', place: 'specifications/lot-performance' }),
  madeUpClause({ id: 'scored', place: 'specifications/award' }),
  madeUpClause({
    id: 'follows',
    when: 'follows',
    appliesWhen: { 'procedure.contractNature': 'services' },
  }),
  madeUpClause({ id: 'expired', validUntil: '2026-06-30' }),
  madeUpClause(
    { id: 'asking', parameters },
    '{{hours}} {{share}} {{note}} {{day}} {{unit}} {{groups}}{{#if sure}} Zeker.{{/if}}',
  ),
)
const faultsOf = (procedure: Procedure, pins = {}, today = testDay) =>
  checkChoices(procedure, library, pins, today)
const whole = (...clauses: readonly ClauseChoice[]) => aProcedure({ clauses: [...clauses] })
const inLot = (...clauses: readonly ClauseChoice[]) => aProcedure({ lots: [aLot({ clauses: [...clauses] })] })
const scoring = (criterion: Partial<AwardCriterion>) =>
  aProcedure({ lots: [aLot({ awardCriteria: [aCriterion(), aCriterion(criterion)] })] })

describe('the choices of clauses in a procedure', () => {
  it.each([
    ['a clause of the whole procedure', whole({ clause: 'whole' })],
    ['a clause of a lot', inLot({ clause: 'per-lot' })],
    ['a clause that a criterion scores', scoring({ clause: 'scored' })],
    ['a clause that follows, with other words', whole({ clause: 'follows', wording: 'Eigen tekst.' })],
    ['a refusal', whole({ clause: 'whole', decision: 'refused', motivation: 'Past niet.' })],
    ['no choice at all', { title: 'Bermen' }],
  ])('may hold %s', (_, procedure) => {
    expect(faultsOf(procedure)).toEqual([])
  })

  it.each([
    [
      'an unknown clause',
      whole({ clause: 'whole' }, { clause: 'x' }),
      'clauses.1.clause',
      'geen clausule "x"',
    ],
    ['an unknown clause of a lot', inLot({ clause: 'x' }), 'lots.0.clauses.0.clause', 'geen clausule "x"'],
    ['an unknown clause of a criterion', scoring({ clause: 'x' }), 'lots.0.awardCriteria.1.clause', '"x"'],
    ['a lot clause for the whole', whole({ clause: 'per-lot' }), 'clauses.0.clause', 'geldt per perceel'],
    ['a whole clause in a lot', inLot({ clause: 'whole' }), 'lots.0.clauses.0.clause', 'de hele opdracht'],
    ['a scored clause in a list', inLot({ clause: 'scored' }), 'lots.0.clauses.0.clause', 'bij "clause" van'],
    [
      'another clause in a criterion',
      scoring({ clause: 'per-lot' }),
      'lots.0.awardCriteria.1.clause',
      'geen clausule voor een gunningscriterium',
    ],
    [
      'a refusal of what follows',
      whole({ clause: 'follows', decision: 'refused', motivation: 'Liever niet.' }),
      'clauses.0.decision',
      'kan niet geweigerd worden',
    ],
    [
      'a parameter that a criterion does not have',
      scoring({ clause: 'scored', parameters: { x: 1 } }),
      'lots.0.awardCriteria.1.parameters.x',
      '(wel: geen)',
    ],
    [
      'a clause that is no longer valid',
      whole({ clause: 'expired' }),
      'clauses.0.clause',
      'geen clausule "expired"',
    ],
  ])('may not hold %s', (_, procedure, path, message) => {
    expect(faultsOf(procedure)).toEqual([{ path, message: expect.stringContaining(message) }])
  })

  it('may keep a clause that is no longer valid where it was valid or is pinned', () => {
    expect(faultsOf(whole({ clause: 'expired' }), {}, localDate('2026-06-30'))).toEqual([])
    expect(faultsOf(whole({ clause: 'expired' }), { expired: '1.0.0' })).toEqual([])
  })
})

describe('the parameters of a choice', () => {
  it.each<[string, ParameterValue]>([
    ['hours', 1],
    ['hours', 100],
    ['share', null],
    ['note', 'vijf!'],
    ['day', '2027-02-28'],
    ['sure', false],
    ['unit', 'heads'],
    ['groups', ['a', 'b']],
  ])('may be %s = %j', (name, value) => {
    expect(faultsOf(whole({ clause: 'asking', parameters: { [name]: value } }))).toEqual([])
  })

  it.each<[string, ParameterValue, string]>([
    ['hours', 0, 'Kies een getal van 1 tot 100.'],
    ['hours', 101, 'Kies een getal van 1 tot 100.'],
    ['hours', '10', 'Schrijf hier een getal.'],
    ['hours', null, 'Vul hier een waarde in: deze clausule kan niet zonder.'],
    ['note', 'zes!!!', 'Kort de tekst in tot 5 tekens.'],
    ['note', 5, 'Schrijf hier tekst.'],
    ['day', '2027-02-29', 'Schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2027-02-01.'],
    ['sure', 'ja', 'Antwoord met ja (true) of nee (false).'],
    ['unit', 'toString', 'Kies uit: fte, heads.'],
    ['groups', ['a', 'c'], 'Kies uit: a, b.'],
    ['groups', 'a', 'Kies uit: a, b.'],
    [
      'toString',
      1,
      '"Titel van asking" heeft geen parameter "toString" (wel: hours, share, note, day, sure, unit, groups).',
    ],
  ])('may not be %s = %j', (name, value, message) => {
    const path = `clauses.0.parameters.${name}`
    expect(faultsOf(whole({ clause: 'asking', parameters: { [name]: value } }))).toEqual([{ path, message }])
  })
})
