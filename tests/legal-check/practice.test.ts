import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/legal-check/rules.js'
import { precisionOf, recallOf, recordsIn, scoresOf, sumOf } from './corpus.js'

const folders = readdirSync(new URL('.', import.meta.url)).filter((name) => name.startsWith('corpus-'))
const severityOf = new Map(rules.map(({ code, severity }) => [code, severity]))

/** Texts as practice writes them, under the part of a tender that they stand in. */
describe.each(folders)('the texts of %s', (folder) => {
  const scores = scoresOf(recordsIn(new URL(`${folder}/`, import.meta.url)))
  const missed = [...scores].filter(([, { misses, falseAlarms }]) => misses + falseAlarms > 0)

  // Blind rounds ask rules about answers too, which no text alone can tell.
  const floors = folder.includes('blind') ? ([0.8, 0.7] as const) : ([0.95, 0.9] as const)
  it.each([
    ['error', floors[0]],
    ['warning', floors[1]],
  ] as const)('have their %ss found, and few others', (severity, least) => {
    const score = sumOf(
      [...scores].filter(([code]) => severityOf.get(code) === severity).map(([, one]) => one),
    )
    expect(recallOf(score), JSON.stringify(missed)).toBeGreaterThanOrEqual(least)
    expect(precisionOf(score), JSON.stringify(missed)).toBeGreaterThanOrEqual(least)
  })
})
