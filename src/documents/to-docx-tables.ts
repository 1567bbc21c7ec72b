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

/** Running text as Word runs; a missing answer stands out in bold on a tint. */
export function runs(content: readonly Inline[]): TextRun[] {
  return content.map((inline) => {
    if (inline.kind === 'line-break') return new TextRun({ break: 1 })
    const isMissing = inline.kind === 'value' && inline.missing === true
    return new TextRun({
      text: inline.text,
      ...(inline.bold && { bold: true }),
      ...(isMissing && { bold: true, color: '6B3A00', shading: { type: ShadingType.CLEAR, fill: 'FFF3CD' } }),
    })
  })
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
