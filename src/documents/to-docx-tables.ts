import {
  BorderStyle,
  type FileChild,
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
import { lookedRuns } from './runs-of-looks.js'
import { boxMargins, cellMargins } from './sheet.js'
import { columnWidths } from './table-widths.js'
import { asFileChild, element, parent, runTrees, type Tree } from './to-docx-tree.js'
import { boxHeading } from './words.js'

/** Running text as Word runs. A missing answer and a proposal stand out in bold on a tint. */
export const runs = (content: readonly Inline[]): TextRun[] =>
  lookedRuns(content).map((run) => {
    if (run === 'line-break') return new TextRun({ break: 1 })
    return run.look === 'plain' ? new TextRun(run.text) : new TextRun({ text: run.text, ...looks[run.look] })
  })

const looks = {
  bold: { bold: true },
  missing: { bold: true, color: '6B3A00', shading: { type: ShadingType.CLEAR, fill: 'FFF3CD' } },
  proposed: { bold: true, color: '173F6B', shading: { type: ShadingType.CLEAR, fill: 'E4EEFB' } },
} as const

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const
const borders = parent(
  'w:tblBorders',
  sides.map((side) => element(`w:${side}`, { 'w:val': 'single', 'w:color': 'B9C6CA', 'w:sz': 4 })),
)
const margins = parent(
  'w:tblCellMar',
  (['top', 'left', 'bottom', 'right'] as const).map((side) =>
    element(`w:${side}`, { 'w:type': 'dxa', 'w:w': cellMargins[side] }),
  ),
)
const fixed = element('w:tblLayout', { 'w:type': 'fixed' })
const whole = { 'w:cantSplit': {} }
const usualRow = parent('w:trPr', [whole])
const headerRow = parent('w:trPr', [whole, { 'w:tblHeader': {} }])

/** What keeps a paragraph on the page of the next one. */
export interface Together {
  readonly keepNext?: true
}

/**
 * A table over the full width; its header row comes back on every page, its rows stay whole, and none stands alone above
 * or below a turn of the page.
 * @param together given: the rows stay on one page.
 */
export function tableToDocx(table: TableBlock, width: number, together: Together = {}): FileChild {
  const { header, rows, align } = table
  const widths = columnWidths(table, width)
  const all = header ? [header, ...rows] : rows
  const usual = cellsIn({ widths, align, style: 'TableText', together })
  const labels = cellsIn({ widths, align, style: 'TableText', together, fill: 'EEF4F5' })
  const headings = cellsIn({ widths, align, style: 'TableHeading', together: {}, fill: '14505C' })
  const rowTree = (row: readonly Cell[], index: number): Tree => {
    const isHeader = header !== undefined && index === 0
    const keepsNext = rowKeepsNext(index, all.length)
    const cells = row.map((content, column) => {
      if (isHeader) return headings(content, column, false)
      return header === undefined && column === 0
        ? labels(content, column, keepsNext)
        : usual(content, column, keepsNext)
    })
    return parent('w:tr', [isHeader ? headerRow : usualRow, ...cells])
  }
  const size = element('w:tblW', { 'w:type': 'dxa', 'w:w': width })
  return asFileChild(
    'w:tbl',
    parent('w:tbl', [
      parent('w:tblPr', [size, borders, fixed, margins]),
      parent(
        'w:tblGrid',
        widths.map((own) => element('w:gridCol', { 'w:w': own })),
      ),
      ...all.map(rowTree),
    ]),
  )
}

interface CellLook {
  readonly widths: readonly number[]
  readonly align: TableBlock['align']
  readonly style: string
  readonly together: Together
  readonly fill?: string
}

/** Writes cells of one look; what the cells of a column share is made once. Left is what Word does by itself. */
function cellsIn({ widths, align, style, together, fill }: CellLook) {
  const shading = fill === undefined ? [] : [element('w:shd', { 'w:fill': fill, 'w:val': 'clear' })]
  const columns = widths.map((width, column) => {
    const side = align[column]
    const aligned = side === 'right' || side === 'center' ? [element('w:jc', { 'w:val': side })] : []
    const paragraph = (keepsNext: boolean): Tree =>
      parent('w:pPr', [
        element('w:pStyle', { 'w:val': style }),
        ...(keepsNext || together.keepNext ? [{ 'w:keepNext': {} }] : []),
        ...aligned,
      ])
    return {
      cell: parent('w:tcPr', [element('w:tcW', { 'w:type': 'dxa', 'w:w': width }), ...shading]),
      loose: paragraph(false),
      kept: paragraph(true),
    }
  })
  return (content: Cell, column: number, keepsNext: boolean): Tree => {
    const own = columns[column]
    return parent('w:tc', [
      ...(own === undefined ? [] : [own.cell]),
      parent('w:p', [...(own === undefined ? [] : [keepsNext ? own.kept : own.loose]), ...runTrees(content)]),
    ])
  }
}

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
