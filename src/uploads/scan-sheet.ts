import { failure, type Result, success } from '../kernel/result.js'
import type { TableRefusal, tableLimits } from './table.js'

/** In characters as they stand in the XML: Excel holds 32,767 in a cell, of which each may be written with some more. */
const longestText = 500_000

/** Whether some text between two tags is longer than a cell can hold: it would cost whoever decodes it dearly. */
export function hasEndlessText(xml: string): boolean {
  let from = 0
  while (from >= 0) {
    const next = xml.indexOf('<', from + 1)
    if ((next < 0 ? xml.length : next) - from > longestText) return true
    from = next
  }
  return false
}

/** The path in the archive of the first sheet of a workbook; `undefined` when it has none. */
export function firstSheet(workbook: string, relations: string): string | undefined {
  const id = attribute(/<(?:\w+:)?sheet\b[^>]*>/.exec(workbook)?.[0] ?? '', '(?:\\w+:)?id')
  const tags = relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []
  const target = tags.find((tag) => attribute(tag, 'Id') === id)
  const path = target === undefined ? undefined : attribute(target, 'Target')
  if (id === undefined || path === undefined) return undefined
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`
}

/** @property percentages the cells, as `C12`, whose number is shown as a percentage: 0.65 is 65 %. */
export interface ScannedSheet {
  readonly percentages: ReadonlySet<string>
}

/**
 * Looks through the XML of a sheet, without building anything of it: how many rows and columns it says it has, and
 * which cells hold a formula.
 */
export function scanSheet(
  sheet: string,
  styles: string,
  { rows, columns }: Pick<typeof tableLimits, 'rows' | 'columns'>,
): Result<ScannedSheet, TableRefusal> {
  const percentStyles = percentStylesIn(styles)
  const percentages = new Set<string>()
  const formulas: string[] = []
  let cell = ''
  for (const [tag, name = ''] of sheet.matchAll(/<(?:\w+:)?(row|c|f)\b[^>]*>/g)) {
    if (name === 'f') {
      if (formulas.length < 10) formulas.push(cell)
      continue
    }
    const place = attribute(tag, 'r') ?? ''
    const [, letters = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(place) ?? []
    if (Number(row) > rows) return failure({ kind: 'too-many-rows' })
    if (name === 'row') continue
    if (letters.length > 3 || columnNumber(letters) > columns) return failure({ kind: 'too-many-columns' })
    cell = place
    const style = percentStyles.size === 0 ? undefined : attribute(tag, 's')
    if (style !== undefined && percentStyles.has(style)) percentages.add(place)
  }
  return formulas.length > 0 ? failure({ kind: 'formula', cells: formulas }) : success({ percentages })
}

/** The styles, by their number, that show a number as a percentage: Excel's own two, and formats with a %. */
function percentStylesIn(styles: string): ReadonlySet<string> {
  const formats = new Set(['9', '10'])
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g))
    if (attribute(tag, 'formatCode')?.includes('%')) formats.add(attribute(tag, 'numFmtId') ?? '')
  const cellFormats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? ''
  const inOrder = cellFormats.match(/<(?:\w+:)?xf\b[^>]*>/g) ?? []
  return new Set(
    inOrder.flatMap((tag, index) => (formats.has(attribute(tag, 'numFmtId') ?? '') ? [String(index)] : [])),
  )
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]
