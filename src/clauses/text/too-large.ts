import type { BodyFault } from './grammar-rules.js'

/** A legal text longer than this is refused before it is read. */
const maximumSource = 40_000
/** Longer lines are refused: no jurist writes them, and they are what makes Markdown slow. */
const maximumLine = 3_000
/** Lists and boxes inside each other: no text needs them, and reading them takes the square of their depth. */
const nested = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d+[.)])[ \t]+){3}/m

/** What makes reading a text as Markdown too slow, or undefined when nothing does. */
export function tooLarge(source: string, maximum = maximumSource): BodyFault | undefined {
  if (source.length > maximum)
    return { line: 1, reason: `De tekst is langer dan ${maximum} tekens: splits ze.` }
  const depth = source.search(nested)
  if (depth >= 0)
    return {
      line: source.slice(0, depth).split('\n').length,
      reason: 'Lijsten en kaders staan niet in elkaar: zet ze na elkaar.',
    }
  const line = source.split('\n').findIndex((text) => text.length > maximumLine)
  return line < 0
    ? undefined
    : { line: line + 1, reason: `De regel is langer dan ${maximumLine} tekens: begin een nieuwe alinea.` }
}
