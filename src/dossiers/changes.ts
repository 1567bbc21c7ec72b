import { selectClauses } from '../clauses/select.js'
import { withoutControlSigns } from '../kernel/clean-text.js'
import type { LocalDate } from '../kernel/local-date.js'
import { isSame } from '../kernel/same.js'
import type { AwardStage } from '../procurement/award-stage.js'
import { inForce } from '../procurement/in-force.js'
import type { Procedure } from '../procurement/procedure.js'
import type { TechnicalAttachment } from '../procurement/technical-part.js'
import { changedPaths } from './changed-paths.js'
import { missingPins } from './document-pins.js'
import type { Deed, Dossier, Motivation, TakenAdvice } from './dossier.js'
import type { MarketCheck } from './market-check-schema.js'
import type { Shelf } from './workbench.js'

/** Who changes a dossier, and when. @property at an ISO instant; today: the day in Belgium at that instant. */
export interface Occasion {
  readonly at: string
  readonly today: LocalDate
  readonly who: string
}

/** A new dossier with its first answers. Pins the templates, and the clauses that the answers bring along. */
export function newDossier(
  id: string,
  organisation: string,
  procedure: Procedure,
  shelf: Shelf,
  occasion: Occasion,
): Dossier {
  const templates = newestVersions(shelf.templates, shelf.templates.ids, occasion.today)
  const clauses = clausePins(procedure, {}, shelf, occasion.today)
  return {
    id,
    organisation,
    revision: 1,
    state: 'draft',
    procedure,
    pins: { clauses, templates },
    history: [
      entry(1, occasion, { kind: 'created', pinned: [...references(templates), ...references(clauses)] }),
    ],
    generations: [],
    archived: false,
    createdAt: occasion.at,
    updatedAt: occasion.at,
  }
}

/**
 * The dossier with other answers, one revision further. Clauses that enter the selection, and documents that the
 * dossier has from now on, get their newest version pinned in the same revision; a pin survives leaving the selection.
 * The same answers change nothing.
 */
export function replaceProcedure(
  dossier: Dossier,
  procedure: Procedure,
  shelf: Shelf,
  occasion: Occasion,
): Dossier {
  const paths = changedPaths(dossier.procedure, procedure)
  if (paths.length === 0) return dossier
  const { answered, pinned } = withProcedure(dossier, procedure, shelf, occasion)
  return changed(answered, { kind: 'procedure-replaced', changed: paths, pinned }, occasion)
}

/**
 * The dossier with the answers of an advice, and the advice as it was, in one revision. An earlier record of the same
 * instrument for the same lot goes; the history keeps both.
 */
export function takeAdvice(
  dossier: Dossier,
  advice: Omit<TakenAdvice, 'who' | 'when'>,
  procedure: Procedure,
  shelf: Shelf,
  occasion: Occasion,
): Dossier {
  const { lot, instrument, title } = advice
  const { answered, pinned } = withProcedure(dossier, procedure, shelf, occasion)
  const others = (dossier.advice ?? []).filter(
    (known) => known.lot !== lot || known.instrument !== instrument,
  )
  const taken = { ...advice, who: occasion.who, when: occasion.at }
  return changed(
    { ...answered, advice: [...others, taken] },
    {
      kind: 'advice-taken',
      lot,
      title,
      changed: changedPaths(dossier.procedure, procedure),
      pinned,
    },
    occasion,
  )
}

/** The dossier with proposals as its answers, one revision further. The same answers change nothing. */
export function takeProposals(
  dossier: Dossier,
  procedure: Procedure,
  shelf: Shelf,
  occasion: Occasion,
): Dossier {
  const paths = changedPaths(dossier.procedure, procedure)
  if (paths.length === 0) return dossier
  const { answered, pinned } = withProcedure(dossier, procedure, shelf, occasion)
  return changed(answered, { kind: 'proposals-taken', changed: paths, pinned }, occasion)
}

/** Other answers, with the newest versions of the texts that they bring along. @returns pinned `id@version` */
function withProcedure(
  dossier: Dossier,
  procedure: Procedure,
  shelf: Shelf,
  { today }: Occasion,
): { readonly answered: Dossier; readonly pinned: readonly string[] } {
  const clauses = clausePins(procedure, dossier.pins.clauses, shelf, today)
  const pinned = Object.entries(clauses).filter(([id]) => dossier.pins.clauses[id] === undefined)
  const templates = missingPins({ ...dossier, procedure }, shelf, today)
  const pins = { clauses, templates: { ...dossier.pins.templates, ...templates } }
  return {
    answered: { ...dossier, procedure, pins },
    pinned: [...references(Object.fromEntries(pinned)), ...references(templates)],
  }
}

/**
 * The dossier with another version of a clause that it pins. Own wordings, parameters and decisions stay; a version that
 * is pinned already changes nothing.
 */
export function renewClause(dossier: Dossier, clause: string, to: string, occasion: Occasion): Dossier {
  const from = dossier.pins.clauses[clause]
  if (from === undefined || from === to) return dossier
  return changed(
    { ...dossier, pins: { ...dossier.pins, clauses: { ...dossier.pins.clauses, [clause]: to } } },
    { kind: 'clause-renewed', clause, from, to },
    occasion,
  )
}

/** The dossier with another version of a template that it pins; a version that is pinned already changes nothing. */
export function renewTemplate(dossier: Dossier, template: string, to: string, occasion: Occasion): Dossier {
  const from = dossier.pins.templates[template]
  if (from === undefined || from === to) return dossier
  return changed(
    { ...dossier, pins: { ...dossier.pins, templates: { ...dossier.pins.templates, [template]: to } } },
    { kind: 'clause-renewed', clause: template, from, to },
    occasion,
  )
}

/**
 * The dossier with a motivation for a warning, in the place of an earlier one for the same finding; an empty text
 * takes it away. The same text changes nothing.
 */
export function motivate(
  dossier: Dossier,
  finding: Pick<Motivation, 'about' | 'rule' | 'at'>,
  written: string,
  occasion: Occasion,
): Dossier {
  const known = dossier.motivations ?? []
  const text = withoutControlSigns(written).trim()
  if ((known.find(({ about }) => about === finding.about)?.text ?? '') === text) return dossier
  const others = known.filter(({ about }) => about !== finding.about)
  const motivation = { ...finding, text, who: occasion.who, when: occasion.at }
  return changed(
    { ...dossier, motivations: text === '' ? others : [...others, motivation] },
    { kind: 'finding-motivated', rule: finding.rule, at: finding.at },
    occasion,
  )
}

/** What is noted of a file that came or went. */
export type FileDeed = Extract<Deed, { readonly kind: 'attachment-added' | 'attachment-removed' }>

/** The dossier with other files of its technical part; a change that leaves them as they are changes nothing. */
export function withTechnicalAttachments(
  dossier: Dossier,
  change: (files: readonly TechnicalAttachment[]) => readonly TechnicalAttachment[],
  deed: FileDeed,
  shelf: Shelf,
  occasion: Occasion,
): Dossier {
  const { administration } = dossier.procedure
  const before = administration?.technicalAttachments ?? []
  const after = change(before)
  if (isSame(before, after)) return dossier
  const procedure = {
    ...dossier.procedure,
    administration: { ...administration, technicalAttachments: after },
  }
  const { answered, pinned } = withProcedure(dossier, procedure, shelf, occasion)
  return changed(answered, { ...deed, ...(pinned.length > 0 && { pinned }) }, occasion)
}

/** The dossier with one more look at the market; the last twenty are kept. */
export const withMarketCheck = (dossier: Dossier, check: MarketCheck, occasion: Occasion): Dossier =>
  changed(
    { ...dossier, marketChecks: [...(dossier.marketChecks ?? []), check].slice(-20) },
    { kind: 'market-checked' },
    occasion,
  )

/** The dossier with other tenders or assessments. */
export const withAward = (dossier: Dossier, award: AwardStage, occasion: Occasion): Dossier =>
  isSame(dossier.award, award) ? dossier : changed({ ...dossier, award }, { kind: 'award-changed' }, occasion)

/** The dossier as announced: firms may read its notice. One that is announced already stays as it is. */
export const published = (dossier: Dossier, occasion: Occasion): Dossier =>
  dossier.state === 'published'
    ? dossier
    : changed({ ...dossier, state: 'published' }, { kind: 'published' }, occasion)

/** The dossier as not announced after all: a draft again. One that is not announced stays as it is. */
export const unpublished = (dossier: Dossier, occasion: Occasion): Dossier =>
  dossier.state === 'published'
    ? changed({ ...dossier, state: 'draft' }, { kind: 'unpublished' }, occasion)
    : dossier

/** The dossier put away, or taken back; nothing of it is lost. One that is so already stays as it is. */
export const archived = (dossier: Dossier, wanted: boolean, occasion: Occasion): Dossier =>
  dossier.archived === wanted
    ? dossier
    : changed({ ...dossier, archived: wanted }, { kind: wanted ? 'archived' : 'restored' }, occasion)

/** One revision further, with what was done in its history. */
function changed(dossier: Dossier, what: Deed, occasion: Occasion): Dossier {
  const revision = dossier.revision + 1
  return {
    ...dossier,
    revision,
    history: [...dossier.history, entry(revision, occasion, what)],
    updatedAt: occasion.at,
  }
}

function clausePins(
  procedure: Procedure,
  pins: Readonly<Record<string, string>>,
  { clauses }: Shelf,
  today: LocalDate,
): Record<string, string> {
  const { clauses: selected } = selectClauses(inForce(procedure).procedure, clauses, pins, today)
  return { ...Object.fromEntries(selected.map(({ clause }) => [clause.id, clause.version])), ...pins }
}

function newestVersions(
  library: Shelf['templates'],
  ids: readonly string[],
  today: LocalDate,
): Record<string, string> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const newest = library.newestOn(id, today)
      return newest === undefined ? [] : [[id, newest.version]]
    }),
  )
}

const references = (pins: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(pins).map(([id, version]) => `${id}@${version}`)

const entry = (revision: number, { at, who }: Occasion, what: Deed) => ({ revision, at, who, what })
