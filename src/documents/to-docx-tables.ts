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
import { asFileChild, runsXml } from './to-docx-written.js'
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

const sides = ['top', 'left', 'bottom', 'right'] as const
const borders = [...sides, 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="B9C6CA" w:sz="4"/>`)
  .join('')
const margins = sides.map((side) => `<w:${side} w:type="dxa" w:w="${cellMargins[side]}"/>`).join('')
const grid = `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>`

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
  const rowXml = (row: readonly Cell[], index: number): string => {
    const isHeader = header !== undefined && index === 0
    const keepsNext = rowKeepsNext(index, all.length)
    let cells = ''
    for (const [column, content] of row.entries())
      cells += isHeader
        ? headings(content, column, false)
        : (header === undefined && column === 0 ? labels : usual)(content, column, keepsNext)
    return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`
  }
  const columns = widths.map((own) => `<w:gridCol w:w="${own}"/>`).join('')
  return asFileChild(
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/>${grid}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${all.map(rowXml).join('')}</w:tbl>`,
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
  const shading = fill === undefined ? '' : `<w:shd w:fill="${fill}" w:val="clear"/>`
  const columns = widths.map((width, column) => {
    const side = align[column]
    const aligned = side === 'right' || side === 'center' ? `<w:jc w:val="${side}"/>` : ''
    const begin = (keepsNext: boolean): string =>
      `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${shading}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${keepsNext || together.keepNext ? '<w:keepNext/>' : ''}${aligned}</w:pPr>`
    return { loose: begin(false), kept: begin(true) }
  })
  return (content: Cell, column: number, keepsNext: boolean): string =>
    `${columns[column]?.[keepsNext ? 'kept' : 'loose'] ?? '<w:tc><w:p>'}${runsXml(content)}</w:p></w:tc>`
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
