import { describe, expect, it } from 'vitest'
import { targetGroups } from '../../src/reference/target-groups.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const clauses = shippedShelf().clauses
const printed = clauses.ids
  .flatMap((id) => clauses.newestOn(id, testDay) ?? [])
  .filter(({ roles }) => roles.includes('who-counts'))
  .flatMap(({ source }) => [...source.matchAll(/^\| (?!Wie|---)(.+?) \| (.+?)(?:\[\^.*)? \|$/gm)])
  .map(([, who, attestFrom]) => ({ who, attestFrom: attestFrom?.replace(/\[\^.*$/, '') }))

describe('the dictionary of target groups', () => {
  it('is what the clause in the role who-counts prints, in the same order', () => {
    expect(printed).toEqual(targetGroups().map(({ who, attestFrom }) => ({ who, attestFrom })))
  })
})
