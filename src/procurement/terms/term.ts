import type { Procedure } from '../procedure.js'
import type { Certainty } from '../threshold-table.js'
import type { TermAnswer, TermName } from './shape.js'

/**
 * What law or custom gives as an answer. It is no answer before somebody takes it over.
 *
 * @property because a Dutch sentence that names the article, or says that it is custom.
 * @property certainty of that sentence: `verified` only when a public source was read.
 */
export interface Proposal<Answer = unknown> {
  readonly value: Answer
  readonly because: string
  readonly certainty: Certainty
}

/**
 * An answer without which specifications are no finished document.
 *
 * @property path as in the API: `administration.tenderLanguage`, `deposit`.
 * @property asks the question as what is missing puts it.
 * @property applies whether it is asked and in force; left out: always. Reads no other term.
 * @property proposal left out, or `undefined`: nobody can say it but the buyer.
 */
export interface OpenPoint<Answer = unknown> {
  readonly path: string
  readonly asks: string
  readonly applies?: Applies
  readonly proposal?: (procedure: Procedure) => Proposal<Answer> | undefined
}

/** @property because why it does not count otherwise, as a Dutch sentence. */
export interface Applies {
  readonly when: (procedure: Procedure) => boolean
  readonly because: string
}

/** The closed list of a choice: code → Dutch as it reads inside a sentence. */
type Options = Readonly<Record<string, string>>

/** How a part is answered and printed. @property hints what an option means, by its code. */
export type TermControl =
  | {
      readonly kind:
        | 'yes-no'
        | 'text'
        | 'long-text'
        | 'date'
        | 'moment'
        | 'euro'
        | 'percentage'
        | 'hours'
        | 'months'
        | 'days'
        | 'number'
    }
  | { readonly kind: 'choice'; readonly options: Options; readonly hints?: Options }
  | { readonly kind: 'choices'; readonly options: Options; readonly hints?: Options }

/**
 * One control of a term.
 *
 * @property label as in `[nog in te vullen: …]`: short, without an article, clear without its surroundings.
 * @property said what a text or a condition says of it.
 * @property mandatory whether specifications need it, with what is answered so far of the term; left out: always.
 */
export interface TermPart<Answer = unknown> {
  readonly label: string
  readonly said: string
  readonly hint?: string
  readonly control: TermControl
  readonly mandatory?: (answer: Answer) => boolean
}

/**
 * A term: an answer in `administration` that specifications need. One row says all there is to say of it, besides
 * its line in the schema: question, labels, facts, what is missing and what is proposed are derived from it.
 *
 * A fact is named as the term (`administration.tenderLanguage`), or as the term and its part
 * (`administration.siteVisitKind`); each option of a choice has a condition (`administration.tenderLanguageIsNl`).
 *
 * @property asked one control, or the parts of an object by their field.
 * @property beside decisions and letters print it and specifications do not: those are final without it.
 * Whether it may be declared not applicable, `declinablePaths` says.
 */
export interface Term<Name extends TermName = TermName> extends Omit<OpenPoint, 'path' | 'proposal'> {
  readonly proposal?: (procedure: Procedure) => Proposal<TermAnswer<Name>> | undefined
  readonly beside?: true
  readonly label: string
  readonly asked: Asked<TermAnswer<Name>>
  readonly question: {
    readonly id: string
    readonly section: string
    readonly title: string
    readonly why: string
    readonly example: string
  }
}

type Asked<Answer> = Answer extends object
  ? Answer extends readonly unknown[]
    ? TermPart<Answer>
    : { readonly parts: { readonly [Field in keyof Answer]-?: TermPart<Answer> } }
  : TermPart<Answer>

/** Any term, for who does not ask which. */
export interface AnyTerm extends Omit<Term, 'asked' | 'proposal'> {
  readonly proposal?: (procedure: Procedure) => Proposal | undefined
  readonly asked: TermPart | { readonly parts: Readonly<Record<string, TermPart>> }
}

/** The rows of a topic. */
export type Terms<Name extends TermName> = { readonly [One in Name]: Term<One> }
