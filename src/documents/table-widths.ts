import type { TableBlock } from './blocks.js'
import { plainText } from './words.js'

/** What a character of a table takes at most, and the margins of a cell, in twentieths of a point. */
const perCharacter = 120
const besideText = 240

/**
 * How wide the columns of a table are. Labels and values: a third and two thirds. Otherwise each column as wide as its
 * longest word, so that none is broken, and the rest by the length of what stands in it, within bounds.
 */
export function columnWidths({ header, rows, align }: TableBlock, width: number): readonly number[] {
  if (header === undefined) return [Math.round(width * 0.34), width - Math.round(width * 0.34)]
  const texts = align.map((_, column) => [header, ...rows].map((row) => plainText(row[column] ?? [])))
  const lengths = texts.map((cells) =>
    within(
      cells.map(({ length }) => length),
      8,
      60,
    ),
  )
  const words = texts.map((cells) => within(cells.map(longestWord), 0, 20))
  const least = words.map((length) => length * perCharacter + besideText)
  const total = sumOf(lengths)
  const rest = Math.max(0, width - sumOf(least))
  const scale = rest > 0 ? 1 : width / sumOf(least)
  return lengths.map((length, column) => Math.floor((least[column] ?? 0) * scale + (rest * length) / total))
}

/** The largest of some numbers, within bounds. */
const within = (values: readonly number[], least: number, most: number): number =>
  Math.min(
    most,
    values.reduce((largest, value) => Math.max(largest, value), least),
  )

const longestWord = (text: string): number =>
  within(
    text.split(/[\s-]/).map(({ length }) => length),
    0,
    Infinity,
  )
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
