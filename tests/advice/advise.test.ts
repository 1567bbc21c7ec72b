import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AdviceCase, verdicts } from '../../src/advice/advice.js'
import { advise, isOpen } from '../../src/advice/advise.js'
import { instruments } from '../../src/advice/instruments.js'
import { checkChoices } from '../../src/clauses/check-choices.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { readAnswer, withAnswer } from '../../src/procurement/answer-paths.js'
import { aLot } from '../../src/procurement/builders.js'
import type { Lot } from '../../src/procurement/lot.js'
import { normaliseProcedure } from '../../src/procurement/lot-ids.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import { procedureSchema } from '../../src/procurement/procedure.js'
import { isArticle77Cpv } from '../../src/reference/light-regime.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { supplierIndex } from '../../src/suppliers/matching/supplier-index.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { runs } from '../support/runs.js'
import { aCase, adviceOn, scenarios, shippedInRole, workshops } from './scenarios.js'

const plain = (text: string): string => text.replaceAll('\u00A0', ' ')
const arithmetic = (about: AdviceCase, instrument: string): string =>
  plain(adviceOn(about, instrument).arithmetic.join('\n'))
const { clauses: library } = shippedShelf()

describe('the advice', () => {
  it.each(scenarios.map((scenario) => [scenario.first, scenario.says, scenario] as const))(
    'is first %s: %s',
    (first, _, { situation }) => {
      expect(advise(aCase(situation))[0]).toMatchObject({ instrument: first, verdict: 'recommended' })
    },
  )

  it('has a stored scenario for every instrument', () => {
    expect(scenarios.map(({ first }) => first).toSorted()).toEqual(instruments.map(({ id }) => id).toSorted())
  })

  it('says the sum as a sentence', () => {
    expect(arithmetic(aCase({ firms: workshops(4) }), 'reserve-contract')).toContain(
      '4 ondernemingen passen, de drempel van de regio Midwest is 3 → voorbehouden is verdedigbaar.',
    )
    const elsewhere = aCase({ procedure: { placeOfPerformance: ['44021'] }, firms: workshops(4) })
    expect(arithmetic(elsewhere, 'reserve-contract')).toContain(
      'Geen enkele onderneming past, de gebruikelijke drempel is 3 → te weinig om voor te behouden.',
    )
  })

  it('takes a plan over that the contract accepts, once', () => {
    for (const { first, situation } of scenarios) {
      const about = aCase(situation)
      const { answers } = adviceOn(about, first)
      expect(answers.length, first).toBeGreaterThan(0)
      const changed = answers.reduce<unknown>(
        (all, { path, value }) => withAnswer(all, path, value),
        about.procedure,
      )
      const procedure = normaliseProcedure(procedureSchema.parse(changed))
      expect(checkChoices(procedure, library, {}, testDay), first).toEqual([])
      const lot = effectiveLots(procedure).find(({ id }) => id === about.lot.id)
      if (lot === undefined || first === 'split-and-reserve') continue
      expect(adviceOn({ ...about, procedure, lot }, first).answers, first).toEqual([])
    }
  })

  it('leaves what the buyer answered as it is', () => {
    const asked = [{ clause: 'target-group-hours', parameters: { hours: 40 } }]
    const about = aCase({ procedure: { lots: [aLot({ clauses: asked })] }, firms: [] })
    expect(adviceOn(about, 'target-group-hours').answers).toEqual([])
  })
})

describe('an instrument that takes a clause over', () => {
  it('is not advised when the library has no clause in its role', () => {
    for (const { id, takes } of instruments) {
      const about = aCase({ firms: workshops(4) })
      const without: AdviceCase = {
        ...about,
        clausesInRole: (role) => (role === takes ? [] : about.clausesInRole(role)),
      }
      const advised = advise(without).map(({ instrument }) => instrument)
      expect(advised.includes(id), id).toBe(takes === undefined)
      expect(advised).toHaveLength(takes === undefined ? instruments.length : instruments.length - 1)
    }
  })

  it('takes the clause that the library holds, whatever its id and the name of what it promises', () => {
    const about: AdviceCase = {
      ...aCase({ firms: [] }),
      clausesInRole: (role) =>
        role === 'hours'
          ? [
              {
                id: 'uren-anders',
                title: 'Uren',
                parameters: ['aantal'],
                amount: 'aantal',
                isProposed: false,
              },
            ]
          : [],
    }
    expect(adviceOn(about, 'target-group-hours').answers.map(({ path }) => path)).toEqual([
      'lots.LOT-0001.clauses.uren-anders.decision',
      'lots.LOT-0001.clauses.uren-anders.parameters.aantal',
    ])
  })

  it('stays with the clause that the lot has, when the library holds another in its role', () => {
    const clauses = [{ clause: 'target-group-hours', parameters: { hours: 40 } }]
    const about = aCase({ procedure: { lots: [aLot({ clauses })] }, firms: [] })
    const other = { id: 'uren-anders', title: 'Uren', parameters: ['n'], amount: 'n', isProposed: false }
    const both: AdviceCase = {
      ...about,
      clausesInRole: (role) => [other, ...about.clausesInRole(role)],
    }
    expect(adviceOn(both, 'target-group-hours').answers).toEqual([])
    const scored = (awardCriteria: Lot['awardCriteria']): AdviceCase => ({
      ...aCase({ procedure: { lots: [aLot({ awardCriteria })] }, firms: [] }),
      clausesInRole: both.clausesInRole,
    })
    expect(adviceOn(scored([]), 'approach-criterion').answers).toHaveLength(1)
    const criteria = [{ type: 'quality' as const, name: 'Aanpak', clause: 'award-social-approach' }]
    expect(adviceOn(scored(criteria), 'approach-criterion').answers).toEqual([])
  })

  it('gives only answers that the clause asks', () => {
    const about = aCase(scenarios.find(({ first }) => first === 'quantity-criterion')?.situation)
    const criterion: AdviceCase = {
      ...about,
      clausesInRole: (role) =>
        about.clausesInRole(role).map((clause) => ({ ...clause, parameters: ['cap'] })),
    }
    const [added] = adviceOn(criterion, 'quantity-criterion').answers
    expect(JSON.stringify(added?.value)).toContain('"parameters":{"cap":')
    expect(JSON.stringify(added?.value)).not.toContain('"minimum"')
  })
})

describe('a reservation', () => {
  it.each([
    [2, 'discouraged'],
    [3, 'recommended'],
    [4, 'recommended'],
  ])('with %i firms is %s', (count, verdict) => {
    expect(adviceOn(aCase({ firms: workshops(count) }), 'reserve-contract').verdict).toBe(verdict)
  })

  it('counts only firms that would have access', () => {
    const ordinary = Array.from({ length: 4 }, (_, index) =>
      aSupplier({ id: `gewoon-${index}`, integrationIsPurpose: false }),
    )
    const about = aCase({ procedure: { estimatedValue: euro(80_000) }, firms: ordinary })
    expect(adviceOn(about, 'reserve-contract').verdict).toBe('discouraged')
  })

  it('is no more than possible while the access of too many is to be looked into', () => {
    const about = aCase({
      procedure: { estimatedValue: euro(80_000) },
      firms: [...workshops(2), aSupplier({ id: 'onbekend' })],
    })
    expect(adviceOn(about, 'reserve-contract').verdict).toBe('possible')
    expect(arithmetic(about, 'reserve-contract')).toContain('bij 1 ervan is de toegang nog na te gaan')
  })

  it.each([
    ['no register', {}, undefined],
    ['no labour share', { procedure: { labourShare: undefined }, firms: workshops(4) }, 'labourShare'],
    ['no value', { procedure: { estimatedValue: undefined }, firms: workshops(4) }, 'estimatedValue'],
    ['no place', { procedure: { placeOfPerformance: undefined }, firms: workshops(4) }, 'placeOfPerformance'],
    ['no code', { procedure: { cpvCode: undefined }, firms: workshops(4) }, 'cpvCode'],
  ])('is not guessed with %s', (_, situation, asks) => {
    const advice = adviceOn(aCase(situation), 'reserve-contract')
    expect(advice.verdict).toBe('unknown')
    expect(advice.asks).toEqual(asks === undefined ? [] : [asks])
    expect(advice.answers).toEqual([])
  })

  it('of works counts who holds the approval', () => {
    const works = {
      contractNature: 'works' as const,
      requiredApproval: { category: 'G3', class: 2 },
    }
    const without = workshops(3, { contractNatures: ['works'] })
    const holding = without.map((firm) => ({ ...firm, approvals: [{ category: 'G3', class: 2 }] }))
    expect(adviceOn(aCase({ procedure: works, firms: without }), 'reserve-contract').verdict).toBe(
      'discouraged',
    )
    expect(adviceOn(aCase({ procedure: works, firms: holding }), 'reserve-contract').verdict).toBe(
      'recommended',
    )
  })

  it.each([
    [29_999.99, 'recommended'],
    [30_000, 'not-allowed'],
  ])('as a small contract of € %d is %s', (value, verdict) => {
    const procedure = { estimatedValue: euro(value), procedureType: undefined }
    expect(adviceOn(aCase({ procedure, firms: workshops(3) }), 'reserve-small-contract').verdict).toBe(
      verdict,
    )
  })

  it.each([
    [30_000, 'recommended'],
    [30_000.01, 'not-allowed'],
  ])('as a small contract with € %d to approve is %s', (value, verdict) => {
    const procedure = {
      estimatedValue: euro(29_000),
      approvedAmount: euro(value),
      procedureType: undefined,
    }
    expect(adviceOn(aCase({ procedure, firms: workshops(3) }), 'reserve-small-contract').verdict).toBe(
      verdict,
    )
  })

  it.each([
    [139_999.99, 'recommended'],
    [140_000, 'not-allowed'],
  ])('by consultation of € %d is %s', (value, verdict) => {
    const procedure = { estimatedValue: euro(value), procedureType: undefined }
    expect(adviceOn(aCase({ procedure, firms: workshops(3) }), 'reserve-consultation').verdict).toBe(verdict)
  })

  const guidance = { cpvCode: '85312310', regime: 'light' as const, earlierReservedServices: null }
  it.each([
    ['a listed service of 36 months', { ...guidance, durationMonths: 36 }, 'discouraged'],
    ['a listed service of 37 months', { ...guidance, durationMonths: 37 }, 'not-allowed'],
    ['green maintenance', { ...guidance, cpvCode: '77310000' }, 'not-allowed'],
    ['supplies', { ...guidance, contractNature: 'supplies' as const }, 'not-allowed'],
    [
      'a service of which the history is not told',
      { ...guidance, earlierReservedServices: undefined },
      'discouraged',
    ],
  ])('under article 91 without firms, for %s, is judged by the law first', (_, procedure, verdict) => {
    expect(adviceOn(aCase({ procedure, firms: workshops(1) }), 'reserve-social-service').verdict).toBe(
      verdict,
    )
  })

  it('asks first when the amounts of the launch date are not known', () => {
    const procedure = { estimatedValue: euro(20_000), launchDate: undefined }
    const advice = adviceOn(aCase({ procedure, firms: workshops(3) }), 'reserve-small-contract')
    expect(advice).toMatchObject({ verdict: 'unknown', asks: ['launchDate'] })
  })
})

describe('dividing a lot', () => {
  const two = { placeOfPerformance: ['36015', '37022'] }

  it('leaves out the municipalities that firms do not reach', () => {
    const about = aCase({ procedure: two, firms: workshops(3) })
    const advice = adviceOn(about, 'split-and-reserve')
    expect(advice.verdict).toBe('recommended')
    expect(plain(advice.arithmetic.join(' '))).toContain(
      'Maak Tielt een eigen perceel: 3 ondernemingen passen dan bij Roeselare',
    )
    expect(readAnswer({ lots: advice.answers[0]?.value }, 'lots')).toMatchObject([
      { id: 'LOT-0001', placeOfPerformance: ['36015'], reservedParticipation: 'res-ws' },
      { placeOfPerformance: ['37022'], reservedParticipation: 'none' },
    ])
  })

  it('divides the value to the cent, and asks again what counted for the whole', () => {
    const clauses = [{ clause: 'target-group-hours', parameters: { hours: 400 } }]
    const about = aCase({
      procedure: { estimatedValue: euro(100_000.01), lots: [aLot({ clauses, labourHours: 2000 })] },
      firms: workshops(3, { maxValue: euro(40_000) }),
    })
    const lots = adviceOn(about, 'split-and-reserve').answers[0]?.value
    expect(lots).toMatchObject([
      { estimatedValue: 33_333.34, clauses: [{ clause: 'target-group-hours', parameters: {} }] },
      { estimatedValue: 33_333.34 },
      { estimatedValue: 33_333.33 },
    ])
    expect(JSON.stringify(lots)).not.toContain('labourHours')
  })

  it('is not advised when the lot fits as it is, or when no part fits', () => {
    expect(adviceOn(aCase({ firms: workshops(3) }), 'split-and-reserve').verdict).toBe('discouraged')
    const tiny = workshops(3, { maxValue: euro(1_000) })
    expect(adviceOn(aCase({ firms: tiny }), 'split-and-reserve').verdict).toBe('discouraged')
  })
})

describe('advice for whatever was answered', () => {
  const firms = supplierIndex([...workshops(4), ...workshops(2, { cpvCodes: ['85312310'] })])
  const anyCase = arbitraryProcedure().map((procedure): AdviceCase => {
    const lots = effectiveLots(procedure)
    const [lot] = lots
    if (lot === undefined) throw new Error('there is always a lot')
    return {
      procedure,
      lot,
      day: testDay,
      clausesInRole: shippedInRole(),
      firms: (id, change) => {
        const about = lots.find((one) => one.id === id)
        const cpvCode = about?.cpvCode
        return cpvCode === undefined
          ? undefined
          : firms.matching({
              ...about,
              id,
              cpvCode,
              additionalCpvCodes: [],
              value: about?.estimatedValue,
              contractNature: procedure.contractNature,
              day: testDay,
              ...change,
            })
      },
    }
  })

  it('names every instrument once, the best first, the same each time', () => {
    fc.assert(
      fc.property(anyCase, (about) => {
        const advice = advise(about)
        expect(advice.map(({ instrument }) => instrument).toSorted()).toEqual(
          instruments.map(({ id }) => id).toSorted(),
        )
        const ranks = advice.map(({ verdict }) => verdicts.indexOf(verdict))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        expect(advise(about)).toEqual(advice)
        expect(isOpen(advice[0]?.verdict ?? 'unknown')).toBe(true)
        for (const { verdict, asks, arithmetic: sums, answers } of advice) {
          expect(sums.length).toBeGreaterThan(0)
          if (asks.length > 0) expect(isOpen(verdict)).toBe(false)
          if (!isOpen(verdict)) expect(answers).toEqual([])
        }
      }),
      runs(100),
    )
  })

  it('never advises what the law excludes', () => {
    fc.assert(
      fc.property(anyCase, (about) => {
        const { procedure, lot } = about
        const open = new Set(
          advise(about)
            .filter(({ verdict }) => isOpen(verdict))
            .map(({ instrument }) => instrument),
        )
        if (open.has('reserve-social-service')) {
          expect(isArticle77Cpv(lot.cpvCode ?? '')).toBe(true)
          expect(lot.durationMonths).toBeLessThanOrEqual(36)
          expect(procedure.contractNature).toBe('services')
        }
        if (open.has('reserve-small-contract')) {
          expect(procedure.estimatedValue).toBeLessThan(30_000)
          expect(procedure.approvedAmount ?? 0).toBeLessThanOrEqual(30_000)
        }
        if (open.has('reserve-consultation'))
          expect(
            procedure.regime === 'light'
              ? procedure.estimatedValue
              : (procedure.approvedAmount ?? procedure.estimatedValue),
          ).toBeLessThan(procedure.regime === 'light' ? 750_000 : 143_000.01)
      }),
      runs(300),
    )
  })

  it('knows that a share of labour is no more than a number', () => {
    const low = aCase({ procedure: { labourShare: percentage(29.9) }, firms: workshops(3) })
    expect(adviceOn(low, 'reserve-contract').verdict).toBe('possible')
    expect(adviceOn(low, 'target-group-hours').verdict).toBe('discouraged')
    const enough = aCase({ procedure: { labourShare: percentage(30) }, firms: workshops(3) })
    expect(adviceOn(enough, 'reserve-contract').verdict).toBe('recommended')
  })
})
