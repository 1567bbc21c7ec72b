import { describe, expect, it } from 'vitest'
import { contractTermFacts } from '../../../src/clauses/facts/contract-terms.js'
import { procedureNames } from '../../../src/clauses/facts/fact-names.js'
import { factSource, procedureValues } from '../../../src/clauses/facts/fact-source.js'
import { printValue } from '../../../src/clauses/text/value-kinds.js'
import { localDate } from '../../../src/kernel/local-date.js'
import { percentage } from '../../../src/kernel/percentage.js'
import { answerLabel } from '../../../src/procurement/answer-labels.js'
import type { Procedure } from '../../../src/procurement/procedure.js'

/** What a text prints of these answers. */
function printed(answers: Partial<Procedure>): Readonly<Record<string, string | undefined>> {
  const values = procedureValues(factSource({ title: 'Bermen', ...answers })).procedure as Record<
    string,
    unknown
  >
  return Object.fromEntries(
    Object.entries(contractTermFacts).map(([name, fact]) => [name, printValue(values[name], fact)]),
  )
}

describe('the facts about time, price and security', () => {
  it('print what was answered', () => {
    expect(
      printed({
        urgency: { motivation: 'De brug is afgesloten.' },
        competitiveNegotiationCase: 'b',
        startDate: localDate('2027-05-03'),
        renewals: { count: 2, months: 12 },
        termInDays: { count: 60, kind: 'working' },
        priceVatBasis: 'excluded',
        priceRevision: { index: 'de gezondheidsindex', fixedPart: percentage(20) },
        deposit: { percentage: percentage(3) },
        personalDataProcessed: true,
      }),
    ).toEqual({
      isUrgent: 'ja',
      urgencyMotivation: 'De brug is afgesloten.',
      competitiveNegotiationCase: 'de opdracht vraagt een ontwerp of een innovatieve oplossing',
      competitiveNegotiationLetter: 'b)',
      startDate: '3\u00A0mei\u00A02027',
      isRenewable: 'ja',
      renewalCount: '2',
      renewalMonths: '12\u00A0maanden',
      renewalTotal: '2\u00A0keer, telkens met 12\u00A0maanden',
      hasTermInDays: 'ja',
      termInDays: '60\u00A0werkdagen',
      priceVatBasis: 'prijzen zonder btw',
      comparesWithVat: 'nee',
      comparesWithoutVat: 'ja',
      hasFixedPrices: 'nee',
      isPriceRevised: 'ja',
      revisionIndex: 'de gezondheidsindex',
      revisionFixedPart: '20\u00A0%',
      hasDeposit: 'ja',
      asksNoDeposit: 'nee',
      depositPercentage: '3\u00A0%',
      processesPersonalData: 'ja',
    })
  })

  it('tell "none" from what is not answered', () => {
    const whether = ['isUrgent', 'isRenewable', 'hasTermInDays', 'isPriceRevised', 'hasDeposit']
    const none = printed({
      urgency: null,
      renewals: null,
      termInDays: null,
      priceRevision: null,
      deposit: null,
    })
    for (const name of whether) {
      expect(none[name], name).toBe('nee')
      expect(printed({})[name], name).toBeUndefined()
    }
    for (const name of ['hasFixedPrices', 'asksNoDeposit']) {
      expect(none[name], name).toBe('ja')
      expect(printed({})[name], name).toBeUndefined()
    }
  })

  it('print a term only when both the number and the kind of days are known', () => {
    expect(printed({ termInDays: { count: 1, kind: 'calendar' } }).termInDays).toBe('1\u00A0kalenderdag')
    expect(printed({ termInDays: { count: 60 } }).termInDays).toBeUndefined()
    expect(printed({ termInDays: { kind: 'working' } }).termInDays).toBeUndefined()
  })

  it('may be used by every text, and lead to an answer that has a name', () => {
    for (const [name, { answer = '' }] of Object.entries(contractTermFacts)) {
      expect(procedureNames).toHaveProperty([`procedure.${name}`])
      expect(answerLabel(answer), name).toBeDefined()
    }
  })
})
