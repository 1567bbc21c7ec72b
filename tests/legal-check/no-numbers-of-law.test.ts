import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const rooms = [
  '../../src/legal-check/',
  '../../src/legal-check/rules/',
  '../../src/advice/',
  '../../src/advice/instruments/',
]
const files = rooms.flatMap((room) => {
  const folder = new URL(room, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
})

/** An amount of money, a percentage, or a number in the form of one. */
const numberOfLaw =
  /€ ?\d|(?<![\w,.[{])\d+(?:,\d+)? ?%(?![a-z])|\b\d{1,3}(?:_\d{3})+\b|\b\d{1,3}(?:\.\d{3})+ euro/

/** Not of the law: situations that examples are made of, and bounds on how much is read or kept. */
const others: Readonly<Record<string, RegExp>> = {
  'check.ts': /\.slice\(0, 2_000\)/,
  'foreign-text.ts': /maximumText/,
  'chain-stays-within-limit.ts': /Minstens 5 % gaat/,
  'social-share-has-alternative.ts': /minstens 5 % van het bedrag/,
}
const situation = /\b(?:euro|percentage|supply|history|before)\(/

/** The lines of a file that hold such a number, its examples and comments left out. */
const numbersIn = ({ name, text }: { readonly name: string; readonly text: string }): readonly string[] =>
  text
    .replace(/\n {2}examples: \{[\s\S]*?\n {2}\},\n/, '\n')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => numberOfLaw.test(line) && !situation.test(line) && others[name]?.test(line) !== true)
    .map((line) => `${name}: ${line.trim()}`)

describe('the rules and the advice', () => {
  it('hold no amount and no percentage: those are dated data with a source', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(files.flatMap(numbersIn)).toEqual([])
  })

  it('are caught when they do', () => {
    for (const line of ["why: 'hoogstens € 400'", 'const most = 225_000', "says: 'minstens 30 % ervan'"])
      expect(numbersIn({ name: 'x.ts', text: line })).toHaveLength(1)
    expect(numbersIn({ name: 'x.ts', text: 'estimatedValue: euro(225_000),' })).toEqual([])
  })
})
