import { selectClauses } from '../clauses/select.js'
import { lazily } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { inForce } from '../procurement/in-force.js'
import { isWanted } from './document-state.js'
import type { Deed, Dossier } from './dossier.js'
import type { Shelf } from './workbench.js'

/** The newest versions of the templates whose documents a dossier has, and that it pins no version of. */
export function missingPins(
  { procedure, pins, award }: Pick<Dossier, 'procedure' | 'pins' | 'award'>,
  { templates, clauses }: Shelf,
  today: LocalDate,
): Readonly<Record<string, string>> {
  const unpinned = templates.ids.filter((id) => pins.templates[id] === undefined)
  if (unpinned.length === 0) return {}
  const answers = inForce(procedure).procedure
  const selection = lazily(() => selectClauses(answers, clauses, pins.clauses, today).clauses)
  return Object.fromEntries(
    unpinned.flatMap((id) => {
      const newest = isWanted(id, answers, award, selection) ? templates.newestOn(id, today) : undefined
      return newest === undefined ? [] : [[id, newest.version]]
    }),
  )
}

/**
 * A change that was just made, with a version pinned of every document that the dossier has from now on; noted with
 * what was done, in the same revision. A dossier that did not change stays itself.
 */
export function withDocumentPins(before: Dossier, after: Dossier, shelf: Shelf, today: LocalDate): Dossier {
  const last = after.history.at(-1)
  if (after === before || last === undefined) return after
  const missing = missingPins(after, shelf, today)
  const references = Object.entries(missing).map(([id, version]) => `${id}@${version}`)
  if (references.length === 0) return after
  return {
    ...after,
    pins: { ...after.pins, templates: { ...after.pins.templates, ...missing } },
    history: [...after.history.slice(0, -1), { ...last, what: alsoPinning(last.what, references) }],
  }
}

/** Downloading a document is no change, and pins nothing. */
const alsoPinning = (what: Deed, references: readonly string[]): Deed =>
  what.kind === 'generated' ? what : { ...what, pinned: [...(what.pinned ?? []), ...references] }
