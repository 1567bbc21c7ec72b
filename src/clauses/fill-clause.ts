import { clauseContext, type FactSource } from './facts/fact-source.js'
import { wordingBlocks } from './own-wording.js'
import type { SelectedClause } from './selected-clause.js'
import type { BodyBlock } from './text/body.js'
import type { Inline } from './text/inline.js'

/** The heading above a clause in a document: the criterion's name where it scores one, else its own title. */
export function clauseTitle(
  { clause, path, ...selected }: SelectedClause,
  source: FactSource,
): readonly Inline[] {
  const name = criterionOf(selected, source)?.criterion.name
  return [
    name === undefined
      ? { kind: 'text', text: clause.title }
      : { kind: 'value', text: name.replace(/\s+/g, ' '), answer: `${path}.name` },
  ]
}

/** The text of a selected clause: the buyer's own wording, else the library's text filled in. */
export function clauseText(
  selected: SelectedClause,
  source: FactSource,
  shared: Readonly<Record<string, unknown>>,
): readonly BodyBlock[] {
  const { clause, wording, parameters, path } = selected
  if (wording !== undefined) return wordingBlocks(selected)
  const lot = source.lots.find(({ id }) => id === selected.lot)
  const criterion = criterionOf(selected, source)
  return clause.body.fill(clauseContext(shared, source, { lot, criterion, parameters, path }))
}

function criterionOf(
  { lot, criterion: index }: Pick<SelectedClause, 'lot' | 'criterion'>,
  source: FactSource,
) {
  const criterion =
    index === undefined ? undefined : source.lots.find(({ id }) => id === lot)?.awardCriteria?.[index]
  return criterion === undefined || index === undefined ? undefined : { index, criterion }
}
