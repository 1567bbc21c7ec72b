import type { ClauseLibrary } from '../clauses/library.js'
import { citeShortly, type PassageSource } from '../clauses/sources.js'
import { formatDate } from '../kernel/format.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { Rule } from '../legal-check/rule.js'
import { isPerParagraph } from './clause-pages.js'
import { allNumbers, codeLists } from './number-pages.js'

/** What a jurist has to look at, each a Dutch line. */
export interface LawReport {
  /** Newest versions that were to be read again before this day. */
  readonly overdue: readonly string[]
  /** Clauses, rules and numbers that rest on a source that nobody could check. */
  readonly uncertain: readonly string[]
  /** Newest versions whose paragraphs do not name their sources. */
  readonly withoutSources: readonly string[]
}

/** Looks through the newest version of every clause, every rule and every number. @param day of today. */
export function lawReport(library: ClauseLibrary, rules: readonly Rule[], day: LocalDate): LawReport {
  const newest = library.ids.flatMap((id) => library.versions(id)[0] ?? [])
  return {
    overdue: newest
      .filter(({ reviewBefore }) => reviewBefore < day)
      .map(
        ({ title, version, reviewBefore }) =>
          `${title} ${version}: te herlezen vóór ${formatDate(reviewBefore)}`,
      ),
    uncertain: [
      ...newest.flatMap(({ title, version, legalBasis, sources }) =>
        [...legalBasis, ...Object.values(sources ?? {})]
          .filter((source) => 'certainty' in source && source.certainty === 'uncertain')
          .map((source) => `Clausule ${title} ${version}: ${nameOf(source)}`),
      ),
      ...rules.flatMap(({ code, title, grounds, certainty }) => [
        ...(certainty === 'uncertain' ? [`Regel ${code} ${title}`] : []),
        ...grounds
          .filter((ground) => ground.certainty === 'uncertain')
          .map(({ citation }) => `Regel ${code} ${title}: ${citation}`),
      ]),
      ...allNumbers()
        .filter(({ certainty }) => certainty === 'uncertain')
        .map(({ what, value, source }) => `Cijfer ${what}, ${value}: ${source}`),
      ...codeLists
        .filter(({ certainty }) => certainty === 'uncertain')
        .map(({ title, source }) => `Lijst ${title}: ${source}`),
    ].filter((line, index, all) => all.indexOf(line) === index),
    withoutSources: newest
      .filter((clause) => !isPerParagraph(clause))
      .map(({ title, version }) => `${title} ${version}: niet per alinea`),
  }
}

function nameOf(source: PassageSource): string {
  if ('act' in source) return citeShortly(source)
  return 'document' in source ? source.document : source.choice
}

/** The report as lines for a screen, each part with how many it has. */
export const reportLines = ({ overdue, uncertain, withoutSources }: LawReport): readonly string[] =>
  (
    [
      ['Te herlezen', overdue],
      ['Steunt op een bron die na te gaan is', uncertain],
      ['Zonder bron per alinea', withoutSources],
    ] as const
  ).flatMap(([title, lines]) => [
    `${title} (${lines.length})`,
    ...(lines.length === 0 ? ['  niets'] : lines.map((line) => `  - ${line}`)),
    '',
  ])
