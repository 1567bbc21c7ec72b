import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import type { Inline, TableBlock, TableCell } from '../../src/documents/blocks.js'
import { withJoinedRows } from '../../src/documents/join-rows.js'
import { withWeightColumns } from '../../src/documents/lot-weights.js'
import { tellLotsOnce } from '../../src/documents/lots-together.js'
import { numberBlocks, type UnnumberedBlock } from '../../src/documents/number-blocks.js'
import { blockToText } from '../../src/documents/to-text.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { localDate } from '../../src/kernel/local-date.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf } from '../support/legal-texts.js'

const from = { source: 'clause', reference: 'opvolging@1.0.0' } as const
const words = (text: string): TableCell => [{ kind: 'text', text }]
const value = (text: string, more: object = {}): TableCell => [{ kind: 'value', text, ...more } as Inline]
const numbers = new Map([1, 2, 3, 4].map((number) => [`perceel ${number} (T${number})`, number]))
const ofLot = (number: number, ...others: readonly TableCell[]) => [
  value(`perceel ${number} (T${number})`),
  ...others,
]
const table = (
  rows: TableBlock['rows'],
  header: TableBlock['rows'][number] = [words('Voor'), words('Wat')],
) => ({ kind: 'table', header, rows, align: header.map(() => 'left'), from }) satisfies TableBlock
const linesOf = (block: UnnumberedBlock): readonly string[] =>
  numberBlocks([block])
    .flatMap((one) => blockToText(one).split('\n'))
    .slice(1)

describe('rows of a table', () => {
  it('stand once when they say the same of several lots, where the first of them stood', () => {
    const rows = [
      ofLot(3, value('uren')),
      [value('de hele opdracht'), value('uren')],
      ofLot(1, value('plaatsen')),
      ofLot(2, value('uren')),
      ofLot(1, value('uren')),
    ]
    expect(linesOf(withJoinedRows(table(rows), numbers))).toEqual([
      'percelen 1 tot 3 | uren',
      'de hele opdracht | uren',
      'perceel 1 (T1) | plaatsen',
    ])
  })

  it('stay by themselves when their words differ, are bold, or are still open', () => {
    const open = value('[nog in te vullen: uren]', { missing: true, answer: 'lots.LOT-0001.labourHours' })
    const rows = [
      ofLot(1, value('uren')),
      ofLot(2, value('ureN')),
      ofLot(3, value('uren', { bold: true })),
      ofLot(1, open),
      ofLot(2, open),
    ]
    expect(withJoinedRows(table(rows), numbers)).toEqual(table(rows))
  })

  it('stand twice when a lot says them twice', () => {
    const rows = [ofLot(1, value('uren')), ofLot(1, value('uren')), ofLot(2, value('uren'))]
    expect(linesOf(withJoinedRows(table(rows), numbers))).toEqual([
      'perceel 1 (T1) | uren',
      'percelen 1 en 2 | uren',
    ])
  })
})

describe('weights of criteria', () => {
  const weight = (lot: number, text: string) =>
    value(text, { answer: `lots.LOT-${lot}.awardCriteria.0.weight` })
  const part = (number: number, price: string, quality: string, name = 'Prijs') => {
    const rows = [
      [words('1'), words(name), weight(number, price)],
      [words('2'), words('Kwaliteit'), weight(number, quality)],
    ]
    const header = [words('Nr.'), words('Criterium'), words('Gewicht op 100')]
    return {
      lot: { id: `LOT-${number}`, number, label: `perceel ${number}`, heading: `Perceel ${number}` },
      frame: [],
      pieces: [{ blocks: [table(rows, header)] }],
    }
  }
  const told = (parts: Parameters<typeof tellLotsOnce>[0], joins = true) =>
    numberBlocks(tellLotsOnce(parts, joins)).map(blockToText)

  it('stand beside each other, with a column for the lots that have the same', () => {
    expect(told([part(1, '60', '40'), part(2, '50', '50'), part(3, '60', '40')])).toEqual([
      'Nr. | Criterium | Gewicht op 100, percelen 1 en 3 | Gewicht op 100, perceel 2\n1 | Prijs | 60 | 50\n2 | Kwaliteit | 40 | 50',
    ])
  })

  it('keep the answer that each of them is', () => {
    const [joined] = tellLotsOnce([part(1, '60', '40'), part(2, '50', '50')], true)
    const answers =
      joined?.kind === 'table'
        ? joined.rows.flat(2).flatMap((inline) => ('answer' in inline ? [inline.answer] : []))
        : []
    expect(new Set(answers)).toEqual(
      new Set(['lots.LOT-1.awardCriteria.0.weight', 'lots.LOT-2.awardCriteria.0.weight']),
    )
  })

  it('stand in tables of their own when the criteria are others, when there are many, and in a text of before', () => {
    expect(told([part(1, '60', '40'), part(2, '50', '50', 'Kosten')])).toHaveLength(2)
    expect(told([part(1, '60', '40'), part(2, '50', '50')], false)).toHaveLength(2)
    const all = [60, 55, 50, 45, 40, 60].map((price, index) =>
      part(index + 1, String(price), String(100 - price)),
    )
    expect(told(all)).toHaveLength(5)
  })

  it('leave a table as it is when they are the same', () => {
    const { pieces, ...lot } = part(1, '60', '40')
    const [piece] = pieces
    if (piece === undefined) throw new Error('no piece')
    const [first] = piece.blocks
    if (first === undefined) throw new Error('no table')
    const owners = [
      { part: { ...lot, pieces }, piece },
      { part: { ...lot, pieces }, piece },
    ]
    expect(withWeightColumns(owners, 0, first)).toBe(first)
  })
})

const today = localDate('2026-11-24')
const specificationsOf = (procedure: Procedure, template: string) => {
  const occasion = { at: '2026-11-24T09:00:00.000Z', today, who: 'test' }
  const { pins, ...dossier } = newDossier('d', 'd', procedure, shippedShelf(), occasion)
  const pinned = { ...pins, templates: { ...pins.templates, specifications: template } }
  return (
    workbenchOf({ ...dossier, pins: pinned }, shippedShelf(), today).document('specifications')?.blocks ?? []
  )
}

/** What version 4.1.0 says besides on purpose: which term decides whether works are late. */
const reworded = (text: string): string =>
  text.replace(
    /(De uitvoeringstermijn is .*, te rekenen vanaf het begin van de uitvoering\.)$/,
    '$1 Die termijn, en niet de looptijd in maanden, bepaalt of de werken tijdig uitgevoerd zijn.',
  )

describe('the specifications of one lot', () => {
  // A tender on paper names its address since version 4.1.0.
  const single = demoProcedures
    .filter(
      ({ procedure: { lots = [], electronicSubmission } }) =>
        lots.length < 2 && electronicSubmission !== false,
    )
    .slice(0, 3)
  it.each(single)('say what they said before, but for one sentence: $name', ({ procedure }) => {
    const [before, joined] = ['4.0.0', '4.1.0'].map((version) =>
      specificationsOf(procedure, version).map(blockToText),
    )
    expect(joined?.length).toBeGreaterThan(50)
    expect(joined).toEqual(before?.map(reworded))
  })
})

describe('the specifications of twelve lots', () => {
  const { procedure } = demoProcedures.find(({ name }) => name === 'groenonderhoud-twaalf-wijken') ?? {}
  if (procedure === undefined) throw new Error('no example')
  /** The rows of the tables of promises, a line for each lot that a row names. */
  const promisesIn = (template: string): readonly string[] =>
    specificationsOf(procedure, template).flatMap((block) =>
      block.kind === 'table' && blockToText(block).startsWith('Voor | Verbintenis')
        ? linesOf(block).flatMap((line) => {
            const [who = '', ...said] = line.split(' | ')
            return lotsNamed(who).map((lot) => [lot, ...said].join(' | '))
          })
        : [],
    )

  it('have every promise of every lot in the joined tables, and nothing else', () => {
    const [before, joined] = [promisesIn('4.0.0'), promisesIn('4.1.0')]
    expect(before.length).toBeGreaterThan(50)
    expect(joined.toSorted()).toEqual(before.toSorted())
  })

  it('say them in fewer rows', () => {
    const rowsOf = (template: string): number =>
      specificationsOf(procedure, template).reduce(
        (sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0),
        0,
      )
    expect(rowsOf('4.1.0')).toBeLessThan(rowsOf('4.0.0') - 20)
  })
})

/** `percelen 2, 5 tot 7` → the four numbers; a name of one lot is its number, anything else itself. */
function lotsNamed(who: string): readonly string[] {
  const [, list] = /^perce(?:el|len) ([\d ,enot]+)/.exec(who) ?? []
  if (list === undefined) return [who]
  return list.split(/, | en /).flatMap((run) => {
    const [first = 0, last = first] = run.split(' tot ').map(Number)
    return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
  })
}
