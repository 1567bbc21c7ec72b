import { describe, expect, it } from 'vitest'
import { computedAward } from '../../src/dossiers/award-computed.js'
import { awardFaults } from '../../src/dossiers/award-faults.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { scoringsFor } from '../../src/dossiers/scorings.js'
import { percentage } from '../../src/kernel/percentage.js'
import type { AwardCriterion } from '../../src/procurement/award-criterion.js'
import { type Assessment, type AwardStage, awardStageSchema } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { withLaterAward } from '../../src/procurement/later-award.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const price = aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) })

function seen(stated: Partial<AwardCriterion>, assessment: Partial<Assessment>, before?: AwardStage) {
  const procedure = aProcedure({
    clauses: [{ clause: 'anti-social-dumping' }],
    lots: [
      aLot({ labourHours: 2400, awardCriteria: [price, aCriterion({ weight: percentage(20), ...stated })] }),
    ],
  })
  const shelf = shippedShelf()
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  const dossier = newDossier('scores', 'test', procedure, shelf, occasion)
  const award = awardStageSchema.parse({
    offers: [{ lot: 'LOT-0001', tenderer: 'Alfa', assessments: [{ criterion: 1, ...assessment }] }],
  })
  const scoringOf = scoringsFor(dossier, shelf, testDay)
  return {
    award,
    messages: awardFaults(award, procedure, scoringOf, before).map(
      ({ path, message }) => `${path}: ${message}`,
    ),
    computed: computedAward(award, scoringOf).offers?.[0]?.assessments[0],
  }
}
const at = 'offers.0.assessments.0'
const library = { clause: 'award-social-approach', social: true, description: undefined }
const halves = [
  { name: 'Begeleiding', weight: percentage(12) },
  { name: 'Continuïteit', weight: percentage(8) },
]

describe('a score', () => {
  it('between the levels that the bestek names is refused, with the scores that are allowed', () => {
    const scale = { scoring: '0, 3, 6 of 10, omgerekend naar het gewicht.' }
    expect(seen(scale, { score: 13 }).messages).toEqual([
      `${at}.score: Het bestek laat alleen deze scores toe: 0, 6, 12 of 20 (0, 3, 6 of 10 op 10, omgerekend naar het gewicht).`,
    ])
    for (const score of [0, 6, 12, 20]) expect(seen(scale, { score }).messages).toEqual([])
  })

  it('that stands there already is not refused, so that the rest can be kept', () => {
    const scale = { scoring: '0, 3, 6 of 10.' }
    const { award, messages } = seen(scale, { score: 13 })
    expect(messages).toHaveLength(1)
    expect(seen(scale, { score: 13 }, award).messages).toEqual([])
    expect(seen(scale, { score: 14 }, award).messages).toHaveLength(1)
  })

  it('on a criterion without levels is any number up to the weight, with at most two decimals', () => {
    expect(seen({}, { score: 13.37 }).messages).toEqual([])
    expect(seen({}, { score: 13.375 }).messages).toEqual([
      `${at}.score: Geef de score met hoogstens twee cijfers na de komma.`,
    ])
    expect(seen({}, { score: 20.01 }).messages).toEqual([
      `${at}.score: De score is hoogstens 20, het gewicht van het criterium.`,
    ])
  })

  it('on a criterion of the library follows the table of its text, part by part', () => {
    const part = (score: number) => ({ parts: [{ name: 'Begeleiding', score }] })
    expect(seen({ ...library, subCriteria: halves }, part(7)).messages).toEqual([
      `${at}.parts.0.score: Het bestek laat alleen deze scores toe: 0; 3,6; 7,2 of 12 (0, 3, 6 of 10 op 10, omgerekend naar het gewicht).`,
    ])
    expect(seen({ ...library, subCriteria: halves }, part(7.2)).messages).toEqual([])
  })

  it('that no scores of the parts come to is refused, and one that they come to is not', () => {
    const own = { ...library, subCriteria: halves }
    expect(seen(own, { score: 12 + 4.8 }).messages).toEqual([])
    expect(seen(own, { score: 18 }).messages).toEqual([
      `${at}.score: Het bestek laat deze score niet toe: ze is de som van de scores op de onderdelen. Begeleiding: 0; 3,6; 7,2 of 12; Continuïteit: 0; 2,4; 4,8 of 8.`,
    ])
  })

  it('names a part that the bestek knows', () => {
    expect(seen({ subCriteria: halves }, { parts: [{ name: 'Prijs', score: 1 }] }).messages).toEqual([
      `${at}.parts.0.name: Het bestek kent geen onderdeel "Prijs". Kies uit: Begeleiding, Continuïteit.`,
    ])
  })
})

describe('the score of a criterion', () => {
  it('is computed from its parts once each has one', () => {
    const parts = [
      { name: 'Begeleiding', score: 12 },
      { name: 'Continuïteit', score: 4.8, words: 'Vervanging zonder termijn.' },
    ]
    expect(seen({ subCriteria: halves }, { parts }).computed).toEqual({
      criterion: 1,
      score: 16.8,
      parts: [
        { name: 'Begeleiding', weight: 12, score: 12 },
        { name: 'Continuïteit', weight: 8, score: 4.8, words: 'Vervanging zonder termijn.' },
      ],
    })
    expect(seen({ subCriteria: halves }, { score: 20, parts: parts.slice(1) }).computed).not.toHaveProperty(
      'score',
    )
  })

  it('never passes the weight by rounding: three times a third is the whole', () => {
    const parts = ['Taken en werving', 'Begeleiding', 'Continuïteit en groei'].map((name) => ({
      name,
      score: 6.67,
    }))
    const { messages, computed } = seen(library, { parts })
    expect([messages, computed?.score]).toEqual([[], 20])
  })
})

describe('parts that a client does not know', () => {
  const { award } = seen(
    { subCriteria: halves },
    {
      score: 16.8,
      parts: [
        { name: 'Begeleiding', score: 12 },
        { name: 'Continuïteit', score: 4.8 },
      ],
    },
  )
  const sent = (assessment: object) =>
    awardStageSchema.parse({
      offers: [{ lot: 'LOT-0001', tenderer: 'Alfa', assessments: [{ criterion: 1, ...assessment }] }],
    })
  const partsAfter = (assessment: object) =>
    withLaterAward(sent(assessment), award).offers?.[0]?.assessments[0]?.parts?.length

  it('stay when it sends the score that they come to, and go when it sends another', () => {
    expect(partsAfter({ score: 16.8 })).toBe(2)
    expect(partsAfter({ score: 10 })).toBeUndefined()
    expect(partsAfter({ score: 16.8, parts: null })).toBeUndefined()
  })
})
