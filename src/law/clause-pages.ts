import type { ClauseVersion } from '../clauses/clause.js'
import type { ClauseLibrary } from '../clauses/library.js'
import { certainties, citeArticle, citeShortly } from '../clauses/sources.js'
import type { Passage } from '../clauses/text/passages.js'
import { ambitions, evidenceKinds, instruments, places } from '../clauses/vocabulary.js'
import type { TableCell } from '../documents/blocks.js'
import type { UnnumberedBlock } from '../documents/number-blocks.js'
import { cell, heading, list, paragraph, table } from '../documents/plain-blocks.js'
import { formatDate } from '../kernel/format.js'
import type { LawPage } from './law-page.js'
import { labelsOf, passageWords } from './passage-words.js'
import { certaintyOf, certaintyWords, namedSources } from './source-words.js'

/** A page for every clause: its newest version paragraph by paragraph, then its older versions. */
export const clausePages = (library: ClauseLibrary): readonly LawPage[] =>
  library.ids.flatMap((id) => {
    const [newest, ...older] = library.versions(id)
    return newest === undefined ? [] : [clausePage(newest, older, library)]
  })

function clausePage(newest: ClauseVersion, older: readonly ClauseVersion[], library: ClauseLibrary): LawPage {
  return {
    file: `clausules/${newest.id}.md`,
    part: 'Clausules',
    title: newest.title,
    about: newest.purpose ?? newest.why,
    blocks: [
      ...versionBlocks(newest),
      ...older
        .filter(isPerParagraph)
        .flatMap((version) => [
          heading(2, `Versie ${version.version}, alinea per alinea`),
          ...passageBlocks(version),
        ]),
      heading(2, 'Alle versies'),
      versionTable([newest, ...older], library),
    ],
  }
}

/** Whether the paragraphs of a version name what they rest on. */
export const isPerParagraph = ({ sources }: Pick<ClauseVersion, 'sources'>): boolean => sources !== undefined

const versionBlocks = (clause: ClauseVersion): readonly UnnumberedBlock[] => [
  table(undefined, factRows(clause)),
  heading(2, `Versie ${clause.version}, alinea per alinea`),
  ...(isPerParagraph(clause) ? [] : [paragraph(notPerParagraph)]),
  ...passageBlocks(clause),
]

const notPerParagraph =
  'Niet per alinea: deze versie noemt alleen wat de clausule als geheel steunt. Vanaf haar volgende versie noemt elke alinea haar bronnen.'

function factRows(clause: ClauseVersion): readonly (readonly TableCell[])[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Waarvoor', clause.why],
    ['Instrument', instruments[clause.instrument]],
    ['Plaats in het document', places[clause.place].title],
    ['Ambitie', ambitions[clause.ambition]],
    [
      'Steunt als geheel op',
      clause.legalBasis.map((basis) => `${citeArticle(basis)} (${certainties[basis.certainty]})`).join('\n'),
    ],
    ['Gevraagd bewijs', clause.evidence.map((kind) => evidenceKinds[kind]).join('\n')],
    ['Verbintenis', clause.promise?.what ?? ''],
    [
      'Wijkt af van de AUR',
      clause.derogates.map(({ article, why }) => `artikel ${article}: ${why}`).join('\n'),
    ],
    ['In te vullen', Object.values(clause.parameters).map(parameterWords).join('\n')],
    ['Te herlezen vóór', formatDate(clause.reviewBefore)],
    ['Goedgekeurd door', clause.approvedBy ?? 'nog niemand'],
  ]
  return rows.filter(([, value]) => value !== '').map((row) => row.map(cell))
}

function parameterWords(parameter: ClauseVersion['parameters'][string]): string {
  const bounds = 'min' in parameter || 'max' in parameter ? parameter : { min: undefined, max: undefined }
  const words = [
    ...(parameter.default === undefined ? [] : [`gewoonlijk ${printed(parameter.default)}`]),
    ...(bounds.min === undefined ? [] : [`minstens ${printed(bounds.min)}`]),
    ...(bounds.max === undefined ? [] : [`hoogstens ${printed(bounds.max)}`]),
  ]
  return `${parameter.label ?? parameter.ask}${words.length === 0 ? '' : ` (${words.join(', ')})`}`
}

const printed = (value: unknown): string =>
  typeof value === 'boolean'
    ? value
      ? 'ja'
      : 'nee'
    : Array.isArray(value)
      ? value.join(', ')
      : String(value)

/** The text in tables, one after each heading; what it rests on beside each passage. */
function passageBlocks(clause: ClauseVersion): readonly UnnumberedBlock[] {
  const named = namedSources(clause.sources ?? {})
  const choices = [...named.values()].flatMap(({ source, words }) =>
    'choice' in source ? [`${words}: ${source.choice}`] : [],
  )
  return [
    ...sectionsOf(clause.passages).flatMap(({ title, passages }) => [
      ...(title === undefined ? [] : [heading(3, passageWords(title, labelsOf(clause)))]),
      ...(passages.length === 0 ? [] : [passageTable(clause, passages, named)]),
    ]),
    ...(choices.length === 0 ? [] : [heading(3, 'Wat het bestek zelf vastlegt'), list(choices)]),
  ]
}

function passageTable(
  clause: ClauseVersion,
  passages: readonly Passage[],
  named: ReturnType<typeof namedSources>,
): UnnumberedBlock {
  const labels = labelsOf(clause)
  if (!isPerParagraph(clause))
    return table(
      ['Tekst'],
      passages.map((passage) => [cell(passageWords(passage, labels))]),
    )
  return table(
    ['Tekst', 'Steunt op', 'Zekerheid'],
    passages.map((passage) => {
      const found = passage.sources.flatMap((id) => named.get(id) ?? [])
      return [
        cell(passageWords(passage, labels)),
        cell(found.map(({ words }) => words).join('\n')),
        cell(certaintyWords(certaintyOf(found.map(({ source }) => source)))),
      ]
    }),
  )
}

interface Section {
  readonly title?: Passage
  readonly passages: readonly Passage[]
}

function sectionsOf(passages: readonly Passage[]): readonly Section[] {
  const sections: { title?: Passage; passages: Passage[] }[] = [{ passages: [] }]
  for (const passage of passages)
    if (passage.kind === 'heading') sections.push({ title: passage, passages: [] })
    else sections.at(-1)?.passages.push(passage)
  return sections
}

const versionTable = (versions: readonly ClauseVersion[], library: ClauseLibrary): UnnumberedBlock =>
  table(
    ['Versie', 'Van', 'Tot', 'Bronnen', 'Steunt op', 'Wat er veranderde'],
    versions.map((clause) =>
      [
        clause.version,
        formatDate(clause.validFrom),
        endOf(clause, library),
        isPerParagraph(clause) ? 'per alinea' : 'niet per alinea',
        clause.legalBasis.map(citeShortly).join('\n'),
        clause.changes,
      ].map(cell),
    ),
  )

/** The last day of a version, or what took its place. */
function endOf({ id, version, validUntil }: ClauseVersion, { withdrawals }: ClauseLibrary): string {
  const withdrawal = withdrawals.find((one) => one.id === id && one.version === version)
  if (withdrawal !== undefined)
    return `ingetrokken op ${formatDate(withdrawal.withdrawnOn)}, vervangen door ${withdrawal.successor}`
  return validUntil === undefined ? '' : formatDate(validUntil)
}
