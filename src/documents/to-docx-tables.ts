import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { BoxBlock, TableCell as Cell, Inline, TableBlock } from './blocks.js'
import { rowKeepsNext } from './keep-together.js'
import { boxMargins, cellMargins } from './sheet.js'
import { columnWidths } from './table-widths.js'
import { boxHeading } from './words.js'

/**
 * Running text as Word runs, as few as its looks allow: each takes time to write, and whoever changes the text in Word
 * has to do with them. A missing answer and a proposal stand out in bold on a tint.
 */
export function runs(content: readonly Inline[]): TextRun[] {
  const made: TextRun[] = []
  let text = ''
  let look: Look = 'plain'
  const finish = (): void => {
    if (text !== '') made.push(look === 'plain' ? new TextRun(text) : new TextRun({ text, ...looks[look] }))
    text = ''
  }
  for (const inline of content) {
    if (inline.kind === 'line-break') {
      finish()
      made.push(new TextRun({ break: 1 }))
      continue
    }
    const own = lookOf(inline)
    if (own !== look) finish()
    look = own
    text += inline.text
  }
  finish()
  return made
}

type Look = 'plain' | keyof typeof looks
const looks = {
  bold: { bold: true },
  missing: { bold: true, color: '6B3A00', shading: { type: ShadingType.CLEAR, fill: 'FFF3CD' } },
  proposed: { bold: true, color: '173F6B', shading: { type: ShadingType.CLEAR, fill: 'E4EEFB' } },
} as const
const lookOf = (inline: Exclude<Inline, { kind: 'line-break' }>): Look => {
  if (inline.kind === 'value' && inline.missing) return 'missing'
  if (inline.kind === 'value' && inline.proposed) return 'proposed'
  return inline.bold ? 'bold' : 'plain'
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B9C6CA' }
const grid = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}
const alignments = { right: { alignment: AlignmentType.RIGHT }, center: { alignment: AlignmentType.CENTER } }
/** Left is what Word does by itself: every property that a cell does not carry makes a large file quicker to write. */
const alignmentOf = (align: TableBlock['align'][number] | undefined) =>
  align === 'right' || align === 'center' ? alignments[align] : {}

/** What keeps a paragraph on the page of the next one. */
export interface Together {
  readonly keepNext?: true
}

/**
 * A table over the full width; its header row comes back on every page, its rows stay whole, and none stands alone above
 * or below a turn of the page.
 * @param together given: the rows stay on one page.
 */
export function tableToDocx(table: TableBlock, width: number, together: Together = {}): Table {
  const { header, rows, align } = table
  const widths = columnWidths(table, width)
  const all = header ? [header, ...rows] : rows
  const kept = (index: number): Together => (rowKeepsNext(index, all.length) ? { keepNext: true } : together)
  const cell = (content: Cell, column: number, { style, fill, ...keep }: CellLook): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(fill && { shading: { type: ShadingType.CLEAR, fill } }),
      children: [new Paragraph({ style, ...keep, ...alignmentOf(align[column]), children: runs(content) })],
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: grid,
    margins: cellMargins,
    rows: all.map((row, index) => {
      const isHeader = header !== undefined && index === 0
      const look = isHeader ? headerLook : { style: 'TableText', ...kept(index) }
      return new TableRow({
        ...(isHeader && { tableHeader: true }),
        cantSplit: true,
        children: row.map((content, column) =>
          cell(content, column, header === undefined && column === 0 ? { ...look, fill: 'EEF4F5' } : look),
        ),
      })
    }),
  })
}

interface CellLook extends Together {
  readonly style: string
  readonly fill?: string
}
const headerLook: CellLook = { style: 'TableHeading', fill: '14505C' }

/** A framed box with its heading, kept on one page. */
export function boxToTable(box: BoxBlock, width: number): Table {
  const border = { style: BorderStyle.SINGLE, size: 8, color: '8A6D1A' }
  const children = [
    new Paragraph({ style: 'BoxTitle', children: [new TextRun(boxHeading(box))] }),
    ...box.content.map((content) => new Paragraph({ style: 'TableText', children: runs(content) })),
  ]
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: { top: border, bottom: border, left: { ...border, size: 36 }, right: border },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: boxMargins,
            shading: { type: ShadingType.CLEAR, fill: 'FDF8E7' },
            children,
          }),
        ],
      }),
    ],
  })
}
