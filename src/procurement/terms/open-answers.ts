import { readAnswer, withAnswer } from '../answer-paths.js'
import { answerAt, isNone, saysSomething } from '../answers.js'
import { countsAt } from '../in-force.js'
import type { MissingAnswer } from '../mandatory.js'
import type { Procedure } from '../procedure.js'
import { partsOf, termRows } from './all.js'
import { earlierPoints } from './earlier.js'
import { type TermName, termPath } from './shape.js'
import type { AnyTerm, OpenPoint, Proposal } from './term.js'

/** A proposal for an answer that is open. @property path of the answer, as in the API; asks: its question. */
export interface ProposedAnswer extends Proposal {
  readonly path: string
  readonly asks: string
}

/** What the buyer's organisation says of itself, by the path of the answer: it goes before law and custom. */
export type HouseProposals = ReadonlyMap<string, Proposal>

/**
 * Answers that no text needs, and that an organisation has all the same: they stand in the control of their question
 * and are printed nowhere before somebody takes them over.
 */
const alsoProposed: readonly (Pick<OpenPoint, 'path' | 'asks'> & {
  readonly when: (procedure: Procedure, house: HouseProposals) => boolean
})[] = [
  {
    path: 'administration.contact.phone',
    asks: 'Op welk telefoonnummer is de contactpersoon te bereiken?',
    // The number of the service says nothing of another person.
    when: ({ administration }, house) =>
      isBlank(administration?.contact?.email) ||
      administration?.contact?.email === house.get('administration.contact.email')?.value,
  },
  { path: 'administration.decidingBody', asks: 'Welk orgaan beslist?', when: () => true },
]

/** What the organisation proposes besides what is missing. */
export const houseAnswers = (procedure: Procedure, house: HouseProposals): readonly ProposedAnswer[] =>
  alsoProposed.flatMap(({ path, asks, when }) => {
    const proposal = house.get(path)
    const isOpen = isBlank(answerAt(procedure, path)) && countsAt(procedure, path)
    return proposal !== undefined && isOpen && when(procedure, house) ? [{ path, asks, ...proposal }] : []
  })

/** What specifications still need of the buyer. A proposal is open too: its path stands in both lists. */
export interface OpenAnswers {
  readonly missing: readonly MissingAnswer[]
  readonly proposals: readonly ProposedAnswer[]
}

/**
 * The open points of specifications that print these answers. Specifications that print no term were made before there
 * were any, and ask for nothing. Tests the answers in force.
 *
 * @param printed paths of the answers that the text can print.
 * @param house what the organisation proposes.
 */
export function openAnswers(
  procedure: Procedure,
  printed: Iterable<string>,
  house: HouseProposals = new Map(),
): OpenAnswers {
  const paths = [...printed]
  const isPrinted = (path: string): boolean => isAmong(paths, path)
  const terms = termRows.filter(([name, { beside }]) => beside !== true && isPrinted(termPath(name)))
  if (terms.length === 0) return { missing: [], proposals: [] }
  const asked = [
    ...terms.map((row) => askedTerm(row, procedure)),
    ...earlierPoints.filter(({ path }) => isPrinted(path)).map((point) => ({ point, open: undefined })),
  ]
  return openIn(asked, procedure, house)
}

/**
 * What is proposed for the terms that decisions and letters print beside the specifications. What is missing of them,
 * the document says that prints it: the specifications are final without.
 */
export const proposedBeside = (
  procedure: Procedure,
  printed: Iterable<string>,
  house: HouseProposals = new Map(),
): readonly ProposedAnswer[] => {
  const paths = [...printed]
  const terms = termRows.filter(([name, { beside }]) => beside === true && isAmong(paths, termPath(name)))
  return openIn(
    terms.map((row) => askedTerm(row, procedure)),
    procedure,
    house,
  ).proposals
}

/** Whether an answer, or a part of it, stands among the paths that a text prints. */
const isAmong = (paths: readonly string[], path: string): boolean =>
  paths.some((known) => known === path || known.startsWith(`${path}.`))

const askedTerm = ([name, term]: (typeof termRows)[number], procedure: Procedure): AskedPoint => ({
  point: { ...term, path: termPath(name) },
  open: openParts(term, name, procedure),
})

function openIn(asked: readonly AskedPoint[], procedure: Procedure, house: HouseProposals): OpenAnswers {
  const open = asked
    .filter(({ point }) => counts(point, procedure))
    .map((one) => openAt(one, procedure, house))
  return {
    missing: open.flatMap(({ missing }) => missing),
    proposals: open.flatMap(({ proposals }) => proposals),
  }
}

/** A point counts when it applies, and no other answer puts it out of force or declares it not applicable. */
const counts = ({ path, applies }: OpenPoint, procedure: Procedure): boolean =>
  (applies?.when(procedure) ?? true) && countsAt(procedure, path)

interface AskedPoint {
  readonly point: OpenPoint
  /** What is open of a term; left out: the point is one answer. */
  readonly open: readonly MissingAnswer[] | undefined
}

function openAt({ point, open }: AskedPoint, procedure: Procedure, house: HouseProposals): OpenAnswers {
  const { path, asks, proposal } = point
  const answer = answerAt(procedure, path)
  const isOpen = open === undefined ? !isNone(answer) && !saysSomething(answer) : open.length > 0
  if (!isOpen) return { missing: [], proposals: [] }
  const proposed = isBlank(answer) ? (house.get(path) ?? proposal?.(procedure)) : undefined
  return proposed === undefined
    ? { missing: open ?? [{ path, question: asks }], proposals: [] }
    : { missing: [{ path, question: asks }], proposals: [{ path, asks, ...proposed }] }
}

const isBlank = (answer: unknown): boolean =>
  answer === undefined || (typeof answer === 'string' && !/\S/.test(answer))

/** The parts of a term that specifications need and that say nothing; of a term without any answer, the term. */
function openParts(term: AnyTerm, name: TermName, procedure: Procedure): readonly MissingAnswer[] {
  const answer = answerAt(procedure, termPath(name))
  if (answer === undefined) return [{ path: termPath(name), question: term.asks }]
  return partsOf(name, term)
    .filter(({ path, mandatory }) => mandatory(answer) && !saysSomething(answerAt(procedure, path)))
    .map(({ path, label }) => ({
      path,
      question: 'parts' in term.asked ? `${term.asks.replace(/\?$/, '')}: ${label}?` : term.asks,
    }))
}

/** The answers with what is proposed in the place of what is open. */
export const withProposals = (procedure: Procedure, proposals: readonly ProposedAnswer[]): Procedure =>
  proposals.reduce<unknown>(
    (answers, { path, value }) => withAnswer(answers, path, value),
    procedure,
  ) as Procedure

/** The part of a proposal that one field shows; `undefined` when none is for it. */
export function proposedAt(
  proposals: readonly ProposedAnswer[],
  path: string,
): { readonly proposal: ProposedAnswer; readonly value: unknown } | undefined {
  const proposal = proposals.find((one) => path === one.path || path.startsWith(`${one.path}.`))
  if (proposal === undefined) return undefined
  const rest = path.slice(proposal.path.length + 1)
  return { proposal, value: rest === '' ? proposal.value : readAnswer(proposal.value, rest) }
}
