import { describe, expect, it } from 'vitest'
import type { ClauseVersion } from '../../src/clauses/clause.js'
import { selectClauses } from '../../src/clauses/select.js'
import { scopeOf } from '../../src/clauses/vocabulary.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { allCpvCodes } from '../../src/reference/cpv.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const library = shippedShelf().clauses
const environmental = library.ids
  .flatMap((id) => library.newestOn(id, testDay) ?? [])
  .filter(({ roles }) => roles.includes('environment'))
const promising = environmental.filter(({ promise }) => promise !== undefined)

/** A CPV code for which the clause may stand in the text. */
const codes = allCpvCodes().map(({ code }) => code)
const isOpen = (clause: ClauseVersion, code: string): boolean =>
  selectClauses(withClause(clause, code), library, {}, testDay).outOfForce.length === 0
const codeFor = (clause: ClauseVersion): string =>
  ['77310000', ...codes.filter((code) => code.endsWith('000')), ...codes].find((code) =>
    isOpen(clause, code),
  ) ?? ''

/** A contract with one clause: picked, accepted, or scored. */
function withClause({ id: clause, place }: ClauseVersion, cpvCode: string): Procedure {
  const choice = [{ clause }]
  const scored = [
    aCriterion({ type: 'cost', name: 'Kosten', weight: percentage(70), clause }),
    aCriterion({ name: 'Kwaliteit', weight: percentage(30) }),
  ]
  return scopeOf(place) === 'procedure'
    ? aProcedure({ cpvCode, clauses: choice })
    : aProcedure({
        cpvCode,
        lots: [aLot(place === 'specifications/award' ? { awardCriteria: scored } : { clauses: choice })],
      })
}

describe('an environmental clause', () => {
  it.each(promising.map((clause) => [clause.id, clause] as const))(
    '%s has its promise in the monitoring and in the penalties of the specifications',
    (_, clause) => {
      const bestek = seenOf(withClause(clause, codeFor(clause))).text('specifications')
      expect(bestek.split(clause.promise?.what ?? '?')).toHaveLength(3)
    },
  )

  it.each(promising.map((clause) => [clause.id, clause.source] as const))(
    '%s says who verifies it, and that the penalties hold for it',
    (_, source) => {
      expect(source).toMatch(/leidend ambtenaar verifieert|verifieert de leidend ambtenaar/)
      expect(source).toMatch(/bijzondere straf/)
    },
  )

  it.each(environmental.map((clause) => [clause.id, clause.source] as const))(
    '%s names no label without what it stands for, and none without an equivalent',
    (_, source) => {
      for (const line of source.split('\n').filter((text) => /keurmerk|milieukeur/.test(text)))
        expect(line).toMatch(/gelijkwaardig/)
    },
  )

  it.each(environmental.map(({ id, source }) => [id, source] as const))(
    '%s prefers no place and no status',
    (_, source) => {
      expect(source).not.toMatch(
        /streekproduct|korte keten|lokale (?:producent|leverancier|onderneming)|uit de (?:buurt|regio)|sociale-economie|maatwerk/i,
      )
    },
  )

  it('is proposed at most twice for whatever the contract is about', () => {
    const crowded = codes
      .filter((code) => code.endsWith('000'))
      .flatMap((cpvCode) => {
        const { clauses } = selectClauses(aProcedure({ cpvCode, lots: [aLot({})] }), library, {}, testDay)
        const proposed = clauses.filter(
          ({ clause, decision }) => decision === 'open' && clause.roles.includes('environment'),
        )
        return proposed.length > 2 ? [`${cpvCode}: ${proposed.map(({ clause }) => clause.id)}`] : []
      })
    expect(crowded).toEqual([])
  })
})

describe('a proposal that the library makes since', () => {
  const stored = (state: 'draft' | 'published') => {
    const shelf = shippedShelf()
    const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
    const dossier = newDossier('stored', 'test', aProcedure({ cpvCode: '77310000' }), shelf, occasion)
    const clauses = Object.fromEntries(
      Object.entries(dossier.pins.clauses).filter(([id]) => !id.startsWith('green-')),
    )
    const { selection } = workbenchOf(
      { ...dossier, state, pins: { ...dossier.pins, clauses } },
      shelf,
      testDay,
    )
    return selection.map(({ clause }) => clause.id).filter((id) => id.startsWith('green-'))
  }

  it('is a task for a dossier that is still being prepared', () => {
    expect(stored('draft')).toEqual(['green-mowing', 'green-no-pesticides'])
  })

  it('is none for a dossier that went out', () => {
    expect(stored('published')).toEqual([])
  })
})

describe('what speaks of green maintenance', () => {
  const proposedFor = (procedure: Procedure): readonly string[] =>
    selectClauses(procedure, library, {}, testDay)
      .clauses.filter(({ decision }) => decision === 'open')
      .map(({ clause, lot }) => `${clause.id} ${lot ?? 'hele opdracht'}`)
      .filter((name) => name.startsWith('green-'))
  const both = ['green-mowing hele opdracht', 'green-no-pesticides hele opdracht']

  it.each([
    ['a park', aProcedure({ cpvCode: '77313000' }), both],
    ['a cemetery', aProcedure({ cpvCode: '98371111' }), both],
    [
      'works with one lot of weeding',
      aProcedure({
        cpvCode: '45233162',
        lots: [aLot({ cpvCode: '45233162' }), aLot({ cpvCode: '77312000' })],
      }),
      both,
    ],
    [
      'twelve lots of gardens',
      aProcedure({ cpvCode: '77311000', lots: Array.from({ length: 12 }, () => aLot({})) }),
      both,
    ],
    ['the felling of trees', aProcedure({ cpvCode: '77211400' }), []],
    ['cleaning', aProcedure({ cpvCode: '90911200' }), []],
  ] as const)('is proposed once for the whole contract: %s', (_, procedure, expected) => {
    expect(proposedFor(procedure)).toEqual(expected)
  })
})

describe('the sheet of the life-cycle cost', () => {
  const [sheet] = environmental.filter(({ place }) => place === 'specifications/award')
  const bestekWith = (parameters: Readonly<Record<string, string>>): string => {
    if (sheet === undefined) return ''
    const [cost, quality] = withClause(sheet, '34136000').lots?.[0]?.awardCriteria ?? []
    const awardCriteria = [{ ...cost, parameters }, quality].filter((criterion) => criterion !== undefined)
    return seenOf({ ...aProcedure({ cpvCode: '34136000' }), lots: [aLot({ awardCriteria })] }).text(
      'specifications',
    )
  }
  const rowsOf = (bestek: string): readonly (readonly string[])[] =>
    bestek
      .split('\n')
      .flatMap((line) => (/^\d+ \| [A-Z]/.test(line) ? [line.split(' | ')] : []))
      .filter(({ length }) => length === 4)

  it.each([
    ['without materials', {}, 10],
    ['with materials', { materialFactors: 'Beton: 0,1 kilogram per kilogram.' }, 11],
  ] as const)(
    'numbers its rows without a gap, and counts only with rows that are there: %s',
    (_, parameters, count) => {
      const rows = rowsOf(bestekWith(parameters)).filter(
        ([, name]) => name !== 'Kwaliteit' && name !== 'Kosten',
      )
      expect(rows.map(([number]) => Number(number))).toEqual(
        Array.from({ length: count }, (__, at) => at + 1),
      )
      const [cost, total] = rows.slice(-2)
      expect([cost?.[1], total?.[1]]).toEqual(['Kosten van de uitstoot', 'Levenscycluskosten'])
      expect(total?.[2]).toBe(`regels 1 + 2 + 3 + 4 + 5 − 6 + ${count - 1}`)
      expect(cost?.[2]).toContain(count === 11 ? '7 + 8 + 9' : '7 + 8)')
    },
  )

  it('leaves the price to its first row', () => {
    expect(bestekWith({})).toContain('De prijs is daarin regel 1 en wordt niet nog eens apart beoordeeld.')
  })
})
