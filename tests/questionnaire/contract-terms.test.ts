import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { type ProcedureType, procedureTypeSchema } from '../../src/procurement/code-lists.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { parseField } from '../../src/questionnaire/input/parse-field.js'
import { valueInWords } from '../../src/questionnaire/input/shown-value.js'
import { journey } from '../../src/questionnaire/journey.js'
import type { Field } from '../../src/questionnaire/question.js'
import { questions } from '../../src/questionnaire/questions.js'
import { testDay } from '../support/legal-texts.js'

/** The questions that are asked with these answers. */
const asked = (stated: Partial<Procedure>): readonly string[] =>
  journey(aProcedure(stated), []).flatMap((step) =>
    step.kind === 'questions' ? step.asked.map(({ question }) => question.id) : [],
  )

const decided = (id: string, stated: Partial<Procedure>): readonly string[] =>
  questions.find((one) => one.id === id)?.decides?.(aProcedure(stated)) ?? []

const fieldAt = (path: string): Field => {
  const field = questions.flatMap(({ fields }) => fields).find((one) => one.path === path)
  if (field === undefined) throw new Error(`Nobody asks ${path}.`)
  return field
}

describe('a question that opens others', () => {
  it.each([
    ['verlengingen', 'renewals'],
    ['uitvoeringstermijn', 'termInDays'],
    ['borgtocht-percentage', 'deposit'],
    ['prijsherziening', 'priceRevision'],
    ['spoed-motivering', 'urgency'],
  ] as const)('leads to %s with yes, and not with no or without an answer', (id, field) => {
    expect(asked({ [field]: {} })).toContain(id)
    expect(asked({ [field]: null })).not.toContain(id)
    expect(asked({})).not.toContain(id)
  })
})

describe('the questions about the grounds of a procedure', () => {
  const typesThatAsk = (id: string): readonly ProcedureType[] =>
    procedureTypeSchema.options.filter((procedureType) => asked({ procedureType }).includes(id))

  it('ask the case of article 38 in that procedure only', () => {
    expect(typesThatAsk('geval-artikel-38')).toEqual(['neg-w-call'])
  })

  it('ask about urgency where a period can be shortened', () => {
    expect(typesThatAsk('spoed')).toEqual(['open', 'restricted', 'neg-w-call', 'simplified-neg-w-call'])
  })

  it.each([
    [215_999.99, 'blijft onder de Europese drempel'],
    [216_000, 'haalt de Europese drempel'],
  ])('say for an estimate of %d that it %s', (amount, words) => {
    expect(decided('geval-artikel-38', { estimatedValue: euro(amount) }).join()).toContain(words)
  })
})

describe('the question about the case of article 38', () => {
  it('says nothing in the light regime, which has a basis of its own', () => {
    expect(decided('geval-artikel-38', { regime: 'light', estimatedValue: euro(900_000) })).toEqual([])
  })
})

describe('the question about the price', () => {
  it.each([
    [119_999.99, 'mogen de prijzen vastliggen'],
    [120_000, 'is een prijsherziening verplicht'],
  ])('says for works of %d that %s', (amount, words) => {
    const works = { contractNature: 'works', estimatedValue: euro(amount) } as const
    expect(decided('prijs', works).join()).toContain(words)
  })

  it('says nothing of services, which are on a list that it does not know', () => {
    expect(decided('prijs', { contractNature: 'services', estimatedValue: euro(500_000) })).toEqual([])
  })
})

describe('an answer about time, price or security, as it is given on a page', () => {
  const around = { answers: aProcedure(), before: undefined, today: testDay }
  it.each([
    ['startDate', '3/5/2027', '2027-05-03', '3\u00A0mei\u00A02027'],
    ['renewals', 'nee', null, 'Nee, zonder verlenging'],
    ['renewals.count', '2', 2, '2'],
    ['renewals.months', '12', 12, '12\u00A0maanden'],
    ['termInDays.count', '60', 60, '60\u00A0dagen'],
    ['termInDays.kind', 'working', 'working', 'Werkdagen'],
    ['priceVatBasis', 'included', 'included', 'Prijzen met btw'],
    ['priceRevision', 'nee', null, 'Nee, de prijzen liggen vast'],
    ['priceRevision.fixedPart', '20', 20, '20\u00A0%'],
    ['deposit', 'nee', null, 'Nee, geen borgtocht'],
    ['deposit.percentage', '3', 3, '3\u00A0%'],
    ['urgency', 'nee', null, 'Nee, de gewone termijn geldt'],
    ['competitiveNegotiationCase', 'b', 'b', 'De opdracht vraagt een ontwerp of een innovatieve oplossing'],
    ['personalDataProcessed', 'ja', true, 'Ja'],
  ])('at %s "%s" is %j, and reads "%s"', (path, typed, value, words) => {
    const field = fieldAt(path)
    expect(parseField(field, [typed], false, around)).toEqual({ ok: true, value })
    expect(valueInWords(field, value, around.answers)).toBe(words)
  })

  it.each(['startDate', 'competitiveNegotiationCase'])('at %s can be none', (path) => {
    expect(parseField(fieldAt(path), [], true, around)).toEqual({ ok: true, value: null })
  })
})
