import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { seenOf } from './texts.js'

const bestekWith = (clause: string, parameters: Record<string, number | boolean> = {}): string =>
  seenOf(aProcedure({ lots: [aLot({ labourHours: 2400, clauses: [{ clause, parameters }] })] })).text(
    'specifications',
  )

describe('a share of the value (B10)', () => {
  it.each([
    [{ percentage: 5 }, '1 % van het goedgekeurde offertebedrag, exclusief btw, gedeeld door € 45'],
    [{ percentage: 5, euroPerHour: 50 }, 'exclusief btw, gedeeld door € 50'],
    [{ percentage: 5, hoursPerPoint: 35 }, 'Eén procentpunt staat dan gelijk met 35 uur'],
  ])('is converted to hours by its amount: %o', (parameters, words) => {
    expect(bestekWith('social-economy-share', parameters)).toContain(words)
  })
})
