import { describe, expect, it } from 'vitest'
import { type BodyBlock, parseBody } from '../../src/clauses/text/body.js'
import type { Declaration } from '../../src/clauses/text/value-kinds.js'
import { assembleDocument, type PlacedClause } from '../../src/documents/assemble.js'
import { blockToText } from '../../src/documents/to-text.js'
import { localDate } from '../../src/kernel/local-date.js'

const declarations: Readonly<Record<string, Declaration>> = {
  title: { kind: 'text', label: 'titel', answer: 'title' },
  lots: { kind: 'rows', label: 'percelen', fields: { heading: { kind: 'text', label: 'naam' } } },
}
const places = new Set(['specifications/award', 'specifications/sanctions'])

function assembled(
  source: string,
  clauses: readonly PlacedClause[] = [],
  values: Record<string, unknown> = {},
) {
  const body = parseBody(source, { declarations, places, maximumOutput: 10_000 })
  if (!body.ok) throw new Error(JSON.stringify(body.error))
  const day = localDate('2026-11-24')
  return assembleDocument({
    template: {
      id: 'specifications',
      version: '1.0.0',
      title: 'Bestek',
      validFrom: day,
      reviewBefore: day,
      changes: '',
      body: body.value,
      source,
    },
    filled: body.value.fill({ values: { title: 'Bermen', ...values } }),
    clauses,
    title: 'Bermen',
    author: 'Stad',
    generatedOn: day,
    missing: [],
  })
}
const linesOf = (document: ReturnType<typeof assembled>) => document.blocks.map(blockToText)
const clause = (stated: Partial<PlacedClause> = {}): PlacedClause => ({
  reference: 'penalty@1.0.0',
  title: [{ kind: 'text', text: 'Straf' }],
  place: 'specifications/sanctions',
  text: () => [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Tekst.' }] } satisfies BodyBlock],
  isOwnWording: false,
  ...stated,
})

describe('an assembled document', () => {
  it('numbers every heading under its parent, and lists from one', () => {
    const source = '# A\n\nx\n\n## B\n\nx\n\n## C\n\n1. een\n2. twee\n\n# D\n\n## E\n\n1. drie'
    expect(linesOf(assembled(source)).filter((line) => line !== 'x')).toEqual([
      '1 A',
      '1.1 B',
      '1.2 C',
      '1. een\n2. twee',
      '2 D',
      '2.1 E',
      '1. drie',
    ])
  })

  it('leaves out a heading with nothing under it, and the heading above that', () => {
    const source = '# A\n\n## Sancties\n\n{{place "specifications/sanctions"}}\n\n# B\n\nx'
    expect(linesOf(assembled(source))).toEqual(['1 B', 'x'])
    expect(linesOf(assembled(source, [clause()]))).toEqual([
      '1 A',
      '1.1 Sancties',
      '1.1.1 Straf',
      'Tekst.',
      '2 B',
      'x',
    ])
  })

  it('puts a clause of a lot under that lot only, and says where it comes from', () => {
    const source = '{{#each lots}}\n# {{heading}}\n\nVooraf.\n\n{{place "specifications/award"}}\n\n{{/each}}'
    const lots = [1, 2].map((number) => ({ id: `LOT-000${number}`, heading: `Perceel ${number}` }))
    const document = assembled(
      source,
      [clause({ place: 'specifications/award', lot: 'LOT-0002', isOwnWording: true })],
      { lots },
    )
    expect(linesOf(document)).toEqual([
      '1 Perceel 1',
      'Vooraf.',
      '2 Perceel 2',
      'Vooraf.',
      '2.1 Straf',
      'Tekst.',
    ])
    expect(document.blocks.at(-1)?.from).toEqual({
      source: 'own-wording',
      reference: 'penalty@1.0.0',
      lot: 'LOT-0002',
    })
    expect(document.blocks[0]?.from).toEqual({ source: 'template', reference: 'specifications@1.0.0' })
    expect(document.clauses).toEqual(['penalty@1.0.0'])
  })

  it('is final when nothing is missing, and a draft that names each missing answer once otherwise', () => {
    expect(assembled('{{title}}')).toMatchObject({ status: 'final', missing: [] })
    expect(assembled('{{title}} en {{title}}', [], { title: undefined })).toMatchObject({
      status: 'draft',
      missing: [{ path: 'title', question: 'titel' }],
    })
  })
})
