import { unitsPerSize, widthsOfLetters } from './letter-widths.js'

/** The margin at each side of a cell whose letters are smaller, in twentieths of a point. */
export const smallerMargin = 60

/**
 * How a table is set. @property letters their size in half points, when they have to be smaller than those of the file.
 */
export interface TableSetting {
  readonly widths: readonly number[]
  readonly letters?: number
}

/** The letters of running text. @property size in half points; wider how much wider they are than those of the table of widths. */
export interface Letters {
  readonly size: number
  readonly wider: number
}

/** What most files have, in faces as wide as Verdana and its like. */
export const unknownLetters: Letters = { size: 22, wider: 1.4 }
/** Half points: what a table of many columns may come down to. */
const smaller = [18, 16] as const
/** What a column to write in has at least, as a part of what each would have if all were the same. */
const roomToWrite = 0.8
/** The margins of a cell and its lines, in twentieths of a point; and those of a cell with smaller letters. */
const besideText = 260
const besideSmaller = 2 * smallerMargin + 20

/**
 * How wide the columns of a table are, by what stands in their cells: each at least as wide as its longest word, so that
 * none is broken, and the rest by the length of the text, within bounds. Where the words do not fit, the letters become
 * smaller; where that is not enough, the widest columns give way and the narrow ones keep their words whole.
 * @param columns the texts of the cells of each column. @param letters of the running text around the table.
 */
export function tableSetting(
  columns: readonly (readonly string[])[],
  width: number,
  { size, wider }: Letters = unknownLetters,
): TableSetting {
  const words = columns.map((texts) => Math.max(0, ...texts.map(widestWord)))
  const least = (letters: number): readonly number[] =>
    words.map(
      (units) =>
        Math.ceil((units * letters * 10 * wider) / unitsPerSize) +
        (letters === size ? besideText : besideSmaller),
    )
  const sizes = [size, ...smaller.filter((one) => one < size)]
  const letters = sizes.find((one) => sumOf(least(one)) <= width) ?? Math.min(...sizes)
  const room = (width / columns.length) * roomToWrite
  const roomy = least(letters).map((own, column) =>
    isToFillIn(columns[column] ?? []) ? Math.max(own, room) : own,
  )
  const start = sumOf(roomy) <= width ? roomy : within(least(letters), width)
  const widths = withRest(start, columns, width, (size * 10 * wider) / unitsPerSize)
  return letters === size ? { widths } : { widths, letters }
}

/**
 * What is left over goes to the columns whose text does not fit on a line yet, by how much they have to say: four times
 * the text is twice the width, which makes the rows about as low as they can be. A column whose text fits gets no more.
 * @param perUnit how wide a unit of the letters is, in twentieths of a point.
 */
function withRest(
  least: readonly number[],
  columns: readonly (readonly string[])[],
  width: number,
  perUnit: number,
): readonly number[] {
  const share = width / columns.length
  const widthOfLine = (text: string): number =>
    Math.max(...text.split('\n').map(widthOfWord)) * perUnit + besideText
  const asked = columns.map((texts) => Math.max(...texts.map(widthOfLine), isToFillIn(texts) ? share : 0))
  const lengths = columns.map((texts) => texts.join('').length + 1)
  const usualLength = sumOf(lengths) / lengths.length
  const weights = columns.map((texts, column) =>
    Math.sqrt(Math.max(lengths[column] ?? 0, isToFillIn(texts) ? usualLength : 0)),
  )
  const widths = [...least]
  let rest = Math.max(0, width - sumOf(widths))
  for (let open = wanting(widths, asked); rest > 1 && open.length > 0; open = wanting(widths, asked)) {
    const shares = sumOf(open.map((column) => weights[column] ?? 0))
    const given = open.map((column) => {
      const [own = 0, most = 0] = [widths[column], asked[column]]
      const more = Math.min(most - own, (rest * (weights[column] ?? 0)) / shares)
      widths[column] = own + more
      return more
    })
    rest -= sumOf(given)
  }
  const all = sumOf(weights)
  return widths.map((own, column) => Math.floor(own + (rest * (weights[column] ?? 0)) / all))
}

/** Whether most cells of a column are empty: somebody has to write in them. */
const isToFillIn = (texts: readonly string[]): boolean =>
  texts.filter((text) => !/[\p{L}\p{N}]/u.test(text)).length * 2 >= texts.length

/** The columns whose text goes on in another line. */
const wanting = (widths: readonly number[], asked: readonly number[]): readonly number[] =>
  widths.flatMap((own, column) => ((asked[column] ?? 0) - own > 1 ? [column] : []))

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

/** In units of its letters. */
function widthOfWord(word: string): number {
  let units = 0
  for (let at = 0; at < word.length; at += 1) units += bold[word.charCodeAt(at)] ?? 0
  return units
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
