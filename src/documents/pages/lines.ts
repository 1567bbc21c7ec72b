import { unitsPerSize, widthsOfLetters } from '../../word/letter-widths.js'
import type { Inline } from '../blocks.js'

/**
 * Where running text stands, in points.
 *
 * @property size of the letter. @property width of a line.
 * @property first how much of the first line is taken already. @property bold all of it is.
 */
export interface Measure {
  readonly size: number
  readonly width: number
  readonly first?: number
  readonly bold?: boolean
}

const [space, hyphen, noBreak] = [0x20, 0x2d, 0xa0]
const dashes: ReadonlySet<number> = new Set([hyphen, 0x2010, 0x2013, 0x2014])

/** On how many lines running text stands: words go to the next line whole, after a space or a dash. */
export function countLines(content: readonly Inline[], measure: Measure): number {
  const perUnit = measure.size / unitsPerSize
  const most = measure.width / perUnit
  let lines = 1
  let line = (measure.first ?? 0) / perUnit
  let word = 0
  const place = (): void => {
    if (line > 0 && line + word > most) {
      lines += 1
      line = 0
    }
    line += word
    word = 0
    while (line > most) {
      lines += 1
      line -= most
    }
  }
  for (const inline of content) {
    if (inline.kind === 'line-break') {
      place()
      lines += 1
      line = 0
      continue
    }
    const widths = widthsOfLetters(measure.bold === true || inline.bold === true)
    const { text } = inline
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      const width = widths[code] ?? 0
      if (code === space) {
        place()
        // A space at the end of a line hangs over it.
        line = Math.min(most, line + width)
        continue
      }
      word += width
      if (dashes.has(code) && breaksAfter(text, at)) place()
    }
  }
  place()
  return lines
}

/** A dash at the beginning of a word, before a space or before a figure is no place to break. */
const breaksAfter = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  return at > 0 && before !== space && before !== noBreak && !(after >= 0x30 && after <= 0x39)
}

/** How wide a text on one line is, in points. */
export function widthOfText(text: string, { size, bold }: Pick<Measure, 'size' | 'bold'>): number {
  const widths = widthsOfLetters(bold === true)
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += widths[text.charCodeAt(at)] ?? 0
  return (width * size) / unitsPerSize
}
