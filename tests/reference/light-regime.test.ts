import { describe, expect, it } from 'vitest'
import { allCpvCodes, findCpv } from '../../src/reference/cpv.js'
import { isArticle77Cpv, isLightRegimeCpv, lightRegimeHeading } from '../../src/reference/light-regime.js'

describe('the light regime (bijlage III)', () => {
  it.each([
    ['55520000', 'cateringdiensten'],
    ['55521200', 'maaltijden aan huis'],
    ['55523100', 'schoolmaaltijden'],
    ['55300000', 'bereiden en serveren van maaltijden'],
    ['79713000', 'bewaking'],
    ['79952000', 'evenementen'],
    ['79995100', 'archivering'],
    ['80530000', 'beroepsopleiding'],
    ['85312110', 'kinderopvang'],
    ['85323000', 'the last code of its range'],
    ['92512000', 'archief'],
    ['98514000', 'huishoudelijke diensten'],
    ['64110000', 'post'],
    ['98133110', 'jongerenverenigingen'],
  ])('is open to %s (%s)', (code) => {
    expect(isLightRegimeCpv(code)).toBe(true)
  })

  it.each([
    ['77310000', 'groenonderhoud'],
    ['77314000', 'maaien'],
    ['90910000', 'schoonmaak'],
    ['90611000', 'straten'],
    ['90511000', 'afval'],
    ['98310000', 'wasserij'],
    ['98315000', 'strijk'],
    ['79810000', 'drukwerk'],
    ['79921000', 'verpakking'],
    ['50800000', 'herstelling'],
    ['98371111', 'begraafplaats'],
    ['45233162', 'fietspad'],
    ['15894210', 'schoolmaaltijden als levering'],
    ['55500000', 'the parent of catering, itself not listed'],
    ['64120000', 'koerier'],
    ['85323001', 'after the last code of a range'],
    ['85', 'no code'],
    ['', 'nothing'],
  ])('is closed to %s (%s)', (code) => {
    expect(isLightRegimeCpv(code)).toBe(false)
  })

  it('names the heading of the annex', () => {
    expect(lightRegimeHeading('55523100')).toBe('Hotel- en restaurantdiensten')
    expect(lightRegimeHeading('77310000')).toBeUndefined()
  })
})

describe('the services of article 77 (in Belgium article 91)', () => {
  const listed = allCpvCodes().filter(({ code }) => isArticle77Cpv(code))

  it('are 115 CPV codes that exist', () => {
    expect(listed).toHaveLength(115)
    expect(listed.every(({ code }) => findCpv(code) !== undefined)).toBe(true)
  })

  it('all fall under the light regime', () => {
    expect(listed.filter(({ code }) => !isLightRegimeCpv(code))).toEqual([])
  })

  it.each(['75121000', '80110000', '85000000', '85312110', '85323000', '92500000', '98133110'])(
    'contain %s',
    (code) => {
      expect(isArticle77Cpv(code)).toBe(true)
    },
  )

  it.each(['77310000', '55523100', '80500000', '98514000', '92512000', '85', ''])(
    'do not contain %j',
    (code) => {
      expect(isArticle77Cpv(code)).toBe(false)
    },
  )
})
