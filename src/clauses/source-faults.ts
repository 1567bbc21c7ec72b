import type { ClauseFrontMatter } from './clause.js'
import type { BodyFault } from './text/body.js'
import type { Passage } from './text/passages.js'

/** A file with more faults than this is not read on. */
const enough = 20

/**
 * Where the sources of a clause and its paragraphs do not fit together: a paragraph without a source, a name that is no
 * source, a source that no paragraph names. A clause without `sources` has none of them.
 * @param bodyLine the line of the file on which the passages begin to count.
 */
export function sourceFaults(
  file: string,
  bodyLine: number,
  passages: readonly Passage[],
  sources: ClauseFrontMatter['sources'],
): readonly BodyFault[] {
  if (sources === undefined) return []
  const named = new Set(passages.flatMap((passage) => passage.sources))
  const unnamed = Object.keys(sources).filter((id) => !named.has(id))
  return [
    ...unnamed.map((id) => ({
      line: lineOf(file, id),
      reason: `Geen enkele alinea verwijst naar de bron "${id}": zet [^${id}] aan het einde van een alinea, of schrap de bron.`,
    })),
    ...passages.flatMap((passage) =>
      passageFaults(passage, sources).map((reason) => ({ line: passage.line + bodyLine - 1, reason })),
    ),
  ].slice(0, enough)
}

function passageFaults(
  { kind, sources: named }: Passage,
  sources: NonNullable<ClauseFrontMatter['sources']>,
): readonly string[] {
  if (kind === 'heading')
    return named.length === 0 ? [] : ['Een tussenkop krijgt geen bron: zet ze bij de alinea eronder.']
  if (named.length === 0)
    return [`${nameOf[kind]} heeft geen bron: zet er aan het einde een verwijzing bij, bijvoorbeeld [^a87].`]
  return named
    .filter((id) => !Object.hasOwn(sources, id))
    .map((id) => `De bron "${id}" staat niet bij sources: vooraan.`)
}

const nameOf = {
  paragraph: 'Deze alinea',
  item: 'Dit punt van de opsomming',
  table: 'Deze tabel',
} as const

/** Where the front matter names a source. The name holds letters, digits and hyphens only. */
function lineOf(file: string, id: string): number {
  const lines = file.split('\n')
  const from = lines.findIndex((line) => line.startsWith('sources:'))
  const at = lines.findIndex((line, index) => index >= from && new RegExp(`[\\s{,"']${id}["']?:`).test(line))
  return Math.max(at, 0) + 1
}
