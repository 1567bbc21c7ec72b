import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

const bestekOf = (stated: Partial<Procedure>): string => seenOf(aProcedure(stated)).text('specifications')
const onValue = { procedureType: 'neg-wo-call', negotiationGround: 'value', publication: 'none' } as const
const small = { procedureType: 'limited-value', publication: undefined } as const

const byLaw = 'De AUR zijn van rechtswege op deze opdracht van toepassing.'
const declared = 'verklaart de AUR uitdrukkelijk op deze opdracht van toepassing'
const onlyMeasures = 'alleen de artikelen 44 tot 47'
const variants = [byLaw, declared, onlyMeasures]

describe('which performance rules the bestek says to apply (B20)', () => {
  it.each<readonly [Partial<Procedure>, number, string]>([
    [small, 29_999.99, onlyMeasures],
    [small, 30_000, byLaw],
    [onValue, 29_999.99, declared],
    [onValue, 30_000, byLaw],
    [{ procedureType: 'open' }, 29_999.99, declared],
    [{ procedureType: 'open' }, 30_000, byLaw],
    [{ ...onValue, cpvCode: '66510000' }, 30_000, declared],
    [{ ...onValue, cpvCode: '66510000' }, 29_999.99, declared],
    [{ ...onValue, regime: 'light', cpvCode: '85312310' }, 100_000, declared],
    [{ ...onValue, cpvCode: '66720001' }, 30_000, byLaw],
  ])('%j at € %d', (stated, amount, expected) => {
    const bestek = bestekOf({ ...stated, estimatedValue: euro(amount) })
    expect(variants.filter((words) => bestek.includes(words))).toEqual([expected])
    expect(bestek).not.toContain('niet uit zichzelf')
  })

  it('names none of them while the estimate is not known', () => {
    const bestek = bestekOf({ estimatedValue: undefined })
    expect(variants.filter((words) => bestek.includes(words))).toEqual([])
  })

  it('pays within the period of the rules from € 30.000, and between firms below', () => {
    expect(bestekOf({ ...small, estimatedValue: euro(29_999.99) })).toContain('betalingsachterstand')
    expect(bestekOf({ ...onValue, estimatedValue: euro(30_000) })).toContain('hoogstens 30 dagen')
  })
})

const settled: Partial<Procedure> = {
  contractNature: 'supplies',
  cpvCode: '18110000',
  deposit: null,
  priceRevision: null,
  administration: { otherDerogations: { kind: 'none' } },
}
const nothing = 'Dit bestek wijkt niet af'

describe('that nothing derogates from the performance rules (B20)', () => {
  it('stands in the bestek when the buyer says so', () => {
    expect(bestekOf(settled)).toContain(nothing)
  })

  it.each<Partial<Procedure>>([
    { deposit: { percentage: percentage(5.01) } },
    { administration: {} },
    { administration: { otherDerogations: { kind: 'listed', list: 'Artikel 123: geen boetes.' } } },
    { estimatedValue: undefined },
    { contractNature: 'services', cpvCode: '77310000' },
    { contractNature: 'works', cpvCode: '45233161', estimatedValue: euro(120_000) },
  ])('stands nowhere with %j', (stated) => {
    expect(bestekOf({ ...settled, ...stated })).not.toContain(nothing)
  })

  it('is asked as long as nobody answered it, and lists what was answered', () => {
    expect(bestekOf({ ...settled, administration: {} })).toContain(
      'Afwijkingen die hier niet vermeld staan: [nog in te vullen: ',
    )
    const list = 'Artikel 123: geen boetes.'
    const listed = bestekOf({ ...settled, administration: { otherDerogations: { kind: 'listed', list } } })
    expect(listed).toContain(list)
  })

  it('stands after a higher deposit as "verder", with the deposit', () => {
    const bestek = bestekOf({ ...settled, deposit: { percentage: percentage(6) } })
    expect(bestek).toContain('De borgtocht is hoger dan artikel 25')
    expect(bestek).toContain('Verder wijkt dit bestek niet van die regels af.')
  })

  it('holds with a deposit up to what the rules take, and with 3 % for a whole framework agreement', () => {
    expect(bestekOf({ ...settled, deposit: { percentage: percentage(5) } })).toContain(nothing)
    const framework = (share: number) =>
      bestekOf({
        ...settled,
        deposit: { percentage: percentage(share) },
        frameworkAgreement: { maximumValue: euro(250_000) },
        frameworkTerms: { contractors: 'one' },
      })
    expect(framework(3)).toContain(nothing)
    expect(framework(3)).toContain('één borgtocht voor de hele raamovereenkomst')
    expect(framework(3.5)).not.toContain(nothing)
  })
})
