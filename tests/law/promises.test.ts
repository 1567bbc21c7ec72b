import { describe, expect, it } from 'vitest'
import type { ClauseVersion } from '../../src/clauses/clause.js'
import { selectClauses } from '../../src/clauses/select.js'
import { evidenceKinds, scopeOf } from '../../src/clauses/vocabulary.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { ClauseChoice } from '../../src/procurement/clause-choice.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { allCpvCodes } from '../../src/reference/cpv.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const library = shippedShelf().clauses
const promising = library.ids
  .flatMap((id) => library.newestOn(id, testDay) ?? [])
  .filter(({ promise }) => promise !== undefined)
const cases = promising.map((clause) => [clause.id, clause] as const)

/** What has to be answered for a clause, at its lowest. */
const lowest = ({ parameters }: ClauseVersion): Record<string, number> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) =>
      'min' in parameter &&
      typeof parameter.min === 'number' &&
      !('optional' in parameter && parameter.optional)
        ? [[name, parameter.min] as const]
        : [],
    ),
  )

/** The answers from which a clause that nobody picks follows. */
const followed: Readonly<Partial<Record<ClauseVersion['roles'][number], Procedure>>> = {
  'reserved-contract': aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] }),
  'reserved-access': aProcedure({
    lots: [aLot({ title: 'Bermen' }), aLot({ id: 'LOT-0002', reservedParticipation: 'res-ws' })],
  }),
  'protected-work': aProcedure({ lots: [aLot({ reservedExecution: 'yes' })] }),
  conduct: aProcedure({
    contractNature: 'services',
    cpvCode: '85312310',
    usedByNaturalPersons: true,
    clauses: [{ clause: 'respectful-conduct' }],
  }),
  'data-processing': aProcedure({ personalDataProcessed: true, clauses: [{ clause: 'confidentiality' }] }),
  'reserved-service': aProcedure({
    regime: 'light',
    cpvCode: '85312310',
    lots: [aLot({ reservedParticipation: 'res-pub-ser' })],
  }),
}

function asked(clause: ClauseVersion, cpvCode: string): Procedure {
  const choice: ClauseChoice = { clause: clause.id, parameters: lowest(clause) }
  const criteria = [
    aCriterion({ type: 'price', name: 'Prijs', weight: percentage(70) }),
    aCriterion({ name: 'Kwaliteit', weight: percentage(30), ...choice }),
  ]
  if (scopeOf(clause.place) === 'procedure')
    return aProcedure({ cpvCode, contactWithMinors: true, clauses: [choice] })
  const lot = { labourHours: 2400 }
  return aProcedure({
    cpvCode,
    lots: [
      aLot(
        clause.place === 'specifications/award'
          ? { ...lot, awardCriteria: criteria }
          : { ...lot, clauses: [choice] },
      ),
    ],
  })
}

/** A procedure whose text has the clause, by what the clause is for. */
function procedureWith(clause: ClauseVersion): Procedure | undefined {
  const [follows] = clause.roles.flatMap((role) => followed[role] ?? []).slice(-1)
  const codes = ['77310000', ...allCpvCodes().map(({ code }) => code)]
  const candidates = follows === undefined ? codes.map((code) => () => asked(clause, code)) : [() => follows]
  for (const candidate of candidates) {
    const procedure = candidate()
    const { clauses } = selectClauses(procedure, library, {}, testDay)
    if (clauses.some(({ clause: { id }, decision }) => id === clause.id && decision === 'accepted'))
      return procedure
  }
  return undefined
}

const rowsWith = (bestek: string, what: string): readonly string[] =>
  bestek.split('\n').filter((line) => line.includes(`| ${what} |`))

describe('what a clause promises', () => {
  it('is looked at for every clause that promises something', () => {
    expect(promising.length).toBeGreaterThan(20)
    expect(promising.filter((clause) => procedureWith(clause) === undefined).map(({ id }) => id)).toEqual([])
  })

  it.each(cases)(
    'stands once in the monitoring, with its proof, and once in the penalties: %s',
    (_, clause) => {
      const rows = rowsWith(
        seenOf(procedureWith(clause) ?? {}).text('specifications'),
        clause.promise?.what ?? '',
      )
      const [monitored = '', penalised = ''] = rows
      expect(rows).toHaveLength(2)
      expect(monitored.split(' | ')).toHaveLength(4)
      expect(penalised.split(' | ')).toHaveLength(4)
      const proof = monitored.split(' | ')[3] ?? ''
      expect(clause.evidence.some((kind) => proof.includes(evidenceKinds[kind]))).toBe(true)
    },
  )

  it.each(cases)('is verified by the official in charge, and has a rate: %s', (_, clause) => {
    const bestek = seenOf(procedureWith(clause) ?? {}).text('specifications')
    expect(bestek).toContain('De leidend ambtenaar verifieert elke verbintenis met het bewijs')
    expect(bestek).toMatch(
      /per niet gepresteerd uur|van de waarde die ontbreekt|per niet ingevulde plaats|per genummerde afspraak|per begonnen maand|per vastgestelde tekortkoming/,
    )
  })

  it.each(cases)('speaks of persons without candidates only where persons count: %s', (_, clause) => {
    const bestek = seenOf(procedureWith(clause) ?? {}).text('specifications')
    expect(bestek.includes('tekort aan geschikte kandidaten')).toBe(clause.evidence.includes('time-sheets'))
  })

  it.each(cases)('is not accused of lacking evidence, control or sanction: %s', (_, clause) => {
    expect(seenOf(procedureWith(clause) ?? {}).found('EXE-18')).toEqual([])
  })

  it.each([
    ['a limit of lots', { clauses: [{ clause: 'lots-per-tenderer', parameters: { most: 1 } }] }],
    [
      'how orders are placed',
      { frameworkAgreement: { maximumValue: 250_000 }, frameworkTerms: { contractors: 'one' } },
    ],
  ])('is not asked where nothing is: %s', (_, answers) => {
    const lots = [aLot({ title: 'Bermen' }), aLot({ id: 'LOT-0002', title: 'Bomen' })]
    expect(seenOf({ ...aProcedure({ lots }), ...answers }).found('EXE-18')).toEqual([])
  })

  it.each(cases)('says itself who verifies it, and that the penalties hold: %s', (_, { source }) => {
    expect(source).toMatch(/verifieert|opvolging/)
    expect(source).toMatch(/bijzondere straf/)
  })

  it('leaves no word of social promises in the follow-up of a duty on the environment', () => {
    const [green] = promising.filter(({ roles }) => roles.includes('environment'))
    const bestek = green && seenOf(procedureWith(green) ?? {}).text('specifications')
    expect(bestek).toContain('Deze bepalingen gelden voor alle verbintenissen van dit bestek')
    expect(bestek).not.toMatch(/sociale verbintenis|kandidaten dat blijkt|urenstaten/)
  })

  it('names who belongs to the target groups in one place for every clause that counts persons', () => {
    const counting = promising.filter(({ evidence }) => evidence.includes('referral-attest'))
    expect(counting.length).toBeGreaterThan(5)
    for (const clause of counting) {
      const bestek = seenOf(procedureWith(clause) ?? {}).text('specifications')
      expect(bestek.split('werkzoekenden die langer dan twaalf maanden zonder werk zijn')).toHaveLength(2)
    }
  })
})
