import { describe, expect, it } from 'vitest'
import { rules } from '../../src/legal-check/rules.js'
import { type CorpusRecord, corpus, precisionOf, recallOf, type Score, scoresOf, sumOf } from './corpus.js'

const tuning = corpus('tuning')
const holdOut = corpus('hold-out')
const errors = new Set(rules.filter(({ severity }) => severity === 'error').map(({ code }) => code))
const rounded = (share: number): string => share.toFixed(3)

/** The scores of the rules that are errors. */
const ofErrors = (records: readonly CorpusRecord[]): Score =>
  sumOf([...scoresOf(records)].filter(([code]) => errors.has(code)).map(([, score]) => score))

function report(name: string, records: readonly CorpusRecord[]): string {
  const lines = [...scoresOf(records)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(
      ([code, score]) =>
        `  ${code}  recall ${rounded(recallOf(score))}  precision ${rounded(precisionOf(score))}  (${score.hits} hits, ${score.misses} misses, ${score.falseAlarms} false alarms)`,
    )
  const all = ofErrors(records)
  return `${name}: ${records.length} texts; errors: recall ${rounded(recallOf(all))}, precision ${rounded(precisionOf(all))}\n${lines.join('\n')}`
}

describe('the corpus', () => {
  const all = [...tuning, ...holdOut]
  const sentences = all.filter(({ kind }) => kind === 'sentence')
  const passages = all.filter(({ kind }) => kind === 'passage')
  const cleanShare = (records: readonly CorpusRecord[]): number =>
    records.filter(({ codes }) => codes.length === 0).length / records.length

  it('has at least 300 sentences and 40 passages, about half of them clean, a quarter kept aside', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(300)
    expect(passages.length).toBeGreaterThanOrEqual(40)
    expect(cleanShare(sentences)).toBeGreaterThanOrEqual(0.5)
    expect(cleanShare(passages)).toBeGreaterThanOrEqual(0.5)
    expect(holdOut.length / all.length).toBeGreaterThanOrEqual(0.25)
  })

  it('names only rules that exist, and no text twice', () => {
    const codes = new Set(rules.map(({ code }) => code))
    for (const { codes: labels, may } of all)
      for (const code of [...labels, ...may]) expect(codes).toContain(code)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  })
})

describe('the rules about words', () => {
  it('find 95 % of the errors in the corpus, and 95 % of the errors that they find are there', () => {
    const score = ofErrors([...tuning, ...holdOut])
    const scores = `${report('Tuning', tuning)}\n${report('Hold-out', holdOut)}`
    expect(recallOf(score), scores).toBeGreaterThanOrEqual(0.95)
    expect(precisionOf(score), scores).toBeGreaterThanOrEqual(0.95)
  })
})
