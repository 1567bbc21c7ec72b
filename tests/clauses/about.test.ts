import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAbout } from '../../src/clauses/about.js'
import { versionedLibrary } from '../../src/clauses/library.js'
import { parseClause } from '../../src/clauses/parse-clause.js'
import { clausesInRole, hasRole, rolesOf } from '../../src/clauses/roles.js'
import { localDate } from '../../src/kernel/local-date.js'
import { recognisableClauses } from '../../src/legal-check/recognisable.js'
import { clauseRoles } from '../../src/procurement/clause-roles.js'
import { productFolder, readAbout } from '../../src/storage/legal-texts.js'
import { shippedFiles, shippedShelf, testDay } from '../support/legal-texts.js'

const { clauses } = shippedShelf()
const folders = readdirSync(`${productFolder}clauses`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const all = clauses.ids.flatMap((id) => clauses.versions(id))
const about = (lines: string): string => `---\n${lines}\n---\n`

describe('what holds for every version of a clause', () => {
  it('stands beside the versions of every clause, and says what the clause is for', () => {
    const read = readAbout()
    expect([...read.keys()].toSorted()).toEqual(folders.toSorted())
    expect([...read].filter(([, { purpose }]) => purpose === undefined)).toEqual([])
  })

  it('is no version of it', () => {
    expect(shippedFiles('clauses').filter(({ path }) => path.endsWith('about.md'))).toEqual([])
  })

  it('reaches every version that names no roles of its own', () => {
    const read = readAbout()
    const own = shippedFiles('clauses').flatMap(({ path, text }) => (/^roles:/m.test(text) ? [path] : []))
    for (const clause of all)
      if (!own.includes(`clauses/${clause.id}/${clause.version}.md`))
        expect(rolesOf(clause)).toEqual(read.get(clause.id)?.roles)
  })

  it('has a clause in every role that code can ask for', () => {
    const empty = Object.keys(clauseRoles).filter(
      (role) => !all.some(({ roles }) => roles.includes(role as never)),
    )
    expect(empty).toEqual([])
  })

  it.each([
    ['no front matter', '', /begint niet met een blok/],
    ['a role that nobody knows', about('roles: [sanction]'), /^roles\.0: Kies uit: reserved-access/],
    ['no roles', about('signs: { called: Straf, within: sentence }'), /^roles: /],
    ['a field that nobody knows', about('roles: []\nversion: 1.0.0'), /version/],
    [
      'a sign that is code',
      about('roles: []\nsigns:\n  called: Straf\n  within: sentence\n  ways: [{ sentence: [["(a+)+b"]] }]'),
      /^signs\.ways\.0\.sentence\.0\.0: Schrijf kleine letters/,
    ],
  ])('is refused with its path and reason: %s', (_, file, reason) => {
    const parsed = parseAbout(file)
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.error[0]?.reason).toMatch(reason)
  })
})

describe('the roles of a clause', () => {
  const file = shippedFiles('clauses').find(({ path }) => path.includes('special-penalty'))?.text ?? ''

  it('are its own where a version names them, from that version on', () => {
    const next = parseClause(file.replace(/^place:/m, 'roles: [monitoring]\nplace:'), { roles: ['penalty'] })
    expect(next.ok && rolesOf(next.value)).toEqual(['monitoring'])
    const none = parseClause(file.replace(/^place:/m, 'roles: []\nplace:'), { roles: ['penalty'] })
    expect(none.ok && hasRole(none.value, 'penalty')).toBe(false)
  })

  it.each(['hours', 'training', 'outsourcing', 'free-choice', 'collaboration'] as const)(
    'cannot be %s without a promise in its unit',
    (role) => {
      const parsed = parseClause(file, { roles: [role] })
      expect(parsed.ok ? [] : parsed.error.map(({ reason }) => reason)).toContainEqual(
        expect.stringContaining(`De rol ${role} vraagt een belofte`),
      )
    },
  )

  it('are hours only where a buyer picks the clause for a lot', () => {
    const hours = shippedFiles('clauses').find(({ path }) => path.includes('target-group-hours'))?.text ?? ''
    expect(parseClause(hours, { roles: ['hours'] }).ok).toBe(true)
    const followed = parseClause(hours.replace(/^when: library/m, 'when: proposed'), { roles: ['hours'] })
    expect(followed.ok ? '' : followed.error[0]?.reason).toContain('zelf voor een perceel kiest')
  })

  it('are found in the library, in the pinned version', () => {
    expect(clausesInRole(clauses, 'penalty', {}, testDay).map(({ version }) => version)).toEqual([
      clauses.newestOn('special-penalty', testDay)?.version,
    ])
    expect(clausesInRole(clauses, 'reserved-access', {}, testDay)).toHaveLength(2)
  })

  it('keep the clause that the library has longest in front', () => {
    const penalty = all.filter(({ id }) => id === 'special-penalty')
    const younger = penalty.map((clause) => ({
      ...clause,
      id: 'a-penalty',
      validFrom: localDate('2026-06-01'),
    }))
    const library = versionedLibrary([...younger, ...penalty])
    expect(clausesInRole(library, 'penalty', {}, testDay).map(({ id }) => id)).toEqual([
      'special-penalty',
      'a-penalty',
    ])
  })
})

describe('the clauses that are recognised', () => {
  it('are of the library, the first to be tried in front, with the bounds of the parameter that takes the amount', () => {
    const known = recognisableClauses(clauses, testDay)
    expect(known.map(({ order }) => order)).toEqual(known.map(({ order }) => order).toSorted((a, b) => a - b))
    const clause = known.find(({ takes }) => takes?.parameter === 'percentage')
    expect(clause?.takes).toEqual({ parameter: 'percentage', min: 1, max: 50 })
    for (const { amount, takes } of known)
      expect(takes?.parameter, 'the parameter exists').toBe(amount?.parameter)
  })

  it('hold one that needs no signs for each kind of promise, and one for a reservation', () => {
    const known = recognisableClauses(clauses, testDay)
    for (const kind of ['criterion', 'condition', 'reservation'])
      expect(known.filter(({ within, ways }) => within === kind && ways === undefined)).toHaveLength(1)
  })
})
