import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { productFolder } from '../../src/storage/legal-texts.js'

const root = join(productFolder, 'src')
const ids = readdirSync(join(productFolder, 'clauses'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** Words that are written as the id of a clause and name something else, with where they do. */
const otherMeanings: readonly (readonly [place: RegExp, written: RegExp])[] = [
  // Advice that was taken over is kept under the id of its instrument.
  [/^advice\/instruments\//, /^\s*id: '[a-z-]+',$/],
  // A field of the procedure.
  [/^procurement\/(in-force|mandatory)\.ts$/, /'accessibility'/],
  // Code lists: of eForms, and of what a clause file chooses from.
  [/^reference\/eforms-labels\.ts$/, /^\s*'(accessibility|reserved-execution)',$/],
  [/^clauses\/vocabulary\.ts$/, /^\s*'reserved-(participation|execution|services)': '/],
  [/^clauses\/facts\/eforms-fields\.ts$/, /(withCode|wordOf)\('(accessibility|reserved-execution)'/],
  [/^clauses\/motivation-words\.ts$/, /^\s*'reserved-(participation|execution|services)':/],
  // The examples of a rule: situations with clauses of the library.
  [/^legal-check\/rules\//, /\bclause: '[a-z-]+'/],
]

const sourceFiles = (directory = root): readonly string[] =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return entry.name === 'demo' ? [] : sourceFiles(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })

/** Where a text names a clause by its id, in a string of its own; comments may give an example. */
function namedIn(file: string, text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  return code.split('\n').flatMap((line) => {
    const named = ids.filter((id) => ["'", '"', '`'].some((mark) => line.includes(mark + id + mark)))
    const isOther = otherMeanings.some(([place, written]) => place.test(file) && written.test(line))
    return isOther ? [] : named.map((id) => `${file} names ${id}: ask for a role (clauses/${id}/about.md)`)
  })
}

describe('the code', () => {
  it('names no clause by its id outside examples and demo', () => {
    const files = sourceFiles()
    expect(files.length).toBeGreaterThan(300)
    expect(ids.length).toBeGreaterThan(10)
    expect(files.flatMap((path) => namedIn(relative(root, path), readFileSync(path, 'utf8')))).toEqual([])
  })

  it('is caught when it does', () => {
    const line = "const lightest = 'training-places'"
    expect(namedIn('legal-check/rules/x.ts', line)).toHaveLength(1)
    expect(namedIn('dossiers/x.ts', "[{ clause: 'training-places' }]")).toHaveLength(1)
    expect(namedIn('dossiers/x.ts', "/** `training-places` */\n// 'training-places'")).toEqual([])
  })
})
