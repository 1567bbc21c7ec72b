import { lotPath } from '../procurement/answers/path.js'
import { type EffectiveLot, effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import { type ClauseQuestion, questionOfClause } from './clause-question.js'
import type { Field, Question } from './question.js'
import { questions } from './questions.js'
import { type SectionId, sectionIds } from './sections.js'

/** The pages that are made by hand, because their answers are rows: lots, criteria of a lot, decisions on clauses. */
export type HandMadePage = 'percelen' | 'criteria' | 'clausules'

/** One page of the way through the questionnaire. @property lot which lot it is about. */
export type Step = QuestionStep | PageStep
export interface QuestionStep {
  readonly kind: 'question'
  readonly section: SectionId
  readonly question: Question
  readonly lot?: EffectiveLot
  /** The fields with their whole paths, as in the API. */
  readonly fields: readonly Field[]
  /** Tells apart the questions of one clause about several lots or criteria. */
  readonly about?: string
}
export interface PageStep {
  readonly kind: 'page'
  readonly section: SectionId
  readonly page: HandMadePage
  readonly lot?: EffectiveLot
  /** Where its answers stand. */
  readonly paths: readonly string[]
}

/**
 * The way through the questionnaire with these answers: derived, never stored. Every question that is in force, lot by
 * lot within a section, the hand-made pages in their place, then what the clauses ask.
 */
export function journey(answers: Procedure, clauses: readonly ClauseQuestion[]): readonly Step[] {
  const lots = effectiveLots(answers)
  return sectionIds.flatMap((section): readonly Step[] => {
    const own = questions.filter((asked) => asked.section === section)
    const whole = own.flatMap((asked) => wholeStep(asked, answers))
    const perLot = lots.flatMap((lot) => [
      ...(section === 'award' ? [page('criteria', section, [lotPath(lot.id, 'awardCriteria')], lot)] : []),
      ...own.flatMap((asked) => lotStep(asked, answers, lot)),
    ])
    if (section === 'lots') return [page('percelen', section, ['lots']), ...whole, ...perLot]
    if (section !== 'performance') return [...whole, ...perLot]
    const paths = ['clauses', ...lots.map(({ id }) => lotPath(id, 'clauses'))]
    return [page('clausules', section, paths), ...clauses.map((clause) => clauseStep(clause, lots)), ...whole]
  })
}

const page = (
  name: HandMadePage,
  section: SectionId,
  paths: readonly string[],
  lot?: EffectiveLot,
): PageStep => ({ kind: 'page', page: name, section, paths, ...(lot && { lot }) })

function wholeStep(asked: Question, answers: Procedure): readonly QuestionStep[] {
  if (asked.per !== 'procedure' || !(asked.askWhen?.(answers) ?? true)) return []
  return [{ kind: 'question', section: asked.section, question: asked, fields: asked.fields }]
}

function lotStep(asked: Question, answers: Procedure, lot: EffectiveLot): readonly QuestionStep[] {
  if (asked.per !== 'lot' || !(asked.askWhen?.(answers, lot) ?? true)) return []
  const fields = asked.fields.map((field) => ({ ...field, path: lotPath(lot.id, field.path) }))
  return [{ kind: 'question', section: asked.section, question: asked, lot, fields }]
}

function clauseStep(clause: ClauseQuestion, lots: readonly EffectiveLot[]): QuestionStep {
  const lot = lots.find(({ id }) => id === clause.lot)
  return {
    kind: 'question',
    section: 'performance',
    question: questionOfClause(clause),
    fields: clause.fields,
    about: clause.path,
    ...(lot && { lot }),
  }
}

/** The paths of the answers that a step is about. */
export const pathsOf = (step: Step): readonly string[] =>
  step.kind === 'page' ? step.paths : step.fields.map(({ path }) => path)
