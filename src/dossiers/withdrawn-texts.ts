import type { ConditionInput } from '../clauses/conditions.js'
import { conditionInput, type FactSource, factSource } from '../clauses/facts/fact-source.js'
import type { ClauseLibrary } from '../clauses/library.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import { concernsAny, type Withdrawal } from '../clauses/withdrawal.js'
import type { TemplateLibrary } from '../documents/template-library.js'
import { grouped } from '../kernel/grouped.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { WithdrawnText } from '../legal-check/checked-dossier.js'
import type { Procedure } from '../procurement/procedure.js'
import { isWanted } from './document-state.js'
import type { Dossier } from './dossier.js'

/** Whether the documents of a dossier went out. */
export const isOut = (state: Dossier['state'] | undefined): boolean =>
  state === 'published' || state === 'in-execution' || state === 'closed'

/**
 * The texts of a dossier that are withdrawn by a day, each once: clauses that are in it or offered (one that was refused
 * says nothing), and templates of documents that it has. A pin that nothing uses says nothing either, and a fault that
 * does not show with these answers is none here.
 */
export const withdrawnTexts = (
  { pins, award }: Pick<Dossier, 'pins' | 'award'>,
  procedure: Procedure,
  selection: readonly SelectedClause[],
  { clauses, templates }: { readonly clauses: ClauseLibrary; readonly templates: TemplateLibrary },
  today: LocalDate,
): readonly WithdrawnText[] => [
  ...withdrawnClauses(selection, clauses, factSource(procedure), today),
  ...templates.ids.flatMap((id): readonly WithdrawnText[] => {
    const pinned = pins.templates[id]
    const template = pinned === undefined ? undefined : templates.find(id, pinned)
    const withdrawal = template && templates.withdrawalOf(id, template.version, today)
    if (withdrawal === undefined || !isWanted(id, procedure, award, () => selection)) return []
    if (!concernsDossier(withdrawal, procedure)) return []
    return [
      {
        ...withdrawal,
        kind: 'template',
        title: template?.title ?? id,
        at: `documents.${id}`,
        hasOwnWording: false,
      },
    ]
  }),
]

/** A selection uses pinned versions, and such as were not withdrawn. At the first place of several. */
function withdrawnClauses(
  selection: readonly SelectedClause[],
  library: ClauseLibrary,
  source: FactSource,
  today: LocalDate,
): readonly WithdrawnText[] {
  const inUse = selection.filter(({ decision }) => decision !== 'refused')
  return [...grouped(inUse, ({ clause }) => clause.id).values()].flatMap((uses): readonly WithdrawnText[] => {
    const [one] = uses
    const withdrawal = one && library.withdrawalOf(one.clause.id, one.clause.version, today)
    const concerned =
      withdrawal === undefined ? [] : uses.filter(({ lot }) => concernsAny(withdrawal, inputsOf(source, lot)))
    const [first] = concerned
    if (first === undefined || withdrawal === undefined) return []
    return [
      {
        ...withdrawal,
        kind: 'clause',
        title: first.clause.title,
        at: first.path,
        hasOwnWording: concerned.some(({ wording }) => wording !== undefined),
      },
    ]
  })
}

/** Whether the fault of a withdrawn version shows with these answers, in any lot. */
export const concernsDossier = (withdrawal: Withdrawal, procedure: Procedure): boolean =>
  concernsAny(withdrawal, inputsOf(factSource(procedure)))

/** What a condition reads of one lot, or of each of them. */
const inputsOf = (source: FactSource, lot?: string): readonly ConditionInput[] =>
  source.lots
    .filter(({ id }) => lot === undefined || id === lot)
    .map((found) => conditionInput(source, found))
