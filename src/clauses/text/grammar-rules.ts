import type { Language, NumberWords } from './language.js'
import type { Declaration } from './value-kinds.js'

/** What is wrong with a text: the line counts from 1, the reason is in Dutch and says what to do. */
export interface BodyFault {
  readonly line: number
  readonly reason: string
}

/** How a value is printed and where its answer stands; the compiled text refers to it by number. */
export interface Slot extends Declaration {
  readonly name: string
  readonly language: Language
  readonly words?: NumberWords
}

export interface GrammarRules {
  readonly declarations: Readonly<Record<string, Declaration>>
  readonly places?: ReadonlySet<string>
  /** How the text prints its numbers; left out: 1. */
  readonly language?: Language
}
