import { setImmediate as nextRound } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ownTurn } from '../../../src/web/http/own-turn.js'

describe('a turn of one’s own', () => {
  it('comes in the order in which it was asked for', async () => {
    const order: number[] = []
    await Promise.all([1, 2, 3, 4].map((who) => ownTurn().then(() => order.push(who))))
    expect(order).toEqual([1, 2, 3, 4])
  })

  it('leaves a round of the event loop between two', async () => {
    const events: string[] = []
    const turns = ['a', 'b', 'c'].map((who) => ownTurn().then(() => events.push(who)))
    const others = (async () => {
      for (let round = 0; round < 3; round++) {
        await nextRound()
        events.push('other')
      }
    })()
    await Promise.all([...turns, others])
    expect(events).toEqual(['a', 'other', 'b', 'other', 'c', 'other'])
  })

  it('comes for who asks during another’s, and again after a rest', async () => {
    const first = await ownTurn().then(() => Promise.all([ownTurn(), ownTurn()]))
    await nextRound()
    await expect(ownTurn()).resolves.toBeUndefined()
    expect(first).toHaveLength(2)
  })
})
