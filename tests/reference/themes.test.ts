import { describe, expect, it } from 'vitest'
import { allCpvCodes } from '../../src/reference/cpv.js'
import { allThemes, findTheme, themesOfCpv } from '../../src/reference/themes.js'

describe('the themes', () => {
  it('are ten, each with CPV codes that exist', () => {
    expect(allThemes()).toHaveLength(10)
    const empty = allThemes().flatMap(({ cpvPrefixes }) =>
      cpvPrefixes.filter((prefix) => !allCpvCodes().some(({ code }) => code.startsWith(prefix))),
    )
    expect(empty).toEqual([])
  })

  it.each([
    ['77314000', ['groenzorg']],
    ['45112710', ['bouw-renovatie', 'groenzorg']],
    ['79821000', ['drukwerk-mailing']],
    ['50800000', ['fiets']],
    ['50850000', ['hergebruik-kringloop']],
    ['55523100', ['voeding-catering']],
    ['85312400', ['thuisondersteuning']],
    ['98315000', ['zakelijke-dienstverlening']],
    ['79921000', ['assemblage-verpakking']],
    ['18530000', ['geschenken-ambacht']],
    ['35000000', []],
  ])('of %s are %j', (code, ids) => {
    expect(themesOfCpv(code).map(({ id }) => id)).toEqual(ids)
  })

  it('are found by id', () => {
    expect(findTheme('drukwerk-mailing')?.name).toBe('drukwerk en mailing')
    expect(findTheme('raketten')).toBeUndefined()
  })
})
