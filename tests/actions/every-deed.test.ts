import { describe, expect, it } from 'vitest'
import { type Action, actionNames } from '../../src/access/may.js'
import { soleActor } from '../../src/access/sole-actor.js'
import { deeds } from '../../src/actions/actions.js'
import type { Means } from '../../src/actions/means.js'
import { routes } from '../../src/web/http/routes.js'

/** Means of which only the question who may can be asked; anything else would be a deed before its question. */
function meansThatSay(answer: boolean) {
  const asked: string[] = []
  const may = (_: unknown, action: string): boolean => {
    asked.push(action)
    return answer
  }
  const means = new Proxy({} as Means, {
    get: (_, name) => {
      if (name === 'may') return may
      throw new Error(`${String(name)} was touched before the question who may`)
    },
  })
  return { means, asked }
}

const names = Object.keys(deeds) as (keyof typeof deeds)[]
type AnyDeed = (means: Means, ...rest: readonly unknown[]) => Promise<unknown>

describe('every deed', () => {
  it.each(names)(
    '%s asks first whether the actor may, and is refused without touching anything',
    async (name) => {
      const { means, asked } = meansThatSay(false)
      const deed = deeds[name] as AnyDeed
      expect(await deed(means, soleActor, {}, {}, {}, {})).toEqual({
        ok: false,
        error: { kind: 'forbidden' },
      })
      expect(asked).toHaveLength(1)
      expect(actionNames).toContain(asked[0])
    },
  )

  it('is asked for by its own name: no permission is of a deed that does not exist', async () => {
    const asked = new Set<string>()
    for (const name of names) {
      const spy = meansThatSay(false)
      await (deeds[name] as AnyDeed)(spy.means, soleActor, {}, {}, {}, {})
      for (const action of spy.asked) asked.add(action)
    }
    const atDoors: readonly Action[] = Object.values(routes).flatMap(({ does }) => Object.values(does))
    expect(actionNames.filter((action) => !asked.has(action) && !atDoors.includes(action))).toEqual([])
  })
})
