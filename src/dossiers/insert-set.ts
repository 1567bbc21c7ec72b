import { factSource } from '../clauses/facts/fact-source.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import { type Place, places } from '../clauses/vocabulary.js'
import type { PlacedClause } from '../documents/assemble.js'
import type { Block, HeadingBlock } from '../documents/blocks.js'
import { looseBlocks } from '../documents/example-blocks.js'
import { grouped } from '../kernel/grouped.js'
import { effectiveLots, isDivided } from '../procurement/lots.js'
import { ingredientsOf } from './ingredients.js'
import type { Workbench } from './workbench.js'

/** A clause of a dossier by itself: its title and its text. @property lot in words, of a divided contract. */
export interface LooseClause {
  readonly id: string
  readonly place: Place
  readonly lot: string | undefined
  readonly blocks: readonly Block[]
}

/**
 * The clauses of a dossier with everything that each needs. Of one clause: itself and what it requires, with the
 * evidence, the monitoring and the penalty that speak of it alone.
 */
export function looseClauses(
  { procedure, selection }: Pick<Workbench, 'procedure' | 'selection'>,
  only?: string,
): readonly LooseClause[] {
  const accepted = selection.filter(({ decision }) => decision === 'accepted')
  const wanted = only === undefined ? accepted : withRequired(accepted, only)
  const { placed } = ingredientsOf(factSource(procedure), wanted)
  const lots = new Map(effectiveLots(procedure).map(({ id, number }) => [id, `perceel ${number}`]))
  return placed.map((clause, index) => ({
    id: wanted[index]?.clause.id ?? '',
    place: clause.place as Place,
    lot: isDivided(procedure) && clause.lot !== undefined ? lots.get(clause.lot) : undefined,
    blocks: clauseBlocks(clause),
  }))
}

/** A clause, what it requires, and what that requires in turn. */
function withRequired(accepted: readonly SelectedClause[], only: string): readonly SelectedClause[] {
  const ids = new Set([only])
  for (const id of ids)
    for (const { clause } of accepted)
      if (clause.id === id) for (const required of clause.requires) ids.add(required)
  return accepted.filter(({ clause }) => ids.has(clause.id))
}

function clauseBlocks(clause: PlacedClause): readonly Block[] {
  const [id = '', version = ''] = clause.reference.split('@')
  const heading: HeadingBlock = {
    kind: 'heading',
    level: 2,
    number: '',
    content: clause.title,
    from: { source: 'clause', reference: clause.reference },
  }
  return [heading, ...looseBlocks({ id, version }, clause.text(), 1)]
}

/** The blocks of an insert file: the clauses under the place that each has in a tender document, and of which lot. */
export function insertFileBlocks(clauses: readonly LooseClause[]): readonly Block[] {
  const order = Object.keys(places)
  const groups = grouped(
    clauses.toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place) || byNumber(a.lot, b.lot)),
    ({ place, lot }) => `${places[place].title}${lot === undefined ? '' : `: ${lot}`}`,
  )
  return [...groups].flatMap(([title, own]): readonly Block[] => [
    {
      kind: 'heading',
      level: 1,
      number: '',
      content: [{ kind: 'text', text: title }],
      from: { source: 'template', reference: 'insert' },
    },
    ...own.flatMap(({ blocks }) => blocks),
  ])
}

const byNumber = (one = '', other = ''): number => one.localeCompare(other, 'nl', { numeric: true })
