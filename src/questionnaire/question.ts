import type { EffectiveLot } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import type { Control } from './control.js'
import type { SectionId } from './sections.js'

/**
 * One answer of a question.
 * @property path of the field, as in the API; of a lot's question, from the lot on.
 * @property none the words of the choice "none", where that is an answer.
 */
export interface Field {
  readonly path: string
  readonly label: string
  readonly hint?: string
  readonly control: Control
  readonly none?: string
}

interface Common {
  /** Kebab-case, never reused; stands in the address of its page. */
  readonly id: string
  readonly section: SectionId
  readonly title: string
  /** Why it is asked, in one or two sentences. */
  readonly why: string
  /** An answer as somebody would give it. */
  readonly example?: string
  /** What belongs together on one page; at least one. */
  readonly fields: readonly Field[]
  /** What the law decides here, with these earlier answers: whole sentences. */
  readonly decides?: (answers: Procedure) => readonly string[]
}

/** A question about the whole procedure, or about each lot. Reads earlier answers only. */
export type Question =
  | (Common & { readonly per: 'procedure'; readonly askWhen?: (answers: Procedure) => boolean })
  | (Common & {
      readonly per: 'lot'
      readonly askWhen?: (answers: Procedure, lot: EffectiveLot) => boolean
    })

type Unplaced<Per extends Question['per']> = Omit<Extract<Question, { readonly per: Per }>, 'section' | 'per'>

/** A question about the whole procedure that a section is still to place. */
export type ProcedureQuestion = Unplaced<'procedure'>

/** Questions about the whole procedure, in the order in which they are asked. */
export const section = (id: SectionId, asked: readonly ProcedureQuestion[]): readonly Question[] =>
  asked.map((one) => ({ ...one, section: id, per: 'procedure' }))

/** Questions about each lot, in the order in which they are asked. */
export const sectionPerLot = (id: SectionId, asked: readonly Unplaced<'lot'>[]): readonly Question[] =>
  asked.map((one) => ({ ...one, section: id, per: 'lot' }))
