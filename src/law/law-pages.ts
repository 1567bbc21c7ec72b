import type { ClauseLibrary } from '../clauses/library.js'
import type { UnnumberedBlock } from '../documents/number-blocks.js'
import { cell, list, paragraph, table } from '../documents/plain-blocks.js'
import type { TemplateLibrary } from '../documents/template-library.js'
import { formatDate } from '../kernel/format.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { Rule } from '../legal-check/rule.js'
import { clausePages } from './clause-pages.js'
import type { LawPage } from './law-page.js'
import { lawReport } from './law-report.js'
import { allNumbers, numberPages } from './number-pages.js'
import { openPoints } from './open-points.js'
import { rulePages } from './rule-pages.js'
import { type ReadFact, secondReading } from './second-reading.js'
import { certaintyWords } from './source-words.js'

/** What the pages are made of. @property day on which what is overdue is reckoned; the pages themselves hold no date. */
export interface LawTexts {
  readonly clauses: ClauseLibrary
  readonly templates: TemplateLibrary
  readonly rules: readonly Rule[]
  readonly day: LocalDate
}

export const lawTitle = 'Juridisch overzicht'
export const lawIntroduction = [
  'Dit overzicht is voor een jurist die de teksten naleest. Het zegt van elke alinea van een clausule, van elke regel en van elk cijfer waarop ze steunen, en hoe zeker dat is.',
  '“Bron gelezen” betekent dat een openbare bron gelezen werd, “bron: eigen kennis” dat ze overeenstemt met wat gelezen werd, “bron na te gaan” dat ze eerst in de wet zelf nagekeken moet worden. “Eigen keuze” is wat het bestek zelf vastlegt, zonder wettekst erachter.',
] as const

/** Every page of the jurist's view, in its order. */
export const lawPages = (texts: LawTexts): readonly LawPage[] => [
  ...clausePages(texts.clauses),
  ...rulePages(texts.rules),
  ...numberPages(),
  changedPage(texts),
  withdrawnPage(texts),
  openPage(texts),
  secondReadingPage(texts),
]

const follow = 'Opvolging'

/** The product has no release yet: until its first, what changed is what changed since the first versions. */
const changedPage = ({ clauses, templates }: LawTexts): LawPage => ({
  file: 'gewijzigd.md',
  part: follow,
  title: 'Wat er veranderde',
  about:
    'Wat de nieuwste versie van elke tekst anders doet dan de vorige. Er is nog geen vrijgegeven versie van het hulpmiddel: de lijst begint bij de eerste versies.',
  blocks: [
    table(
      ['Tekst', 'Versie', 'Wat er veranderde'],
      [clauses, templates].flatMap((library) =>
        library.ids.flatMap((id) => {
          const [newest, ...older] = library.versions(id)
          if (newest === undefined || older.length === 0) return []
          return [[newest.title, newest.version, newest.changes].map(cell)]
        }),
      ),
    ),
  ],
})

const withdrawnPage = ({ clauses, templates }: LawTexts): LawPage => ({
  file: 'ingetrokken.md',
  part: follow,
  title: 'Ingetrokken versies',
  about: 'Versies die om een juridische fout ingetrokken zijn, met de reden en wat in de plaats komt.',
  blocks: [
    table(
      ['Tekst', 'Versie', 'Ingetrokken op', 'Reden', 'Wat te doen', 'In de plaats'],
      [...clauses.withdrawals, ...templates.withdrawals].map(
        ({ id, version, withdrawnOn, reason, remedy, successor }) =>
          [id, version, formatDate(withdrawnOn), reason, remedy, successor].map(cell),
      ),
    ),
  ],
})

function openPage({ clauses, rules, day }: LawTexts): LawPage {
  const { uncertain, withoutSources } = lawReport(clauses, rules, day)
  return {
    file: 'open-punten.md',
    part: follow,
    title: 'Open punten',
    about: 'Wat in de wet zelf na te kijken is, en wat het hulpmiddel intussen doet.',
    blocks: [
      table(
        ['Vraag', 'Waar', 'Intussen'],
        openPoints.map(({ question, where, meanwhile }) => [question, where, meanwhile].map(cell)),
      ),
      ...listed('Steunt op een bron die na te gaan is:', uncertain),
      ...listed('Nog niet per alinea:', withoutSources),
    ],
  }
}

const listed = (lead: string, lines: readonly string[]): readonly UnnumberedBlock[] =>
  lines.length === 0 ? [] : [paragraph(lead), list(lines)]

const secondReadingPage = ({ clauses }: LawTexts): LawPage => ({
  file: 'tweede-lezing.md',
  part: follow,
  title: 'Feiten van de tweede lezing',
  about: 'De feiten die een tweede lezer aanbracht, met hun zekerheid en waar ze in het hulpmiddel staan.',
  blocks: [
    table(
      ['Feit', 'Zekerheid', 'Cijfers', 'Regels', 'Clausules', 'Opmerking'],
      secondReading.map((fact) => factRow(fact, clauses).map(cell)),
    ),
  ],
})

const factRow = (fact: ReadFact, clauses: ClauseLibrary): readonly string[] => [
  `${fact.code}. ${fact.fact}`,
  fact.certainty.map(certaintyWords).join(', '),
  (fact.numbers ?? []).map(numberName).join('; '),
  (fact.rules ?? []).join(', '),
  textsWith(fact.words ?? [], clauses).join(', '),
  fact.remark ?? '',
]

const numberName = (key: string): string =>
  allNumbers().find((number) => number.key === key)?.what ?? 'een lijst van codes'

/** The titles of the clauses whose newest version holds one of these words. */
const textsWith = (words: readonly string[], library: ClauseLibrary): readonly string[] =>
  library.ids
    .flatMap((id) => library.versions(id)[0] ?? [])
    .filter(({ source }) => words.some((word) => source.includes(word)))
    .map(({ title }) => title)
