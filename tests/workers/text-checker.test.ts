import { afterAll, describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { checkForeignText } from '../../src/legal-check/foreign-text.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'
import { pooledTextChecker } from '../../src/workers/text-checker.js'
import { shippedRecognisable, testDay } from '../support/legal-texts.js'

const checker = pooledTextChecker(shippedRecognisable)
afterAll(() => checker.close())

const parts = partsOfPlainText('De inschrijver is een maatwerkbedrijf uit Tielt.')
const expected = { ok: true, value: checkForeignText(parts, testDay, shippedRecognisable(testDay)) }
/** A million signs that look like a million sentences. */
const hostile = partsOfPlainText('A. '.repeat(333_333))

describe('the checker in a thread', () => {
  it('finds what the check itself finds', async () => {
    expect(await checker.check(parts, testDay)).toEqual(expected)
  })

  it('is done with 1 MB of “A. ” at its deadline, and then checks the next text', async () => {
    const hasty = pooledTextChecker(shippedRecognisable, { patience: 500 })
    const started = performance.now()
    const checked = await hasty.check(hostile, testDay)
    const took = performance.now() - started
    // Whoever makes the check quick enough for this text has a better answer.
    if (!checked.ok) expect(checked.error).toEqual({ kind: 'too-slow' })
    expect(took).toBeLessThan(5_000)
    await hasty.close()
    expect(await checker.check(parts, testDay)).toEqual(expected)
  })

  it('gives back the text of somebody who leaves, and then checks the next one', async () => {
    const own = pooledTextChecker(shippedRecognisable, { room: 0 })
    const leaving = new AbortController()
    const left = own.check(hostile, testDay, { signal: leaving.signal })
    setTimeout(() => leaving.abort(), 300)
    expect(await left).toEqual({ ok: false, error: { kind: 'given-up' } })
    expect(await own.check(parts, testDay)).toEqual(expected)
    await own.close()
  })

  it('answers every one of a hundred texts at once: it is checked, or it may come back', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => checker.check(parts, testDay)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(21)
    expect(answers.flatMap((answer) => (answer.ok ? [] : answer.error.kind))).toEqual(Array(79).fill('busy'))
  })
})

describe('the clauses of a text that is checked in a thread', () => {
  const day = localDate('2027-02-01')
  const promising = partsOfPlainText(
    '# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen. Er is een voorschot.',
  )

  it('are the same as without one, and so is the dossier that they begin', async () => {
    const found = await checker.check(promising, day)
    expect(found).toEqual({ ok: true, value: checkForeignText(promising, day, shippedRecognisable(day)) })
    if (!found.ok) return
    expect(found.value.clauses.map(({ clause }) => clause)).toEqual(['target-group-hours', 'advance-payment'])
    expect(found.value.start.lots?.[0]?.clauses).toEqual([
      { clause: 'target-group-hours', parameters: { hours: 200 } },
    ])
  })

  it('are none that the library does not hold', async () => {
    const without = pooledTextChecker(() => [])
    const found = await without.check(promising, day)
    await without.close()
    expect(found.ok && [found.value.clauses, found.value.start.lots?.[0]?.clauses]).toEqual([[], []])
  })
})
