import { lotPath } from '../procurement/answers/path.js'
import { type EffectiveLot, effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import { type ClauseQuestion, questionOfClause } from './clause-question.js'
import type { Field, Question } from './question.js'
import { questions } from './questions.js'
import { type SectionId, sectionIds } from './sections.js'

/**
 * The pages that are made by hand, because their answers are rows: lots, selection criteria, criteria of a lot, decisions
 * on clauses, the inventory; or because they come with files: the technical part.
 */
export type HandMadePage = 'percelen' | 'selectie' | 'criteria' | 'clausules' | 'inventaris' | 'techniek'

/** One page of the way through the questionnaire. @property lot which lot it is about; absent: the whole procedure. */
export type Step = QuestionsStep | PageStep
export interface QuestionsStep {
  readonly kind: 'questions'
  readonly section: SectionId
  readonly asked: readonly Asked[]
  readonly lot?: EffectiveLot
  /** The fields of all its questions. */
  readonly fields: readonly Field[]
}
export interface PageStep {
  readonly kind: 'page'
  readonly section: SectionId
  readonly page: HandMadePage
  readonly lot?: EffectiveLot
  /** Where its answers stand. */
  readonly paths: readonly string[]
}

/** A question on its page. @property fields with their whole paths, as in the API. */
export interface Asked {
  readonly question: Question
  readonly fields: readonly Field[]
}

/**
 * The way through the questionnaire with these answers: derived, never stored. A subject is one page for the whole
 * procedure and one for each lot, with every question that is in force; hand-made pages stand in their place.
 */
export function journey(answers: Procedure, clauses: readonly ClauseQuestion[]): readonly Step[] {
  const lots = effectiveLots(answers)
  return sectionIds.flatMap((section): readonly Step[] => {
    const own = questions.filter((asked) => asked.section === section)
    const whole = questionsStep(
      section,
      own.flatMap((asked) => askedOfWhole(asked, answers)),
    )
    const perLot = lots.flatMap((lot) => [
      ...(section === 'award' ? [page('criteria', section, [lotPath(lot.id, 'awardCriteria')], lot)] : []),
      ...questionsStep(
        section,
        own.flatMap((asked) => askedOfLot(asked, answers, lot)),
        lot,
      ),
    ])
    switch (section) {
      case 'lots':
        return [page('percelen', section, ['lots']), ...whole, ...perLot]
      case 'selection':
        return [...selectionPage(answers), ...whole, ...perLot]
      case 'price':
        return [...whole, ...inventoryPage(answers), ...perLot]
      case 'technical':
        return [...whole, technicalPage, ...perLot]
      case 'performance':
        return [clausesPage(lots), ...clauseSteps(clauses, lots), ...whole]
      // What is asked of the whole procedure here follows from its lots.
      case 'social':
        return [...perLot, ...whole]
      default:
        return [...whole, ...perLot]
    }
  })
}

const page = (
  name: HandMadePage,
  section: SectionId,
  paths: readonly string[],
  lot?: EffectiveLot,
): PageStep => ({ kind: 'page', page: name, section, paths, ...(lot && { lot }) })

/** Who is selected is decided before whose tender is best; an order of limited value selects nobody. */
const selectionPage = ({ procedureType }: Procedure): readonly PageStep[] =>
  procedureType === 'limited-value' ? [] : [page('selectie', 'selection', ['selectionCriteria'])]

/** Positions are priced one by one where the price is no lump sum; asked as soon as that is known. */
const inventoryPage = ({ administration, inventory }: Procedure): readonly PageStep[] =>
  administration?.priceMethod === 'price-list' ||
  administration?.priceMethod === 'mixed' ||
  (administration?.priceMethod === undefined && inventory !== undefined)
    ? [page('inventaris', 'price', ['inventory'])]
    : []

/** The description with headings, tables and pictures, and its annexes, beside the plain words of its question. */
const technicalPage = page('techniek', 'technical', [
  'administration.technicalFormat',
  'administration.technicalAttachments',
])

const clausesPage = (lots: readonly EffectiveLot[]): PageStep =>
  page('clausules', 'performance', ['clauses', ...lots.map(({ id }) => lotPath(id, 'clauses'))])

/** One page with these questions, or none when there are none. */
const questionsStep = (
  section: SectionId,
  asked: readonly Asked[],
  lot?: EffectiveLot,
): readonly QuestionsStep[] =>
  asked.length === 0
    ? []
    : [
        {
          kind: 'questions',
          section,
          asked,
          fields: asked.flatMap(({ fields }) => fields),
          ...(lot && { lot }),
        },
      ]

const askedOfWhole = (question: Question, answers: Procedure): readonly Asked[] =>
  question.per === 'procedure' && (question.askWhen?.(answers) ?? true)
    ? [{ question, fields: question.fields }]
    : []

const askedOfLot = (question: Question, answers: Procedure, lot: EffectiveLot): readonly Asked[] =>
  question.per === 'lot' && (question.askWhen?.(answers, lot) ?? true)
    ? [
        {
          question,
          fields: question.fields.map((field) => ({ ...field, path: lotPath(lot.id, field.path) })),
        },
      ]
    : []

/** What the clauses ask: on one page for the whole procedure, and on one for each lot. */
function clauseSteps(
  clauses: readonly ClauseQuestion[],
  lots: readonly EffectiveLot[],
): readonly QuestionsStep[] {
  const askedOf = (lot: string | undefined): readonly Asked[] =>
    clauses
      .filter((clause) => clause.lot === lot)
      .map((clause) => ({ question: questionOfClause(clause), fields: clause.fields }))
  return [
    ...questionsStep('performance', askedOf(undefined)),
    ...lots.flatMap((lot) => questionsStep('performance', askedOf(lot.id), lot)),
  ]
}

/** The subjects that have a page with these answers, in their order. */
export const subjectsIn = (steps: readonly Step[]): readonly SectionId[] =>
  sectionIds.filter((section) => steps.some((step) => step.section === section))

/** The paths of the answers that a step is about. */
export const pathsOf = (step: Step): readonly string[] =>
  step.kind === 'page' ? step.paths : step.fields.map(({ path }) => path)
