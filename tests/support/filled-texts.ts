import { createHash } from 'node:crypto'
import { exampleText } from '../../src/clauses/example-text.js'
import { factDeclarations, templateFactDeclarations } from '../../src/clauses/facts/facts.js'
import { parameterDeclarations } from '../../src/clauses/parameters.js'
import type { Body, BodyBlock } from '../../src/clauses/text/body.js'
import type { Declaration } from '../../src/clauses/text/value-kinds.js'
import { scopeOf } from '../../src/clauses/vocabulary.js'
import { kindOf } from '../../src/documents/document-kinds.js'
import type { Shelf } from '../../src/dossiers/workbench.js'

type Declarations = Readonly<Record<string, Declaration>>

/**
 * A fingerprint of what every published version says once it is filled in: its own examples, and made-up values with
 * no row, one row and two rows in every loop, conditions both ways.
 */
export const filledTexts = ({ clauses, templates }: Shelf): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...clauses.ids.flatMap((id) =>
      clauses.versions(id).flatMap((clause) => [
        ...clause.examples.map((example) => [
          `${id}@${clause.version} ${example.name}`,
          fingerprintOf(exampleText(clause, example)),
        ]),
        ...madeUpFillings(`${id}@${clause.version}`, clause.body, {
          ...factDeclarations(scopeOf(clause.place), clause.place),
          ...parameterDeclarations(clause.parameters),
        }),
      ]),
    ),
    ...templates.ids.flatMap((id) =>
      templates
        .versions(id)
        .flatMap(({ version, body }) =>
          madeUpFillings(`${id}@${version}`, body, templateFactDeclarations(kindOf(id).told)),
        ),
    ),
  ])

const madeUpFillings = (reference: string, body: Body, declarations: Declarations) =>
  [0, 1, 2].flatMap((rows) =>
    [true, false].map((holds) => [
      `${reference} ${rows} ${holds}`,
      fingerprintOf(body.fill({ values: madeUpValues(declarations, rows, holds) })),
    ]),
  )

/** A value for every declared name, nested as the names are: `{ lot: { title } }`. */
function madeUpValues(declarations: Declarations, rows: number, holds: boolean): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, declaration] of Object.entries(declarations)) {
    const [group = '', key] = name.split('.')
    const value = madeUpValue(name, declaration, rows, holds)
    if (key === undefined) values[group] = value
    else values[group] = { ...Object(values[group]), [key]: value }
  }
  return values
}

function madeUpValue(name: string, { kind, options, fields }: Declaration, rows: number, holds: boolean) {
  const codes = Object.keys(options ?? { een: '', twee: '' })
  switch (kind) {
    case 'text':
      return `${name} in woorden`
    case 'choice':
      return codes[0]
    case 'list':
      return codes.slice(0, 2)
    case 'date':
      return '2027-02-01'
    case 'moment':
      return '2027-02-01T10:30'
    case 'boolean':
      return holds
    case 'rows':
      return Array.from({ length: rows }, (_, index) => ({
        ...madeUpValues(fields ?? {}, rows, holds),
        answerBase: `${name}.${index}.`,
      }))
    default:
      return 1234.5
  }
}

const fingerprintOf = (blocks: readonly BodyBlock[]): string => {
  // Outside a loop the row of a place is everything that the text was filled with: not something that it says.
  const said = blocks.map((block) => (block.kind === 'place' ? { ...block, row: undefined } : block))
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)
}
