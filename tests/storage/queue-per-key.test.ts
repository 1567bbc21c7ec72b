import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queuePerKey } from '../../src/storage/queue-per-key.js'
import { runs } from '../support/runs.js'

describe('a queue for each key', () => {
  it('runs the work of one key in the order it was asked, one at a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(2)), { maxLength: 12 }),
        async (asked) => {
          const { inTurn } = queuePerKey()
          const trail: Record<string, string[]> = { a: [], b: [] }
          await Promise.all(
            asked.map(([key, pause], index) =>
              inTurn(key, async () => {
                trail[key]?.push(`${index} begins`)
                await sleep(pause)
                trail[key]?.push(`${index} ends`)
              }),
            ),
          )
          for (const key of ['a', 'b']) {
            const expected = asked.flatMap(([of], index) =>
              of === key ? [`${index} begins`, `${index} ends`] : [],
            )
            expect(trail[key]).toEqual(expected)
          }
        },
      ),
      runs(30),
    )
  })

  it('does not let one key wait for another', async () => {
    const { inTurn } = queuePerKey()
    let letGo = () => {}
    const stuck = inTurn(
      'a',
      () =>
        new Promise<void>((resolve) => {
          letGo = resolve
        }),
    )
    expect(await inTurn('b', async () => 'done')).toBe('done')
    letGo()
    await stuck
  })

  it('goes on after work that failed', async () => {
    const { inTurn } = queuePerKey()
    const failed = inTurn('a', async () => {
      throw new Error('no')
    })
    const next = inTurn('a', async () => 'done')
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('done')
  })

  it('closes when what was asked is done, and refuses more', async () => {
    const { inTurn, close } = queuePerKey()
    let isDone = false
    const work = inTurn('a', async () => {
      await sleep(5)
      isDone = true
    })
    await close()
    expect(isDone).toBe(true)
    await work
    await expect(inTurn('a', async () => 'late')).rejects.toThrow('closed')
  })
})
