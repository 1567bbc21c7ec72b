import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pinnedOrNewest, versionedLibrary } from '../../src/clauses/library.js'
import { selectClauses } from '../../src/clauses/select.js'
import { parseWithdrawals } from '../../src/clauses/withdrawal.js'
import { withdrawalFaults } from '../../src/clauses/withdrawal-faults.js'
import { localDate } from '../../src/kernel/local-date.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { productFolder, readClauses, readTemplates } from '../../src/storage/legal-texts.js'
import { madeUpClause } from '../support/clause-files.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { aWithdrawal } from '../support/withdrawn-library.js'

const [oldest, older, newest] = ['1.0.0', '1.1.0', '1.2.0'].map((version) =>
  madeUpClause({ id: 'x', version, validFrom: '2026-01-01' }),
) as [ReturnType<typeof madeUpClause>, ReturnType<typeof madeUpClause>, ReturnType<typeof madeUpClause>]
const texts = [oldest, older, newest]
const [before, from] = [localDate('2026-11-09'), localDate('2026-11-10')]

describe('a withdrawn version', () => {
  const library = versionedLibrary(texts.slice(0, 2), [
    aWithdrawal({ id: 'x', version: '1.0.0', successor: '1.1.0' }),
  ])

  it('is told from the day on which it was withdrawn', () => {
    expect(library.withdrawalOf('x', '1.0.0', before)).toBeUndefined()
    expect(library.withdrawalOf('x', '1.0.0', from)?.successor).toBe('1.1.0')
    expect(library.withdrawalOf('x', '1.1.0', from)).toBeUndefined()
  })

  it('is never the newest from that day on, also when it has the highest number', () => {
    const odd = versionedLibrary(texts, [aWithdrawal({ id: 'x', version: '1.2.0', successor: '1.3.0' })])
    expect([odd.newestOn('x', before)?.version, odd.newestOn('x', from)?.version]).toEqual(['1.2.0', '1.1.0'])
  })

  it('is still what a dossier uses that pins it, and can still be read', () => {
    expect(pinnedOrNewest(library, 'x', { x: '1.0.0' }, from)).toBe(oldest)
    const procedure = aProcedure({ clauses: [{ clause: 'x' }] })
    const { clauses } = selectClauses(procedure, library, { x: '1.0.0' }, from)
    expect(clauses.map(({ clause }) => clause.version)).toEqual(['1.0.0'])
    expect(library.versions('x')).toHaveLength(2)
  })

  it('makes another library of the same versions', () => {
    expect(versionedLibrary(texts.slice(0, 2)).fingerprint).not.toBe(library.fingerprint)
  })
})

describe('a list of withdrawn versions', () => {
  const written = aWithdrawal({ id: 'x', version: '1.0.0', successor: '1.1.0' })

  it.each([
    ['no JSON', '[', '', /^Schrijf een lijst/],
    ['no list', '{}', '', /^Schrijf een lijst/],
    ['a version that is none', [{ ...written, version: '1' }], '0.version', /1\.0\.0/],
    ['no successor', [{ ...written, successor: undefined }], '0.successor', /^Schrijf de versie als 1/],
    ['a day that does not exist', [{ ...written, withdrawnOn: '2026-02-30' }], '0.withdrawnOn', /JJJJ-MM-DD/],
    ['no reason', [{ ...written, reason: undefined }], '0.reason', /welke fout in recht/],
    ['an empty remedy', [written, { ...written, remedy: ' ' }], '1.remedy', /al verstuurd/],
    ['a field that it does not know', [{ ...written, why: 'x' }], '0', /bestaat niet: why/],
  ])('is refused with path and reason when it has %s', (_, list, path, reason) => {
    const read = parseWithdrawals(typeof list === 'string' ? list : JSON.stringify(list))
    expect(read).toMatchObject({ ok: false, error: [{ path, reason: expect.stringMatching(reason) }] })
  })

  it.each([
    ['an unknown text', { id: 'y' }, '0.version', 'Versie 1.0.0 van y bestaat niet.'],
    ['an unknown version', { version: '0.9.0' }, '0.version', 'Versie 0.9.0 van x bestaat niet.'],
    ['an unknown successor', { successor: '1.9.0' }, '0.successor', 'Versie 1.9.0 van x bestaat niet.'],
    ['itself', { successor: '1.0.0' }, '0.successor', 'Versie 1.0.0 is niet nieuwer dan versie 1.0.0.'],
    [
      'an older one as successor',
      { version: '1.2.0' },
      '0.successor',
      'Versie 1.1.0 is niet nieuwer dan versie 1.2.0.',
    ],
    [
      'a successor of a later day',
      { withdrawnOn: '2025-12-31' },
      '0.successor',
      'Versie 1.1.0 geldt niet op 2025-12-31, de dag van de intrekking.',
    ],
  ])('is refused when it names %s', (_, stated, path, reason) => {
    const library = versionedLibrary(texts, [aWithdrawal({ ...written, ...stated })])
    expect(withdrawalFaults(library)).toContainEqual({ path, reason })
  })

  it('is refused when a successor is withdrawn too, or a version stands there twice', () => {
    const next = aWithdrawal({ id: 'x', version: '1.1.0', successor: '1.2.0' })
    const reason = 'Versie 1.1.0 is zelf ingetrokken: noem de versie die ze allebei vervangt.'
    expect(withdrawalFaults(versionedLibrary(texts, [written, next]))).toEqual([
      { path: '0.successor', reason },
    ])
    expect(withdrawalFaults(versionedLibrary(texts, [written, written]))).toEqual([
      { path: '1.version', reason: 'Versie 1.0.0 van x staat er al.' },
    ])
  })

  it('may withdraw several versions for the same successor', () => {
    const both = ['1.0.0', '1.1.0'].map((version) => aWithdrawal({ id: 'x', version, successor: '1.2.0' }))
    expect(withdrawalFaults(versionedLibrary(texts, both))).toEqual([])
  })
})

describe.each([
  ['clauses', readClauses, 'special-penalty'],
  ['templates', readTemplates, 'motivation'],
] as const)('the withdrawn.json of %s', (folder, read, id) => {
  const [version, successor] = ['1.0.0', '90.0.0']
  const copied = () => {
    const copy = join(temporaryFolder(), folder)
    cpSync(`${productFolder}${folder}`, copy, { recursive: true })
    const text = readFileSync(join(copy, id, `${version}.md`), 'utf8')
    writeFileSync(
      join(copy, id, `${successor}.md`),
      text.replace(`version: ${version}`, `version: ${successor}`),
    )
    return { copy, file: join(copy, 'withdrawn.json') }
  }

  it('as shipped can be read, and every version and successor in it exists', () => {
    const shipped = parseWithdrawals(readFileSync(`${productFolder}${folder}/withdrawn.json`, 'utf8'))
    expect(shipped).toMatchObject({ ok: true })
    expect(read().withdrawals).toEqual(shipped.ok ? shipped.value : undefined)
    expect(withdrawalFaults(read())).toEqual([])
  })

  it('is read with the texts', () => {
    const { copy, file } = copied()
    writeFileSync(file, JSON.stringify([aWithdrawal({ id, version, successor })]))
    expect(read(copy).withdrawalOf(id, version, from)?.successor).toBe(successor)
  })

  it('is refused with its path when it is damaged or names what does not exist', () => {
    const { copy, file } = copied()
    writeFileSync(file, JSON.stringify([aWithdrawal({ id, version, successor: '99.0.0' })]))
    expect(() => read(copy)).toThrow(`${file}: 0.successor: Versie 99.0.0 van ${id} bestaat niet.`)
    writeFileSync(file, '[{]')
    expect(() => read(copy)).toThrow(`${file}: Schrijf een lijst`)
  })
})
