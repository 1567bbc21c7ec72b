import type { Advice } from '../advice/advice.js'
import { referenceOf } from '../clauses/clause.js'
import { readAward } from '../clauses/facts/award.js'
import { factSource, procedureValues } from '../clauses/facts/fact-source.js'
import { readMotivation, readOutcome } from '../clauses/facts/outcome.js'
import { clauseText, clauseTitle } from '../clauses/fill-clause.js'
import { type ClauseLibrary, pinnedOrNewest } from '../clauses/library.js'
import { type SelectedClause, type Selection, selectClauses } from '../clauses/select.js'
import { assembleDocument, type PlacedClause } from '../documents/assemble.js'
import type { AssembledDocument, DocumentName, MissingAnswer } from '../documents/blocks.js'
import { documentFormats, type TemplateLibrary } from '../documents/template-library.js'
import { keyed, lazily } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { type StepwiseCheck, stepwiseCheck } from '../legal-check/check.js'
import { checkedDossier, type KnownHistory } from '../legal-check/checked-dossier.js'
import type { Finding, Unchecked } from '../legal-check/finding.js'
import { rules } from '../legal-check/rules.js'
import { inForce } from '../procurement/in-force.js'
import { missingAnswers } from '../procurement/mandatory.js'
import type { Procedure } from '../procurement/procedure.js'
import type { SupplierIndex } from '../suppliers/matching/supplier-index.js'
import { adviceFor, readTakenAdvice } from './advice-facts.js'
import { readCheck } from './check-facts.js'
import type { Dossier, Motivation } from './dossier.js'
import { firmsFor, type Market, marketOf, socialFirms, supplyFor } from './market.js'
import { readInvitees, readMarketCheck } from './market-facts.js'

/** What the workbench is computed with, besides the dossier. */
export interface Shelf {
  readonly clauses: ClauseLibrary
  readonly templates: TemplateLibrary
}

/**
 * What is known from elsewhere; what is absent, rules say that they could not look at.
 * @property firms the register, as it is now.
 */
export interface Known {
  readonly history?: KnownHistory
  readonly firms?: SupplierIndex
}

/** How one document stands. */
export interface DocumentState {
  readonly name: DocumentName
  /** What kind of document it is: "Bestek". */
  readonly title: string
  /** `final`: it can be published as it is; `draft`: answers are missing. */
  readonly status: 'draft' | 'final'
  readonly missing: readonly MissingAnswer[]
  /** The titles of what the administration still writes itself; they do not make it a draft. */
  readonly boxes: readonly string[]
  readonly formats: readonly (typeof documentFormats)[number][]
}

/** A finding of the legal check, with why the buyer left it as it is. */
export interface MotivatedFinding extends Finding {
  readonly motivation?: Motivation
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

/** Computes a dossier's workbench: a pure function of what it is given. Its parts are computed on first reading. */
export function workbenchOf(
  dossier: Pick<Dossier, 'procedure' | 'pins' | 'motivations' | 'advice' | 'award' | 'marketChecks'>,
  shelf: Shelf,
  today: LocalDate,
  known: Known = {},
): Workbench {
  const answers = inForce(dossier.procedure)
  const { procedure } = answers
  const selection = lazily(
    (): Selection => selectClauses(procedure, shelf.clauses, dossier.pins.clauses, today),
  )
  const missing = lazily(() => [...missingAnswers(procedure), ...selection().clauses.flatMap(openTasks)])
  const ingredients = lazily(() => ingredientsOf(procedure, selection().clauses))
  const firms = firmsFor(procedure, () => selection().clauses, known.firms, today)
  const market = marketOf(firms)
  const advice = keyed((lot: string) => adviceFor(lot, procedure, selection().clauses, firms, today))
  const check: () => StepwiseCheck = lazily(() =>
    stepwiseCheck(
      checkedDossier({
        procedure,
        selection: selection().clauses,
        document: assembled,
        ...(known.history && { history: known.history }),
        supply: supplyFor(procedure, market),
        ...(known.firms && { isSocialFirm: socialFirms(known.firms) }),
        ...(dossier.award && { award: dossier.award }),
      }),
      rules,
      today,
    ),
  )
  const findings = lazily(() => withMotivations(check().findings, dossier.motivations ?? []))
  /** What a document tells besides the answers and the clauses. */
  const toldBy = (name: DocumentName): Record<string, unknown> => {
    switch (name) {
      case 'motivation':
        return {
          ...readCheck(findings(), check().notChecked),
          ...readTakenAdvice(dossier),
          ...readMarketCheck(dossier),
        }
      case 'award-report':
        return readAward(dossier.award, factSource(procedure))
      case 'invitation':
        return readInvitees(procedure)
      default:
        return {}
    }
  }
  const assembled: (name: DocumentName) => AssembledDocument | undefined = keyed((name) => {
    const template = pinnedOrNewest(shelf.templates, name, dossier.pins.templates, today)
    if (template === undefined || !isWanted(name, dossier.award, procedure)) return undefined
    const { values, placed, author } = ingredients()
    const told = toldBy(name)
    return assembleDocument({
      template,
      context: { values: { ...values, ...told } },
      clauses: placed,
      title: procedure.title,
      author,
      generatedOn: today,
      missing: missing(),
    })
  })
  const document: Workbench['document'] = (name, { draft } = { draft: false }) => {
    const found = assembled(name)
    const isDraft = draft || errorsAgainst(name, findings()).length > 0
    return found !== undefined && isDraft ? { ...found, status: 'draft' } : found
  }
  const documents = lazily(() =>
    shelf.templates.ids.flatMap((name) => stateOf(document(name as DocumentName))),
  )
  return {
    known,
    procedure,
    document,
    *steps() {
      for (const { text } of ingredients().placed) yield void text()
      yield void assembled('specifications')
      yield* check().steps()
      for (const name of shelf.templates.ids) yield void document(name as DocumentName)
      documents()
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

/** The report on the tenders is there once there are any, and letters once somebody is invited. */
function isWanted(name: DocumentName, award: Dossier['award'], { invitedSuppliers }: Procedure): boolean {
  if (name === 'award-report') return (award?.offers ?? []).length > 0
  return name !== 'invitation' || (invitedSuppliers ?? []).length > 0
}

/**
 * The errors that keep a document from being final. The report on the tenders answers for the decision; the other
 * documents were out before it.
 */
export const errorsAgainst = (
  name: DocumentName,
  findings: readonly MotivatedFinding[],
): readonly MotivatedFinding[] =>
  findings.filter(
    ({ severity, code }) => severity === 'error' && code.startsWith('DEC-') === (name === 'award-report'),
  )

const withMotivations = (
  findings: readonly Finding[],
  motivations: readonly Motivation[],
): readonly MotivatedFinding[] =>
  findings.map((finding) => {
    const motivation = motivations.find(({ about }) => about === finding.key)
    return motivation === undefined ? finding : { ...finding, motivation }
  })

/** What every document of the dossier is made with; computed once for all of them. */
function ingredientsOf(procedure: Procedure, selected: readonly SelectedClause[]) {
  const source = factSource(procedure)
  const shared = { ...procedureValues(source), ...readOutcome(selected, source) }
  const placed = selected
    .filter(({ decision }) => decision === 'accepted')
    .map(
      (clause): PlacedClause => ({
        reference: referenceOf(clause.clause),
        title: clauseTitle(clause, source),
        place: clause.clause.place,
        ...(clause.lot !== undefined && { lot: clause.lot }),
        text: lazily(() => clauseText(clause, source, shared)),
        isOwnWording: clause.wording !== undefined,
      }),
    )
  return {
    placed,
    values: { ...shared, ...readMotivation(selected, source) },
    author: procedure.buyer?.name ?? '',
  }
}

function stateOf(document: AssembledDocument | undefined): readonly DocumentState[] {
  if (document === undefined) return []
  const { name, kind, status, missing, blocks } = document
  const boxes = blocks.flatMap((block) => (block.kind === 'box' ? [block.title] : []))
  return [{ name, title: kind, status, missing, boxes: [...new Set(boxes)], formats: documentFormats }]
}

/** What a clause still asks of the buyer: a decision, or a parameter without a value. */
function openTasks({
  clause,
  decision,
  openParameters,
  wording,
  path,
}: SelectedClause): readonly MissingAnswer[] {
  if (decision === 'open')
    return [{ path, question: `Beslis over de voorgestelde clausule "${clause.title}".` }]
  if (decision === 'refused' || wording !== undefined) return []
  return openParameters.map((name) => ({
    path: `${path}.parameters.${name}`,
    question: clause.parameters[name]?.ask ?? name,
  }))
}
