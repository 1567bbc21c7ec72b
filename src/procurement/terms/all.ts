import { decisionTerms } from './decision.js'
import { disputesTerms } from './disputes.js'
import { languageTerms } from './language.js'
import { letterTerms } from './letters.js'
import { type TermAnswer, type TermName, termNames, termPath } from './shape.js'
import { specificationTerms } from './specification-terms.js'
import type { AnyTerm, TermControl, TermPart, Terms } from './term.js'

/** Every term: the compiler refuses one without a row. The order is that in which they are asked. */
const terms: Terms<TermName> = {
  ...specificationTerms,
  ...languageTerms,
  ...disputesTerms,
  ...decisionTerms,
  ...letterTerms,
}

/** The rows with their names, as any row: what the other rooms make their part of. */
export const termRows: readonly (readonly [name: TermName, term: AnyTerm])[] = termNames
  .toSorted((one, other) => Object.keys(terms).indexOf(one) - Object.keys(terms).indexOf(other))
  .map((name) => [name, terms[name] as AnyTerm])

/** One control of a term where it stands. @property path as in the API; fact: its name in `administration.`. */
export interface PlacedPart extends Omit<TermPart, 'mandatory'> {
  readonly path: string
  readonly fact: string
  readonly mandatory: (answer: unknown) => boolean
}

/** The controls of a term: one, or one for each part of it. */
export function partsOf(name: TermName, { asked }: Pick<AnyTerm, 'asked'>): readonly PlacedPart[] {
  const parts: readonly (readonly [string, TermPart])[] =
    'parts' in asked ? Object.entries(asked.parts) : [['', asked]]
  return parts.map(([field, part]) => ({
    ...part,
    path: field === '' ? termPath(name) : `${termPath(name)}.${field}`,
    fact: `${name}${capitalised(field)}`,
    mandatory: part.mandatory ?? (() => true),
  }))
}

/** Their part of the labels of answers. */
export const termLabels = Object.fromEntries(
  termRows.map(([name, term]) => [
    name,
    'parts' in term.asked
      ? {
          label: term.label,
          fields: Object.fromEntries(
            Object.entries(term.asked.parts).map(([field, part]) => [field, part.label]),
          ),
        }
      : term.label,
  ]),
) as { readonly [Name in TermName]: TermLabel<TermAnswer<Name>> }

type TermLabel<Answer> = Answer extends object
  ? { readonly label: string; readonly fields: { readonly [Field in keyof Answer]-?: string } }
  : string

/** The name of the condition "this option was chosen": `tenderLanguage`, `nl-attachments` → `tenderLanguageIsNlAttachments`. */
export const optionFact = (fact: string, option: string): string =>
  `${fact}Is${option.split('-').map(capitalised).join('')}`

/** The options of a control, by their code; none for what is no choice. */
export const optionsIn = (control: TermControl): Readonly<Record<string, string>> =>
  control.kind === 'choice' || control.kind === 'choices' ? control.options : {}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
