import { unitsPerSize, widthsOfLetters } from './letter-widths.js'

/**
 * The largest letters that a table is reckoned with, in twentieths of a point: twelve points, and a quarter more for
 * faces that are wider than the one that the widths are of.
 */
const letterSize = 12 * 20 * 1.25
/** The margins of a cell, and its lines. */
const besideText = 260
/** Of longer texts no column gets wider. */
const longestText = 60

/**
 * How wide the columns of a table are, by what stands in their cells: each at least as wide as its longest word, so that
 * none is broken, and the rest by the length of the text, within bounds. Where the words do not fit together, the widest
 * columns give way and the narrow ones keep their words whole.
 * @param columns the texts of the cells of each column.
 */
export function columnWidths(columns: readonly (readonly string[])[], width: number): readonly number[] {
  const words = columns.map((texts) => Math.ceil(Math.max(0, ...texts.map(widestWord)) + besideText))
  const least = within(words, width)
  const lengths = columns.map((texts) =>
    Math.min(longestText, Math.max(4, ...texts.map(({ length }) => length))),
  )
  const rest = Math.max(0, width - sumOf(least))
  return least.map((own, column) => Math.floor(own + (rest * (lengths[column] ?? 0)) / sumOf(lengths)))
}

/** The same widths where they fit; else the widest of them all brought down to one that makes them fit. */
function within(widths: readonly number[], room: number): readonly number[] {
  let left = room
  let most = Infinity
  for (const [index, width] of widths.toSorted((one, other) => one - other).entries()) {
    most = left / (widths.length - index)
    if (width > most) return widths.map((own) => Math.min(own, most))
    left -= width
  }
  return widths
}

/** Where Word may go to the next line: at a space that does not hold words together, and after a dash. */
const mayBreak = /[ \n\t]|(?<=[-\u2010\u2013\u2014])/

const widestWord = (text: string): number => Math.max(...text.split(mayBreak).map(widthOfWord))

const bold = widthsOfLetters(true)

function widthOfWord(word: string): number {
  let units = 0
  for (let at = 0; at < word.length; at += 1) units += bold[word.charCodeAt(at)] ?? 0
  return (units * letterSize) / unitsPerSize
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
