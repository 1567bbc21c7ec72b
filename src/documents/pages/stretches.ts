import { lineHeightOfLetters } from '../../word/letter-widths.js'
import { fitted } from '../../word/pictures.js'
import type { Block, BoxBlock, Inline, ListBlock, TableBlock } from '../blocks.js'
import { keepsNext, rowKeepsNext } from '../keep-together.js'
import {
  boxMargins,
  cellMargins,
  listIndent,
  pictureRoom,
  type Setting,
  settings,
  textWidth,
} from '../sheet.js'
import { columnWidths } from '../table-widths.js'
import { boxHeading } from '../words.js'
import type { Stretch } from './flow.js'
import { countLines, widthOfText } from './lines.js'

/** Points in a measure of twentieths, and the height of the line between two rows. */
const points = (twentieths: number): number => twentieths / 20
export const pointsPerPixel = 0.75
const ruleHeight = 0.4

/** Both steps in whole twentieths, as word processors take them. */
const lineHeight = ({ size, line, exactly }: Setting): number =>
  points(exactly ? line : Math.floor((Math.round(size * 10 * lineHeightOfLetters) * line) / 240))

/** @property width that it has, in twentieths of a point. @property first how much of its first line is taken, in points. */
interface Place {
  readonly width?: number
  readonly first?: number
}

/** A paragraph in a style. */
export function paragraphStretch(content: readonly Inline[], setting: Setting, place: Place = {}): Stretch {
  const { size, before, after, bold, indent = 0 } = setting
  const width = points((place.width ?? textWidth) - indent)
  return {
    lines: countLines(content, {
      size: size / 2,
      width,
      ...(bold && { bold }),
      ...(place.first !== undefined && { first: place.first }),
    }),
    height: lineHeight(setting),
    before: points(before),
    after: points(after),
  }
}

export const text = (content: string): readonly Inline[] => [{ kind: 'text', text: content }]

/** The stretches of a block. @param together the whole stays on the page of what follows, as in a fiche. */
export function stretchesOf(block: Block, together: boolean, after?: Block): readonly Stretch[] {
  switch (block.kind) {
    case 'heading': {
      const setting = settings[`Heading${block.level}`]
      const first = widthOfText(block.number === '' ? '' : `${block.number} `, {
        size: setting.size / 2,
        bold: true,
      })
      return [{ ...paragraphStretch(block.content, setting, { first }), keepNext: true, whole: true }]
    }
    case 'paragraph': {
      const keepNext = together || keepsNext(block, after)
      return [{ ...paragraphStretch(block.content, settings.Normal), ...(keepNext && { keepNext }) }]
    }
    case 'list':
      return listStretches(block)
    case 'table':
      return [...rowStretches(block, together && block.header === undefined), afterTable(together)]
    case 'box':
      return [boxStretch(block), afterTable(false)]
    case 'picture': {
      const { height } = fitted(block, pictureRoom)
      const line = paragraphStretch([], settings.Normal)
      return [{ ...line, lines: 1, whole: true, height: height * pointsPerPixel, keepNext: together }]
    }
    default:
      return block satisfies never
  }
}

const listStretches = ({ items }: ListBlock): readonly Stretch[] =>
  items.map(({ content }) =>
    paragraphStretch(content, settings.ListParagraph, { width: textWidth - listIndent.left }),
  )

const afterTable = (together: boolean): Stretch => ({
  ...paragraphStretch([], settings.AfterTable),
  ...(together && { keepNext: true }),
})

function rowStretches(table: TableBlock, together: boolean): readonly Stretch[] {
  const widths = columnWidths(table, textWidth)
  const rows = [...(table.header ? [table.header] : []), ...table.rows]
  const heights = rows.map((row, index) => {
    const setting = table.header && index === 0 ? settings.TableHeading : settings.TableText
    const cells = row.map((cell, column) =>
      heightOf(
        paragraphStretch(cell, setting, {
          width: (widths[column] ?? 0) - cellMargins.left - cellMargins.right,
        }),
      ),
    )
    return Math.max(0, ...cells) + points(cellMargins.top + cellMargins.bottom) + ruleHeight
  })
  const repeated = table.header ? (heights[0] ?? 0) : 0
  return heights.map((height, index) => ({
    ...{ lines: 1, height, before: 0, after: 0, whole: true },
    ...(index > 0 && repeated > 0 && { repeated }),
    ...((together || rowKeepsNext(index, rows.length)) && { keepNext: true }),
  }))
}

const heightOf = ({ lines, height, before, after }: Stretch): number => before + lines * height + after

function boxStretch(box: BoxBlock): Stretch {
  const width = textWidth - boxMargins.left - boxMargins.right
  const lines = [
    paragraphStretch(text(boxHeading(box)), settings.BoxTitle, { width }),
    ...box.content.map((content) => paragraphStretch(content, settings.TableText, { width })),
  ]
  const height = lines.reduce((sum, line) => sum + heightOf(line), 0)
  return {
    ...{ lines: 1, before: 0, after: 0, whole: true },
    height: height + points(boxMargins.top + boxMargins.bottom) + 2 * ruleHeight,
  }
}
