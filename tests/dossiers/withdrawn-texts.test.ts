import { describe, expect, it } from 'vitest'
import { newDossier, renewClause } from '../../src/dossiers/changes.js'
import type { Dossier } from '../../src/dossiers/dossier.js'
import { errorsAgainst, workbenchOf } from '../../src/dossiers/workbench.js'
import { localDate } from '../../src/kernel/local-date.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aProcedure } from '../../src/procurement/builders.js'
import type { ClauseChoice } from '../../src/procurement/clause-choice.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { reasons, successor, withdrawnOn, withdrawnShelf } from '../support/withdrawn-library.js'

const shelf = withdrawnShelf()
const day = localDate(withdrawnOn)
const on = (today: string) => ({ at: `${today}T09:00:00.000Z`, today: localDate(today), who: 'An' })
const dumping = 'anti-social-dumping'
const old = {
  clause: shippedShelf().clauses.newestOn(dumping, testDay)?.version ?? '',
  template: shippedShelf().templates.newestOn('motivation', testDay)?.version ?? '',
}

/** A dossier with the clause, made on a day. */
const made = (today: string, choice: Partial<ClauseChoice> = {}): Dossier => {
  const clauses = [{ clause: dumping, ...choice }]
  const procedure = aProcedure({ labourShare: percentage(70), clauses })
  return newDossier('d-1', 'o', procedure, shelf, on(today))
}
const found = (dossier: Dossier, today = day) =>
  workbenchOf(dossier, shelf, today).findings.filter(({ code }) => code === 'LIB-01')
const inState = (state: Dossier['state']) => ({ ...made('2026-11-24'), state })

describe('a dossier that keeps to a withdrawn version', () => {
  const dossier = made('2026-11-24')

  it('has nothing to hear before the day on which it is withdrawn', () => {
    expect(dossier.pins.clauses[dumping]).toBe(old.clause)
    expect(found(dossier, localDate('2026-11-30'))).toEqual([])
  })

  it.each(['draft', 'in-review', 'approved'] as const)(
    'has an error for the clause and for the template, with the fix, while it is %s',
    (state) => {
      expect(found(inState(state)).map(({ severity, at, fix }) => ({ severity, at, fix }))).toEqual([
        {
          severity: 'error',
          at: `clauses.${dumping}`,
          fix: {
            kind: 'renewal',
            label: `Neem versie ${successor} over`,
            answers: [],
            renews: { kind: 'clause', id: dumping, from: old.clause, to: successor },
          },
        },
        {
          severity: 'error',
          at: 'documents.motivation',
          fix: expect.objectContaining({
            renews: { kind: 'template', id: 'motivation', from: old.template, to: successor },
          }),
        },
      ])
    },
  )

  it.each(['published', 'in-execution', 'closed'] as const)(
    'has warnings that say what to do about documents that went out, once it is %s',
    (state) => {
      const warned = found(inState(state)).map(({ severity, remedy, fix }) => [severity, remedy, fix])
      const remedy = 'Publiceer een rechtzetting vóór de uiterste datum voor de offertes.'
      expect(warned).toEqual([
        ['warning', remedy, undefined],
        ['warning', remedy, undefined],
      ])
    },
  )

  it('reads since when and why', () => {
    const [clause, template] = found(dossier).map(({ says }) => says.replaceAll('\u00A0', ' '))
    expect(clause).toContain(
      `in versie ${old.clause}, die ingetrokken is op 1 december 2026. ${reasons.clause}`,
    )
    expect(template).toContain(`Het sjabloon "Motiveringsnota" staat in versie ${old.template}`)
    expect(template).toContain(reasons.template)
  })

  it('has no finding any more with the version that takes its place', () => {
    expect(found(renewClause(dossier, dumping, successor, on('2026-12-02')))).toHaveLength(1)
  })

  it('has no finding about a clause that it refused, nor about a pin that nothing uses', () => {
    const refused = made('2026-11-24', { decision: 'refused', motivation: 'Te zwaar.' })
    expect(found(refused).map(({ at }) => at)).toEqual(['documents.motivation'])
    const unused = { ...dossier, procedure: aProcedure({ labourShare: percentage(10), cpvCode: '22000000' }) }
    expect(unused.pins.clauses[dumping]).toBe(old.clause)
    expect(found(unused).map(({ at }) => at)).toEqual(['documents.motivation'])
  })

  it('is told that an own text stays when the version is taken over', () => {
    const [own] = found(made('2026-11-24', { decision: 'accepted', wording: 'Onze eigen tekst.' }))
    expect(own?.remedy).toContain('Je eigen tekst blijft staan')
    expect(found(dossier)[0]?.remedy).not.toContain('eigen tekst')
  })
})

describe('an error about a withdrawn version', () => {
  const { findings } = workbenchOf(made('2026-11-24'), shelf, day)
  const against = (name: Parameters<typeof errorsAgainst>[0]) =>
    errorsAgainst(name, findings).flatMap(({ code, at }) => (code === 'LIB-01' ? [at] : []))

  it('of a template holds back its own document, one of a clause what goes out before the decision', () => {
    expect(against('motivation')).toEqual([`clauses.${dumping}`, 'documents.motivation'])
    expect(against('specifications')).toEqual([`clauses.${dumping}`])
    expect(against('notice')).toEqual([`clauses.${dumping}`])
    expect(against('award-report')).toEqual([])
  })
})

describe('a new dossier', () => {
  it('never pins a withdrawn version', () => {
    const { pins, ...dossier } = made('2026-12-01')
    expect([pins.clauses[dumping], pins.templates.motivation]).toEqual([successor, successor])
    expect(found({ ...dossier, pins })).toEqual([])
  })
})
