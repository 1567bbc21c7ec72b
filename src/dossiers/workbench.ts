import type { Advice } from '../advice/advice.js'
import { answersBehind } from '../clauses/facts/fact-names.js'
import { type FactSource, factSource } from '../clauses/facts/fact-source.js'
import { lotNumbersIn } from '../clauses/facts/lot.js'
import { type ClauseLibrary, pinnedOrNewest } from '../clauses/library.js'
import { clausesInRole } from '../clauses/roles.js'
import { type Selection, selectClauses } from '../clauses/select.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import type { BodyBlock } from '../clauses/text/body.js'
import { assembleInSteps } from '../documents/assemble.js'
import type { AssembledDocument, MissingAnswer } from '../documents/blocks.js'
import { type DocumentName, documentNames, kindOf } from '../documents/document-kinds.js'
import type { TemplateLibrary } from '../documents/template-library.js'
import { keyedInSteps } from '../kernel/in-steps.js'
import { keptWith, keyed, lazily } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { lookedAt, type StepwiseCheck, stepwiseCheck } from '../legal-check/check.js'
import { checkedDossier, type KnownHistory } from '../legal-check/checked-dossier.js'
import type { Unchecked } from '../legal-check/finding.js'
import { rules } from '../legal-check/rules.js'
import type { ClauseRole } from '../procurement/clause-roles.js'
import { inForce } from '../procurement/in-force.js'
import { missingAnswers } from '../procurement/mandatory.js'
import type { Procedure } from '../procurement/procedure.js'
import {
  type HouseProposals,
  houseAnswers,
  openAnswers,
  type ProposedAnswer,
  proposedAt,
  proposedBeside,
  withProposals,
} from '../procurement/terms/open-answers.js'
import type { SupplierIndex } from '../suppliers/matching/supplier-index.js'
import { addressesIn } from './addressees.js'
import { adviceFor } from './advice-facts.js'
import { boxesOf, type DocumentState, documentState, isWanted } from './document-state.js'
import type { Dossier } from './dossier.js'
import { errorsAgainst, type MotivatedFinding, withMotivations } from './findings.js'
import { ingredientsOf, openTasks } from './ingredients.js'
import { firmsFor, type Market, marketOf, socialFirms, supplyFor } from './market.js'
import { toldTo } from './told.js'
import { isOut, withdrawnTexts } from './withdrawn-texts.js'

export type { DocumentState } from './document-state.js'
export { errorsAgainst, type MotivatedFinding } from './findings.js'

/** What the workbench is computed with, besides the dossier. */
export interface Shelf {
  readonly clauses: ClauseLibrary
  readonly templates: TemplateLibrary
}

/**
 * What is known from elsewhere; what is absent, rules say that they could not look at.
 * @property firms the register, as it is now; house: what the organisation proposes.
 */
export interface Known {
  readonly history?: KnownHistory
  readonly firms?: SupplierIndex
  readonly house?: HouseProposals
}

/** Everything that a dossier amounts to: the one value behind every screen and every call. */
export interface Workbench {
  /** What it was computed with, besides the dossier and the shelf. */
  readonly known: Known
  /** The answers that count. */
  readonly procedure: Procedure
  /** Paths of answers and choices that other answers put out of force. */
  readonly outOfForce: readonly string[]
  readonly selection: readonly SelectedClause[]
  readonly documents: readonly DocumentState[]
  /** What a final document still needs of the buyer. */
  readonly missing: readonly MissingAnswer[]
  /** What law or custom gives for answers that are missing. */
  readonly proposals: readonly ProposedAnswer[]
  /** What the legal check found: errors, then warnings, then tips. */
  readonly findings: readonly MotivatedFinding[]
  /** The rules that could not be looked at, and what is missing for it. */
  readonly notChecked: readonly Unchecked[]
  /** Which firms fit a lot. */
  readonly market: Market
  /** Every instrument for a lot, the best first; none for a lot that does not exist. */
  readonly advice: (lot: string) => readonly Advice[]
  /**
   * One document, or `undefined` when the product has no template for it. Marked as a draft when a draft is asked
   * for, when answers are missing or when an error of the legal check stands against it.
   */
  readonly document: (
    name: DocumentName,
    options?: { readonly draft: boolean },
  ) => AssembledDocument | undefined
  /**
   * Computes the slow parts, a little each time it is asked to go on. Whoever reads a part first, computes it at once;
   * of a large dossier that takes long.
   */
  readonly steps: () => Iterable<void>
}

/** What the library proposes since is no task any more for a dossier that went out: nobody can decide on it now. */
function asItWentOut(
  { state, pins }: Pick<Dossier, 'pins'> & Partial<Pick<Dossier, 'state'>>,
  selection: Selection,
): Selection {
  if (!isOut(state)) return selection
  const known = ({ clause, decision }: Selection['clauses'][number]) =>
    decision !== 'open' || Object.hasOwn(pins.clauses, clause.id)
  return { ...selection, clauses: selection.clauses.filter(known) }
}

/**
 * Computes a dossier's workbench: a pure function of what it is given; without a state it did not go out. Its parts are
 * computed on first reading.
 */
export function workbenchOf(
  dossier: Pick<Dossier, 'procedure' | 'pins' | 'motivations' | 'advice' | 'award' | 'marketChecks'> &
    Partial<Pick<Dossier, 'state' | 'revision'>>,
  shelf: Shelf,
  today: LocalDate,
  known: Known = {},
): Workbench {
  const answers = inForce(dossier.procedure)
  const { procedure } = answers
  const selection = lazily(
    (): Selection =>
      asItWentOut(dossier, selectClauses(procedure, shelf.clauses, dossier.pins.clauses, today)),
  )
  const printedIn = (name: DocumentName): Iterable<string> => {
    const template = pinnedOrNewest(shelf.templates, name, dossier.pins.templates, today)
    return template === undefined || !isWanted(name, procedure, dossier.award)
      ? []
      : answersBehind(template.body.uses)
  }
  // What went out proposes nothing new.
  const house = isOut(dossier.state) ? undefined : known.house
  const open = lazily(() => {
    const { missing, proposals } = openAnswers(procedure, printedIn('specifications'), house)
    return {
      missing,
      proposals: [
        ...proposals,
        ...proposedBeside(procedure, documentNames.flatMap(besideSpecifications), house),
      ],
    }
  })
  const besideSpecifications = (name: DocumentName): readonly string[] =>
    name === 'specifications' ? [] : [...printedIn(name)]
  const missing = lazily(() => [
    ...missingAnswers(procedure),
    ...open().missing,
    ...selection().clauses.flatMap(openTasks),
  ])
  const source = lazily(() => sourceWith(procedure, open().proposals))
  const ingredients = lazily(() => ingredientsOf(source(), selection().clauses))
  const firms = firmsFor(procedure, () => selection().clauses, known.firms, today)
  const market = marketOf(firms)
  const inRole = (role: ClauseRole) => clausesInRole(shelf.clauses, role, dossier.pins.clauses, today)
  const advice = keyed((lot: string) => adviceFor(lot, procedure, selection().clauses, inRole, firms, today))
  const check: () => StepwiseCheck = lazily(() =>
    stepwiseCheck(
      checkedDossier({
        procedure,
        selection: selection().clauses,
        rolesOf: (id) => pinnedOrNewest(shelf.clauses, id, dossier.pins.clauses, today)?.roles ?? [],
        document: assembled,
        ...(known.history && { history: known.history }),
        supply: supplyFor(procedure, market),
        ...(known.firms && { isSocialFirm: socialFirms(known.firms) }),
        ...(dossier.award && { award: dossier.award }),
        withdrawn: withdrawnTexts(dossier, procedure, selection().clauses, shelf, today),
        isPublished: isOut(dossier.state),
      }),
      rules,
      today,
    ),
  )
  const findings = lazily(() => withMotivations(check().findings, dossier.motivations ?? []))
  const about = {
    ...{ dossier, procedure, source, findings, today },
    selection: () => selection().clauses,
    notChecked: () => check().notChecked,
    rulesLookedAt: () => lookedAt(check(), procedure, rules, today).looked,
    texts: () => textsInUse(dossier, procedure, () => selection().clauses, shelf, today),
    specifications: () => assembled('specifications'),
    registerAddress: addressesIn(known.firms),
  }
  const templateOf = (name: DocumentName) =>
    isWanted(name, procedure, dossier.award, about.selection)
      ? pinnedOrNewest(shelf.templates, name, dossier.pins.templates, today)
      : undefined
  const told = keyed((name: DocumentName) => toldTo(name, about))
  const filled = keyedInSteps(function* (name: DocumentName): Generator<void, readonly BodyBlock[]> {
    const template = templateOf(name)
    if (template === undefined) return []
    const { values, placed: _, ...shared } = ingredients()
    return yield* template.body.fillInSteps({ ...shared, values: { ...values, ...told(name) } })
  })
  const assembly = keyedInSteps(function* (
    name: DocumentName,
  ): Generator<void, AssembledDocument | undefined> {
    const template = templateOf(name)
    if (template === undefined) return undefined
    const number = procedure.administration?.specificationsNumber
    return yield* assembleInSteps({
      template,
      filled: yield* filled.steps(name),
      clauses: ingredients().placed,
      lotNumbers: lotNumbersIn(about.source()),
      title: procedure.title,
      ...(typeof number === 'string' && number !== '' && { number }),
      author: procedure.buyer?.name ?? '',
      generatedOn: today,
      missing: kindOf(name).standsAlone ? [] : missing(),
    })
  })
  const assembled = (name: DocumentName): AssembledDocument | undefined => assembly.of(name)
  const document: Workbench['document'] = (name, { draft } = { draft: false }) => {
    const found = isOut(dossier.state) ? assembled(name) : withoutBoxes(assembled(name))
    const isDraft = draft || errorsAgainst(name, findings()).length > 0
    return found !== undefined && isDraft ? { ...found, status: 'draft' } : found
  }
  const documents = lazily(() =>
    shelf.templates.ids.flatMap((name) => {
      const found = document(name)
      return found === undefined ? [] : [documentState(name, found)]
    }),
  )
  let isComputed = false
  return {
    known,
    procedure,
    document,
    *steps() {
      if (isComputed) return
      yield void selection()
      yield void open()
      for (const { text } of ingredients().placed) yield void text()
      yield* assembly.steps('specifications')
      yield* check().steps()
      for (const name of documentNames) {
        yield void (templateOf(name) && told(name))
        yield* assembly.steps(name)
        yield void document(name)
      }
      documents()
      isComputed = true
    },
    market,
    advice,
    get outOfForce() {
      return [...answers.outOfForce, ...selection().outOfForce]
    },
    get selection() {
      return selection().clauses
    },
    get missing() {
      return missing()
    },
    get proposals() {
      return [...open().proposals, ...(house ? houseAnswers(procedure, house) : [])]
    },
    get findings() {
      return findings()
    },
    get notChecked() {
      return check().notChecked
    },
    get documents() {
      return documents()
    },
  }
}

/**
 * A bestek in which something is left to be filled in by hand is a draft, and says what. One that went out stays as it
 * was. Made once for each document.
 */
const withoutBoxes = (document: AssembledDocument | undefined): AssembledDocument | undefined =>
  document?.name === 'specifications' ? boxesAsMissing(document) : document

const boxesAsMissing = keptWith((document: AssembledDocument): AssembledDocument => {
  const boxes = boxesOf(document)
  if (boxes.length === 0) return document
  const open = boxes.map((title) => ({
    path: `documents.${document.name}`,
    question: `Vul in het bestek zelf aan: ${title.toLowerCase()}.`,
  }))
  return { ...document, status: 'draft', missing: [...document.missing, ...open] }
})

/** What texts are filled with: the answers, and what is proposed in the place of those that are open. */
const sourceWith = (procedure: Procedure, proposals: readonly ProposedAnswer[]): FactSource =>
  proposals.length === 0
    ? factSource(procedure)
    : factSource(withProposals(procedure, proposals), (answer) => proposedAt(proposals, answer) !== undefined)

/** The templates of the documents that a dossier has, in the version that it works with. */
const textsInUse = (
  { pins, award }: Pick<Dossier, 'pins' | 'award'>,
  procedure: Procedure,
  selection: () => readonly SelectedClause[],
  { templates }: Shelf,
  today: LocalDate,
) =>
  templates.ids.flatMap((name) => {
    const template = pinnedOrNewest(templates, name, pins.templates, today)
    return template === undefined || !isWanted(name, procedure, award, selection)
      ? []
      : [{ title: template.title, reference: `${template.id} ${template.version}` }]
  })
