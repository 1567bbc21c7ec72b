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
import type { BoxBlock, TableCell as Cell, Inline, TableBlock, ValueInline } from './blocks.js'
import { boxHeading, plainText } from './words.js'

/** Running text as Word runs; a missing answer and a proposal stand out in bold on a tint. */
export function runs(content: readonly Inline[]): TextRun[] {
  return content.map((inline) => {
    if (inline.kind === 'line-break') return new TextRun({ break: 1 })
    const mark = inline.kind === 'value' ? markOf(inline) : undefined
    return new TextRun({
      text: inline.text,
      ...(inline.bold && { bold: true }),
      ...mark,
    })
  })
}

const markOf = ({ missing, proposed }: ValueInline) =>
  missing ? tint('6B3A00', 'FFF3CD') : proposed ? tint('173F6B', 'E4EEFB') : undefined

const tint = (color: string, fill: string) => ({
  bold: true,
  color,
  shading: { type: ShadingType.CLEAR, fill },
})

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B9C6CA' }
const grid = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}
const margins = { top: 40, bottom: 40, left: 110, right: 110 }
const alignments = { right: { alignment: AlignmentType.RIGHT }, center: { alignment: AlignmentType.CENTER } }
/** Left is what Word does by itself: every property that a cell does not carry makes a large file quicker to write. */
const alignmentOf = (align: TableBlock['align'][number] | undefined) =>
  align === 'right' || align === 'center' ? alignments[align] : {}

/** What keeps a paragraph on the page of the next one. */
export type Together = { readonly keepNext?: true }

/**
 * A table over the full width; its header row comes back on every page, its rows stay whole.
 * @param together given: the rows stay on one page.
 */
export function tableToDocx(
  { header, rows, align }: TableBlock,
  width: number,
  together: Together = {},
): Table {
  const columnWidths = widthsOf(header, rows, align.length, width)
  const cell = (content: Cell, column: number, style: string, fill?: string): TableCell =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      ...(fill && { shading: { type: ShadingType.CLEAR, fill } }),
      children: [
        new Paragraph({ style, ...together, ...alignmentOf(align[column]), children: runs(content) }),
      ],
    })
  const isLabelled = header === undefined
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: grid,
    margins,
    rows: [
      ...(header
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: header.map((content, column) => cell(content, column, 'TableHeading', '14505C')),
            }),
          ]
        : []),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((content, column) =>
              cell(content, column, 'TableText', isLabelled && column === 0 ? 'EEF4F5' : undefined),
            ),
          }),
      ),
    ],
  })
}

/** What a character of a table takes at most, and the margins of a cell, in twentieths of a point. */
const perCharacter = 120
const cellMargins = 240

/**
 * Labels and values: a third and two thirds. Otherwise each column as wide as its longest word, so that none is
 * broken, and the rest by the length of what stands in it, within bounds.
 */
function widthsOf(
  header: TableBlock['header'],
  rows: TableBlock['rows'],
  columns: number,
  width: number,
): number[] {
  if (header === undefined) return [Math.round(width * 0.34), width - Math.round(width * 0.34)]
  const texts = Array.from({ length: columns }, (_, column) =>
    [header, ...rows].map((row) => plainText(row[column] ?? [])),
  )
  const lengths = texts.map((cells) => Math.min(60, Math.max(8, ...cells.map((text) => text.length))))
  const words = texts.map((cells) => Math.min(20, Math.max(...cells.map(longestWord))))
  const least = words.map((length) => length * perCharacter + cellMargins)
  const total = sumOf(lengths)
  const rest = Math.max(0, width - sumOf(least))
  const scale = rest > 0 ? 1 : width / sumOf(least)
  return lengths.map((length, column) => Math.floor((least[column] ?? 0) * scale + (rest * length) / total))
}

const longestWord = (text: string): number => Math.max(0, ...text.split(/[\s-]/).map((word) => word.length))
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

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
            margins: { top: 80, bottom: 80, left: 160, right: 160 },
            shading: { type: ShadingType.CLEAR, fill: 'FDF8E7' },
            children,
          }),
        ],
      }),
    ],
  })
}
