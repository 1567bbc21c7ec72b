import { describe, expect, it } from 'vitest'
import { dateAdvice, momentAdvice, typedDate } from '../../src/kernel/typed-date.js'

describe('the advice on a day that cannot be read', () => {
  it.each([
    ['31/2/2027', 'De dag 31/2/2027 bestaat niet'],
    ['2/31/2027', 'De dag 2/31/2027 bestaat niet'],
    ['30 februari 2027', 'De dag 30 februari 2027 bestaat niet'],
    ['1/2/27', 'met vier cijfers'],
    ['1 februari 27', 'met vier cijfers'],
    ['volgend voorjaar', 'geen datum die we begrijpen'],
    ['1 foo 2027', 'geen datum die we begrijpen'],
  ])('of "%s" says what is wrong with it, with an example that can be read', (typed, said) => {
    const advice = dateAdvice(typed)
    expect(typedDate(typed)).toBeUndefined()
    expect(advice).toContain(said)
    const examples = /bijvoorbeeld (.*) of (.*)\.$/.exec(advice)?.slice(1) ?? []
    expect(examples.map(typedDate)).toEqual(['2027-02-01', '2027-02-01'])
  })

  it('asks for the hour when the day is there', () => {
    expect(momentAdvice('15/3/2027')).toContain('ook het uur')
    expect(momentAdvice('morgen')).toContain('Schrijf dag en uur')
  })
})
