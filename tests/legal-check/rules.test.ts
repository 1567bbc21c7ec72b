import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/legal-check/rules.js'
import { checkExample } from './check-example.js'

describe.each(rules.map((rule) => [rule.code, rule] as const))('rule %s', (_, rule) => {
  it.each(rule.examples.passes.map((example) => [nameOf(example), example] as const))(
    'passes: %s',
    (_, example) => {
      expect(checkExample(example, [rule]).findings).toEqual([])
    },
  )

  it.each(rule.examples.fails.map((example) => [nameOf(example), example] as const))(
    'finds: %s',
    (_, example) => {
      expect(checkExample(example, [rule]).findings.map(({ code }) => code)).toContain(rule.code)
    },
  )

  it('has at least two examples of each', () => {
    expect(rule.examples.passes.length).toBeGreaterThanOrEqual(2)
    expect(rule.examples.fails.length).toBeGreaterThanOrEqual(2)
  })

  it('stands in a file with its id as name, and says what a reader needs', () => {
    const file = readFileSync(new URL(`../../src/legal-check/rules/${rule.id}.ts`, import.meta.url), 'utf8')
    expect(file).toContain(`code: '${rule.code}'`)
    expect(rule.title).toMatch(/^[A-Z"].{15,90}[^.]$/)
    expect(rule.why).toMatch(/^["A-Z].{30,}\.$/)
    expect(rule.remedy).toMatch(/\.$/)
    expect(rule.grounds.length).toBeGreaterThan(0)
  })
})

describe('the list of rules', () => {
  it('has the rule of every file once, by code and by id', () => {
    const files = readdirSync(new URL('../../src/legal-check/rules', import.meta.url))
    expect(rules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted())
    expect(new Set(rules.map(({ code }) => code)).size).toBe(files.length)
  })
})

const nameOf = (example: { readonly text: string } | { readonly says: string }): string =>
  'text' in example ? example.text.replace(/\s+/g, ' ').slice(0, 90) : example.says
