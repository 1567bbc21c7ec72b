import { describe, expect, it } from 'vitest'
import { hoursAsked } from '../../src/clauses/hours-asked.js'
import { versionedLibrary } from '../../src/clauses/library.js'
import { parseClause } from '../../src/clauses/parse-clause.js'
import { noticeOf } from '../../src/dossiers/notice.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { ClauseChoice } from '../../src/procurement/clause-choice.js'
import { aDossier } from '../support/dossiers.js'
import { shippedClauses, shippedFiles, shippedShelf, testDay } from '../support/legal-texts.js'

const shelf = shippedShelf()

/** A second clause about hours, which nothing in the code knows. */
const own = shippedFiles('clauses')
  .filter(({ path }) => path.includes('target-group-hours'))
  .map(({ text }) => {
    const renamed = text.replace(/^id: .*/m, 'id: made-up-hours').replaceAll(/\bhours(?=:|\}\})/g, 'count')
    const parsed = parseClause(renamed.replace(/amount: hours/, 'amount: count'), { roles: ['hours'] })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    return parsed.value
  })
const both = {
  ...shelf,
  clauses: versionedLibrary([...shippedClauses().map(({ clause }) => clause), ...own]),
}

const published = (clauses: readonly ClauseChoice[]) =>
  aDossier({
    state: 'published',
    procedure: aProcedure({ publication: 'belgium', lots: [aLot({ clauses: [...clauses] })] }),
  })

describe('the hours that a lot asks', () => {
  it.each<[string, readonly ClauseChoice[], number | undefined]>([
    ['chosen', [{ clause: 'target-group-hours', parameters: { hours: 400 } }], 400],
    ['accepted', [{ clause: 'target-group-hours', decision: 'accepted', parameters: { hours: 1 } }], 1],
    [
      'refused',
      [{ clause: 'target-group-hours', decision: 'refused', motivation: 'x', parameters: { hours: 400 } }],
      undefined,
    ],
    ['chosen without a number', [{ clause: 'target-group-hours' }], undefined],
    ['a number that is refused', [{ clause: 'target-group-hours', parameters: { hours: -5 } }], undefined],
    [
      'another clause with hours',
      [{ clause: 'collaboration-condition', parameters: { hours: 80 } }],
      undefined,
    ],
    ['none', [], undefined],
    ['a clause that the library does not hold', [{ clause: 'gone', parameters: { hours: 7 } }], undefined],
    ['a clause that the code does not know', [{ clause: 'made-up-hours', parameters: { count: 30 } }], 30],
    [
      'two clauses',
      [
        { clause: 'target-group-hours', parameters: { hours: 400 } },
        { clause: 'made-up-hours', parameters: { count: 30 } },
      ],
      430,
    ],
  ])('%s: the notice tells what the selection asks', (_, clauses, hours) => {
    const dossier = published(clauses)
    const { selection } = workbenchOf(dossier, both, testDay)
    expect(hoursAsked(selection, 'LOT-0001')).toBe(hours)
    expect(noticeOf(dossier, both.clauses)?.lots.map((lot) => lot.hours)).toEqual([hours])
  })

  it('are read in the version that the dossier keeps to', () => {
    const dossier = published([{ clause: 'target-group-hours', parameters: { hours: 400 } }])
    const newer = shippedClauses().map(({ clause }) => ({ ...clause, version: '9.0.0', roles: [] }))
    const library = versionedLibrary([...shippedClauses().map(({ clause }) => clause), ...newer])
    const pins = { clauses: { 'target-group-hours': '1.0.0' }, templates: {} }
    expect(noticeOf({ ...dossier, pins }, library)?.lots[0]?.hours).toBe(400)
    expect(noticeOf(dossier, library)?.lots[0]?.hours).toBeUndefined()
  })

  it('leave nothing of the kept choices in what everybody may read', () => {
    const notice = noticeOf(
      published([{ clause: 'social-economy-share', parameters: { percentage: 33, x: 'geheim' } }]),
      shelf.clauses,
    )
    expect(JSON.stringify(notice)).not.toMatch(/chosen|33|geheim/)
  })
})
