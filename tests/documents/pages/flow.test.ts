import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOver, type Stretch } from '../../../src/documents/pages/flow.js'
import { runs } from '../../support/runs.js'

const stretch = (lines: number, more: Partial<Stretch> = {}): Stretch => ({
  ...{ lines, height: 10, before: 0, after: 0 },
  ...more,
})
const pages = (...stretches: readonly Stretch[]): readonly number[] =>
  flowOver(stretches, 100).starts.map(({ page }) => page)

describe('stretches over pages', () => {
  it('go over when a page is full', () => {
    expect(pages(stretch(8), stretch(4), stretch(1))).toEqual([1, 1, 2])
    expect(pages(stretch(9), stretch(4))).toEqual([1, 2])
  })

  it('leave no line alone at the foot or at the top', () => {
    expect(flowOver([stretch(7), stretch(4), stretch(1)], 100).filled).toBe(30)
    expect(flowOver([stretch(9), stretch(2)], 100).filled).toBe(20)
    expect(flowOver([stretch(8), stretch(3)], 100).filled).toBe(30)
  })

  it('keep the larger of two rooms between them, and none at the top of a page', () => {
    const tops = flowOver(
      [stretch(5, { after: 10 }), stretch(1, { before: 25 }), stretch(9, { before: 10, whole: true })],
      100,
    ).starts
    expect(tops).toEqual([
      { page: 1, top: 0 },
      { page: 1, top: 75 },
      { page: 2, top: 0 },
    ])
  })

  it('hold on to what follows: a heading goes over with its text', () => {
    const heading = stretch(1, { keepNext: true, whole: true })
    expect(pages(stretch(8), heading, stretch(4))).toEqual([1, 2, 2])
    expect(pages(stretch(7), heading, stretch(4))).toEqual([1, 1, 1])
    expect(pages(stretch(6), heading, heading, stretch(1), stretch(1))).toEqual([1, 1, 1, 1, 1])
  })

  it('begin a page where they are told to', () => {
    expect(pages(stretch(1), stretch(1, { beginsPage: true }))).toEqual([1, 2])
    expect(pages(stretch(1, { beginsPage: true }))).toEqual([1])
  })

  it('repeat the header row above rows that go over', () => {
    const row = stretch(3, { whole: true, repeated: 10 })
    expect(flowOver([stretch(1, { keepNext: true }), row, row, row, row], 100).filled).toBe(40)
  })

  it('go over more than one page when they are that long', () => {
    expect(flowOver([stretch(34)], 100)).toMatchObject({ pages: 4, filled: 40 })
  })

  it('come to an end, in order, whatever their sizes', () => {
    const arbitrary = fc.record({
      lines: fc.integer({ min: 1, max: 60 }),
      height: fc.integer({ min: 1, max: 300 }),
      before: fc.integer({ min: 0, max: 200 }),
      after: fc.integer({ min: 0, max: 200 }),
      keepNext: fc.boolean(),
      whole: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 40 }), (stretches) => {
        const { starts, pages: count } = flowOver(stretches, 100)
        expect(starts).toHaveLength(stretches.length)
        expect(starts.map(({ page }) => page)).toEqual(
          starts.map(({ page }) => page).toSorted((a, b) => a - b),
        )
        expect(count).toBeGreaterThanOrEqual(starts.at(-1)?.page ?? 1)
      }),
      runs(200),
    )
  })
})
