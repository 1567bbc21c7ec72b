import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allCpvCodes,
  cpvContractNature,
  cpvParent,
  cpvPath,
  findCpv,
  isCpvCodeShape,
  significantDigits,
} from '../../src/reference/cpv.js'
import { runs } from '../support/runs.js'

const codes = allCpvCodes().map(({ code }) => code)
const anyCode = fc.constantFrom(...codes)

describe('the CPV table', () => {
  it('has the 9,454 codes of CPV 2008, each once, in order', () => {
    expect(codes).toHaveLength(9454)
    expect(new Set(codes).size).toBe(9454)
    expect([...codes].sort()).toEqual(codes)
  })

  it('has 45 divisions', () => {
    expect(codes.filter((code) => code.endsWith('000000'))).toHaveLength(45)
  })

  it('has a Dutch label without stray white space for every code', () => {
    expect(
      allCpvCodes().filter(({ label }) => label === '' || label !== label.trim() || /\s\s/.test(label)),
    ).toEqual([])
  })

  it.each([
    ['03000000', 'Landbouw- en veeteelt-, kwekerij-, visserij-, bosbouw- en aanverwante producten'],
    ['45233162', 'Aanleggen van fietspad'],
    ['77310000', 'Beplanten en onderhouden van groengebieden'],
    ['98910000', 'Diensten specifiek voor internationale organisaties'],
  ])('knows %s as %s', (code, label) => {
    expect(findCpv(code)).toEqual({ code, label })
  })

  it.each(['77310001', '7731', '77310000-6', '', 'constructor', ' 77310000'])('does not know %j', (code) => {
    expect(findCpv(code)).toBeUndefined()
  })
})

describe('the shape of a CPV code', () => {
  it.each(['77310000', '00000000', '99999999'])('is that of %s', (text) => {
    expect(isCpvCodeShape(text)).toBe(true)
  })

  it.each(['7731000', '773100000', '77310000-6', '7731000a', '７７３１００００', '77310000\n', ''])(
    'is not that of %j',
    (text) => {
      expect(isCpvCodeShape(text)).toBe(false)
    },
  )
})

describe('the hierarchy of CPV', () => {
  it.each([
    ['77312100', '77312000'],
    ['77312000', '77310000'],
    ['77310000', '77300000'],
    ['77300000', '77000000'],
    ['98371111', '98371110'],
  ])('puts %s under %s', (code, parent) => {
    expect(cpvParent(code)?.code).toBe(parent)
  })

  it.each(['77000000', '45000000', '30000000', '7731', 'groen', ''])('has nothing above %j', (code) => {
    expect(cpvParent(code)).toBeUndefined()
  })

  it('finds a parent for the 35 codes whose immediate parent does not exist', () => {
    const orphans = codes.filter((code) => {
      const digits = significantDigits(code)
      return digits.length > 2 && findCpv(digits.slice(0, -1).padEnd(8, '0')) === undefined
    })
    expect(orphans).toHaveLength(35)
    expect(orphans.filter((code) => cpvParent(code) === undefined)).toEqual([])
  })

  it('places a code that does not exist under the nearest that does', () => {
    expect(cpvParent('77312199')?.code).toBe('77312100')
  })

  it('writes the path from the division down to the code', () => {
    expect(cpvPath('77312100').map(({ code }) => code)).toEqual([
      '77000000',
      '77300000',
      '77310000',
      '77312000',
      '77312100',
    ])
    expect(cpvPath('nonsense')).toEqual([])
  })

  it('leads every code up to its division, each step a shorter prefix', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const path = cpvPath(code).map((entry) => entry.code)
        expect(path[0]).toBe(`${code.slice(0, 2)}000000`)
        expect(path.at(-1)).toBe(code)
        path.slice(1).forEach((below, index) => {
          const above = significantDigits(path[index] ?? '')
          expect(below.startsWith(above)).toBe(true)
          expect(significantDigits(below).length).toBeGreaterThan(above.length)
        })
      }),
      runs(100),
    )
  })

  it.each([
    ['77310000', '7731'],
    ['30000000', '30'],
    ['30100000', '301'],
    ['98371111', '98371111'],
  ])('counts in %s the digits %s', (code, digits) => {
    expect(significantDigits(code)).toBe(digits)
  })
})

describe('the contract nature of a CPV code', () => {
  it.each([
    ['03000000', 'supplies'],
    ['39100000', 'supplies'],
    ['44810000', 'supplies'],
    ['45233162', 'works'],
    ['48000000', 'supplies'],
    ['49000000', 'services'],
    ['50800000', 'services'],
    ['77310000', 'services'],
    ['98315000', 'services'],
  ])('of %s is %s', (code, nature) => {
    expect(cpvContractNature(code)).toBe(nature)
  })

  it('is a bug to ask of something else', () => {
    expect(() => cpvContractNature('groen')).toThrow()
  })
})
