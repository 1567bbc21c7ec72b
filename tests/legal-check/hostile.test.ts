import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { checkText } from '../../src/legal-check/check.js'
import { checkForeignText } from '../../src/legal-check/foreign-text.js'
import type { Rule } from '../../src/legal-check/rule.js'
import { ruleBy, rules } from '../../src/legal-check/rules.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'
import { shippedRecognisable } from '../support/legal-texts.js'
import { runs } from '../support/runs.js'
import { growthOf } from './growth.js'
import { hostileUnits } from './hostile-units.js'

const day = localDate('2027-02-01')
const check = (text: string) => checkForeignText(partsOfPlainText(text), day, shippedRecognisable(day))

/** Linear time makes it 4, quadratic time 16. */
const linear = 9

/** What the rules say of their own wordings, and what expressions go back and forth over. */
const pieces = [
  ...hostileUnits,
  ...rules
    .flatMap(({ examples }) => [...examples.passes, ...examples.fails])
    .flatMap((example) => ('text' in example ? [example.text] : [])),
]

describe('a text that repeats', () => {
  it.each(hostileUnits)(
    '%j takes time in proportion to its length',
    (unit) => {
      expect(growthOf(unit, check, linear)).toBeLessThan(linear)
    },
    60_000,
  )

  it('takes time in proportion to its length, whatever pieces it repeats', () => {
    const mixed = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(mixed, (unit) => growthOf(unit.join('') || ' ', check, linear) < linear),
      { ...runs(40), endOnFailure: true },
    )
  }, 120_000)

  it('shows no sentence of more than 1,200 characters', () => {
    for (const unit of hostileUnits)
      for (const { sentence = '' } of check(unit.repeat(3_000)).findings)
        expect(sentence.length).toBeLessThanOrEqual(1_200)
  })
})

describe('the measure', () => {
  const known = ruleBy('AWD-04')
  const withCheck = (inText: Rule['inText']): readonly Rule[] =>
    known === undefined ? [] : [{ ...known, inText }]
  const growth = (made: readonly Rule[]) =>
    growthOf('a b ', (text) => checkText(partsOfPlainText(text), made, day), 0)

  it('tells a rule that compares every word with every other', () => {
    let same = 0
    const quadratic = withCheck(({ plain }) => {
      for (let one = 0; one < plain.length; one += 6)
        for (let other = 0; other < plain.length; other += 6) if (plain[one] === plain[other]) same += 1
      return []
    })
    expect(growth(quadratic)).toBeGreaterThan(linear)
    expect(same).toBeGreaterThan(0)
  }, 60_000)

  it('tells an expression that starts again at every word', () => {
    const slow = withCheck(({ plain }) => {
      ;/(?:\w+ )*x$/.test(plain.slice(0, plain.length / 3))
      return []
    })
    expect(growth(slow)).toBeGreaterThan(linear)
  }, 60_000)

  it('believes a rule that looks at every word once', () => {
    const once = withCheck(({ sentences }) =>
      sentences.filter(({ plain }) => plain.includes('zz')).map((sentence) => ({ sentence })),
    )
    expect(growth(once)).toBeLessThan(linear)
  })
})
