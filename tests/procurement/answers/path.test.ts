import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clausePath,
  isLotId,
  lotPath,
  ownerPath,
  parsePath,
  pathOf,
} from '../../../src/procurement/answers/path.js'

describe('the path of an answer', () => {
  it.each([
    ['durationMonths', { rest: 'durationMonths' }],
    ['buyer.name', { rest: 'buyer.name' }],
    ['lots.LOT-0001', { lot: 'LOT-0001', rest: '' }],
    ['lots.LOT-0001.awardCriteria.1.name', { lot: 'LOT-0001', rest: 'awardCriteria.1.name' }],
    ['clauses.special-penalty', { clause: 'special-penalty', rest: '' }],
    ['clauses.special-penalty.wording', { clause: 'special-penalty', rest: 'wording' }],
    [
      'lots.LOT-0012.clauses.training-places.parameters.places',
      { lot: 'LOT-0012', clause: 'training-places', rest: 'parameters.places' },
    ],
  ])('%s says its lot, its clause and the rest', (path, parts) => {
    expect(parsePath(path)).toEqual(parts)
    expect(pathOf(parts)).toBe(path)
  })

  it.each([
    '',
    'lots',
    'lots.0.title',
    'lots.LOT-1.title',
    'clauses',
    'clauses.0.wording',
    'slots.LOT-0001',
    '…',
  ])('%j has no lot and no clause', (path) => {
    expect(parsePath(path)).toEqual({ rest: path })
  })

  it('is the same after it was taken apart and put together', () => {
    const key = fc.constantFrom('lots', 'clauses', 'LOT-0001', '0', 'reserved-lot', 'title', 'LOT-00012')
    fc.assert(
      fc.property(fc.array(key, { maxLength: 6 }), (keys) => {
        expect(pathOf(parsePath(keys.join('.')))).toBe(keys.join('.'))
      }),
    )
  })

  it('is built for a lot and for a clause of the procedure or of a lot', () => {
    expect(lotPath('LOT-0001')).toBe('lots.LOT-0001')
    expect(lotPath('LOT-0001', 'awardCriteria', 1, 'weight')).toBe('lots.LOT-0001.awardCriteria.1.weight')
    expect(clausePath(undefined, 'reserved-lot')).toBe('clauses.reserved-lot')
    expect(clausePath('LOT-0002', 'reserved-lot', 'wording')).toBe(
      'lots.LOT-0002.clauses.reserved-lot.wording',
    )
  })

  it('belongs to a clause, else to a lot, else to the procedure', () => {
    expect(ownerPath('lots.LOT-0001.clauses.training-places.parameters.places')).toBe(
      'lots.LOT-0001.clauses.training-places',
    )
    expect(ownerPath('lots.LOT-0001.title')).toBe('lots.LOT-0001')
    expect(ownerPath('durationMonths')).toBe('')
  })
})

describe('the id of a lot', () => {
  it('is LOT- and four digits', () => {
    expect(['LOT-0001', 'LOT-9999', 'LOT-1', 'LOT-00001', 'lot-0001', ' LOT-0001'].map(isLotId)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
