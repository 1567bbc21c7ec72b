import { describe, expect, it } from 'vitest'
import { type BodyBlock, parseBody } from '../../src/clauses/text/body.js'
import type { Declaration } from '../../src/clauses/text/value-kinds.js'
import { assembleDocument, type PlacedClause } from '../../src/documents/assemble.js'
import { numbersInWords } from '../../src/documents/lot-numbers.js'
import { lotMarks } from '../../src/documents/template.js'
import { blockToText } from '../../src/documents/to-text.js'
import { localDate } from '../../src/kernel/local-date.js'

const place = 'specifications/lot-performance'
const named = { kind: 'text', label: 'naam', answer: 'title', answerGroup: 'row' } as const
const declarations: Readonly<Record<string, Declaration>> = {
  lots: { kind: 'rows', label: 'percelen', fields: { heading: named, label: named } },
}
const source = [
  '# Uitvoering',
  '{{#each lots}}\n',
  '{{place "lots/begin"}}\n',
  '## Voorwaarden voor {{label}}\n',
  '{{place "specifications/lot-performance"}}\n',
  '{{/each}}\n',
  '{{place "lots/end"}}\n',
  '## Betaling\n',
  'De betaling volgt.',
].join('\n')

const lot = (number: number) => ({
  ...{ id: `LOT-000${number}`, number, title: `T${number}`, answerBase: `lots.LOT-000${number}.` },
  ...{ heading: `Perceel ${number}: T${number}`, label: `perceel ${number} (T${number})` },
})

/** A clause that asks hours of a lot, by an answer of that lot. */
function hours(number: number, amount: string, reference = 'hours@1.0.0'): PlacedClause {
  const base = `lots.LOT-000${number}.`
  const content: BodyBlock = {
    kind: 'paragraph',
    content: [
      { kind: 'text', text: 'Voor ' },
      { kind: 'value', text: `perceel ${number} (T${number})`, answer: `${base}title` },
      { kind: 'text', text: ' minstens ' },
      { kind: 'value', text: amount, answer: `${base}clauses.hours.parameters.hours` },
      { kind: 'text', text: '.' },
    ],
  }
  return {
    ...{ reference, title: [{ kind: 'text', text: 'Uren' }], place, lot: `LOT-000${number}` },
    ...{ text: () => [content], isOwnWording: false, labels: { 'parameters.hours': 'aantal uren' } },
  }
}

function assembled(clauses: readonly PlacedClause[], numbers: readonly number[]) {
  const places = new Set([place, ...Object.values(lotMarks)])
  const body = parseBody(source, { declarations, places, maximumOutput: 10_000 })
  if (!body.ok) throw new Error(JSON.stringify(body.error))
  const day = localDate('2026-11-24')
  return assembleDocument({
    template: {
      ...{ id: 'specifications', version: '1.0.0', title: 'Bestek', changes: '', body: body.value, source },
      ...{ validFrom: day, reviewBefore: day },
    },
    filled: body.value.fill({ values: { lots: numbers.map(lot) } }),
    ...{ clauses, title: 'Bermen', author: 'Stad', generatedOn: day, missing: [] },
  })
}
const told = (clauses: readonly PlacedClause[], numbers: readonly number[]) =>
  assembled(clauses, numbers).blocks.map(blockToText)

describe('lots that are told together', () => {
  it('say the same text once, under their numbers', () => {
    expect(told([hours(1, '200 uur'), hours(2, '200 uur'), hours(3, '200 uur')], [1, 2, 3])).toEqual([
      '1 Uitvoering',
      '1.1 Voorwaarden voor de percelen 1 tot 3',
      '1.1.1 Uren',
      'Voor elk van de percelen 1 tot 3 minstens 200 uur.',
      '1.2 Betaling',
      'De betaling volgt.',
    ])
  })

  it('say a number that differs in the sentence and in a table', () => {
    const lines = told([hours(1, '1.200 uur'), hours(2, '90 uur')], [1, 2])
    expect(lines).toContain(
      'Voor elk van de percelen 1 en 2 minstens 90 uur of 1.200 uur (naargelang het perceel).',
    )
    expect(lines).toContain('Perceel | Aantal uren\nPerceel 1: T1 | 1.200 uur\nPerceel 2: T2 | 90 uur')
  })

  it('name of more than three amounts the least and the greatest', () => {
    const amounts = ['1.200 uur', '90 uur', '300 uur', '800 uur']
    const clauses = amounts.map((amount, index) => hours(index + 1, amount))
    expect(told(clauses, [1, 2, 3, 4]).join('\n')).toContain('minstens 90 uur tot 1.200 uur (naargelang')
  })

  it('keep under their own name what others do not say', () => {
    const lines = told([hours(1, '5 uur'), hours(2, '5 uur', 'hours@2.0.0'), hours(3, '5 uur')], [1, 2, 3])
    expect(lines.filter((line) => line.includes('Voorwaarden voor'))).toEqual([
      '1.1 Voorwaarden voor de percelen 1 en 3',
      '1.2 Voorwaarden voor perceel 2 (T2)',
    ])
  })

  it('are not told of where a lot says nothing', () => {
    expect(told([hours(2, '5 uur')], [1, 2]).filter((line) => line.includes('perceel'))).toEqual([
      '1.1 Voorwaarden voor perceel 2 (T2)',
      'Voor perceel 2 (T2) minstens 5 uur.',
    ])
    expect(told([], [1, 2])).toEqual(['1 Uitvoering', '1.1 Betaling', 'De betaling volgt.'])
  })

  it('never hide an answer that is still missing', () => {
    const open = (number: number): PlacedClause => ({
      ...hours(number, '5 uur'),
      text: () => [
        {
          kind: 'paragraph',
          content: [
            {
              ...{ kind: 'value', text: '[nog in te vullen: uren]', missing: true },
              answer: `lots.LOT-000${number}.clauses.hours.parameters.hours`,
            },
          ],
        },
      ],
    })
    expect(assembled([open(1), open(2)], [1, 2]).missing.map(({ path }) => path)).toEqual([
      'lots.LOT-0001.clauses.hours.parameters.hours',
      'lots.LOT-0002.clauses.hours.parameters.hours',
    ])
  })
})

describe('numbers of lots', () => {
  it('are named by their runs', () => {
    expect([[1], [1, 2], [1, 2, 3], [1, 3], [1, 2, 3, 5], [1, 2, 4, 5, 6]].map(numbersInWords)).toEqual([
      '1',
      '1 en 2',
      '1 tot 3',
      '1 en 3',
      '1 tot 3 en 5',
      '1, 2 en 4 tot 6',
    ])
  })
})
