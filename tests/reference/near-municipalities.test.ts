import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { typedMunicipalities } from '../../src/reference/typed-municipalities.js'

const on = localDate('2027-01-01')
const said = (typed: string): string => {
  const read = typedMunicipalities(typed, on)
  return read.ok ? '' : read.error.message
}

describe('a municipality that is not there', () => {
  it.each([
    ['Rosselare', 'Bedoel je Roeselare'],
    ['Oostende, Kortrik', 'Bedoel je Kortrijk'],
    ['Sint Niklas', 'Bedoel je Sint-Niklaas'],
    ['Antwerppen', 'Bedoel je Antwerpen'],
  ])('of "%s" asks: %s?', (typed, asked) => {
    expect(said(typed)).toContain(asked)
  })

  it('that looks like none says so', () => {
    expect(said('Qwxzvv')).toContain('kijk de naam na')
    expect(said('Qwxzvv')).not.toContain('Bedoel je')
  })

  it('costs little, however long what was typed', () => {
    expect(said('a'.repeat(100_000))).not.toBe('')
  })
})
