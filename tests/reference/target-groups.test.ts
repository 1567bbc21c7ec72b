import { describe, expect, it } from 'vitest'
import {
  asWorkerWords,
  groupAsWorker,
  targetGroups,
  whoCountsAsWorker,
} from '../../src/reference/target-groups.js'
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

describe('what the dictionary says of a share of workers', () => {
  it('names every group once, by whether it counts', () => {
    const said = whoCountsAsWorker()
    for (const { name } of targetGroups()) expect(said.split(name), name).toHaveLength(2)
    expect(said).toContain('Tellen niet mee: deelnemers aan arbeidszorg.')
    expect(said).toMatch(/Niet zeker: personen in dienst van een OCMW \(artikel 60, § 7\)/)
  })

  it('goes on after the name of a group', () => {
    expect(groupAsWorker('arbeidszorg')).toBe(`deelnemers aan arbeidszorg ${asWorkerWords.never}`)
    expect(groupAsWorker('niemand')).toBeUndefined()
  })
})
