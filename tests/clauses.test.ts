import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scopeOf } from '../src/clauses/vocabulary.js'
import type { Block } from '../src/documents/blocks.js'
import { exampleBlocks } from '../src/documents/example-blocks.js'
import { blockToText } from '../src/documents/to-text.js'
import { productFolder, readClauses } from '../src/storage/legal-texts.js'
import { shippedClauses, shippedFiles } from './support/legal-texts.js'

const clauses = shippedClauses()
const byId = new Map(clauses.map(({ clause }) => [clause.id, clause]))

const textOf = (blocks: readonly Block[]): string =>
  blocks.map(blockToText).join('\n').replaceAll('\u00A0', ' ')

describe('the clause library', () => {
  it('holds a clause for every folder, and no other', () => {
    const folders = readdirSync(`${productFolder}clauses`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(folders.length).toBeGreaterThan(0)
    expect([...byId.keys()].toSorted()).toEqual(folders.toSorted())
    expect([...readClauses().ids].toSorted()).toEqual(folders.toSorted())
  })

  it.each(clauses.map(({ path, clause }) => [path, clause] as const))(
    '%s bears the id and version of its path',
    (path, clause) => {
      expect(path).toBe(`clauses/${clause.id}/${clause.version}.md`)
    },
  )

  it.each(clauses.map(({ clause }) => [clause.id, clause] as const))(
    '%s refers to clauses that exist, in a scope that it can reach',
    (_, clause) => {
      for (const id of [...clause.requires, ...clause.excludes, ...clause.complements])
        expect(byId.has(id), id).toBe(true)
      const requiredScopes = clause.requires.map((id) => scopeOf(byId.get(id)?.place ?? clause.place))
      if (scopeOf(clause.place) === 'procedure') expect(requiredScopes).not.toContain('lot')
      expect(clause.excludes.filter((id) => !byId.get(id)?.excludes.includes(clause.id))).toEqual([])
    },
  )

  it.each(clauses.filter(({ clause }) => clause.promise).map(({ clause }) => [clause.id, clause] as const))(
    '%s makes a promise that travels whole',
    (_, clause) => {
      const required = clause.requires.flatMap((id) => byId.get(id)?.roles ?? [])
      // The clause in the role `evidence` speaks of access and of persons who count: an environmental duty has neither.
      const social = clause.roles.includes('environment') ? [] : ['evidence']
      expect(required).toEqual(expect.arrayContaining([...social, 'monitoring', 'penalty']))
      expect(clause.evidence.length).toBeGreaterThan(0)
      const amount = clause.promise?.amount
      if (amount !== undefined) expect(clause.parameters[amount]).toBeDefined()
    },
  )

  it.each(
    clauses.flatMap(({ clause }) =>
      clause.examples.map((example) => [clause.id, example.name, clause, example] as const),
    ),
  )('%s: the example "%s" holds', (_, __, clause, example) => {
    const text = textOf(exampleBlocks(clause, example))
    for (const words of example.contains) expect(text).toContain(words)
    for (const words of example.lacks) expect(text).not.toContain(words)
    expect(text).not.toContain('[nog in te vullen')
  })

  it.each(clauses.map(({ clause }) => [clause.id, clause.source] as const))(
    '%s uses no words that the law or the privacy of workers forbids',
    (_, source) => {
      expect(source).not.toMatch(
        /rijksregisternummer|diagnose|beschutte werkplaats|sociale werkplaats|lokale diensteneconomie|15 juni 2006|\bVDAB\b|\bOCMW\b/i,
      )
      if (/\b(keurmerk|norm EN|maatwerkbedrijf)\b/i.test(source)) expect(source).toMatch(/gelijkwaardig/)
    },
  )

  it('cites article 15 only where a clause is about it', () => {
    const citing = clauses
      .filter(({ clause }) => clause.source.includes('artikel 15 '))
      .map(({ clause }) => clause)
    expect(
      citing
        .filter(({ legalBasis }) => !legalBasis.some(({ article }) => article === '15'))
        .map(({ id }) => id),
    ).toEqual([])
  })
})

describe.each(['clauses', 'templates'] as const)('the published versions in %s/', (folder) => {
  it('are all locked, and none has changed', () => {
    const locked: unknown = JSON.parse(readFileSync(`${productFolder}${folder}/published.lock.json`, 'utf8'))
    const found = Object.fromEntries(
      shippedFiles(folder).map(({ path, text }) => {
        const [, id, file = ''] = path.split('/')
        return [`${id}@${file.replace(/\.md$/, '')}`, createHash('sha256').update(text).digest('hex')]
      }),
    )
    expect(found).toEqual(locked)
  })
})
