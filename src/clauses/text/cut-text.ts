import { markEnd, markStart } from './marks.js'

/** Before a heading, and after an empty line before what is neither an item of a list nor indented. */
const borders = /\n(?=#{1,6} )|(?<=\n)\n(?!\s|[-+*](?:\s|$)|\d+[.)](?:\s|$)|#{1,6} |$)/

/**
 * Cuts Markdown where whatever stood before has ended, so that its parts can be read by themselves and most of them were
 * read before. What goes on over an empty line (code, HTML) is a fault of the part that it begins in.
 */
export const cutText = (text: string): readonly string[] => text.split(borders)

/** A row of a table as a table of its own, its marks counted from 0. @property firstMark what its first mark is in the whole. */
interface LoneRow {
  readonly text: string
  readonly firstMark: number
}

/** A table of fewer rows is as quickly read at once. */
const manyRows = 8

const mark = new RegExp(`${markStart}(\\d+)${markEnd}`, 'g')

/**
 * The rows of a text that is one long table: mostly they are the same but for the numbers of their values, so that one
 * of them is read and the others are known. What begins with a vertical bar is a row to Markdown whatever rows stand
 * above it. None when the text is something else.
 */
export function rowsOfLongTable(text: string): readonly LoneRow[] {
  const [header = '', line = '', ...rows] = text.replace(/\n+$/, '').split('\n')
  if (rows.length < manyRows || header.includes(markStart) || !/^\|[ :|-]+\|$/.test(line)) return []
  if (![header, ...rows].every((row) => row.startsWith('|'))) return []
  return rows.map((row) => {
    const [first] = row.matchAll(mark)
    const firstMark = Number(first?.[1] ?? 0)
    const own = row.replace(mark, (_, number) => `${markStart}${Number(number) - firstMark}${markEnd}`)
    return { text: `${header}\n${line}\n${own}`, firstMark }
  })
}
