import { capitalised } from '../kernel/format.js'
import type { Procedure } from '../procurement/procedure.js'

/** One of several answers. @property value a code of the contract; hint: what it means, or what the law says of it. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** Options that are the same for everybody, or that follow from earlier answers. */
export type Options = readonly Option[] | ((answers: Procedure) => readonly Option[])

/**
 * How a person gives an answer, and so what kind of value it is:
 * - `text`, `long-text`: words; `names`: a name on each line; `dated-names`: a name and a day on each line;
 * - `addresses`: a firm on each line, with where letters to it go;
 * - `number`: in the unit that stands beside it;
 * - `date`, `moment`: a day, a day and an hour;
 * - `yes-no`, `choice`, `choices`: one or several of a closed list;
 * - `opens`: yes opens questions about it (the value is an object), no is the answer "none";
 * - `cpv`, `cpv-list`, `municipalities`: by code or by everyday words.
 */
export type Control =
  | { readonly kind: 'text'; readonly width?: 'short' }
  | { readonly kind: 'long-text'; readonly rows?: number }
  | { readonly kind: 'names' }
  | { readonly kind: 'dated-names' }
  | { readonly kind: 'addresses' }
  | { readonly kind: 'number'; readonly unit?: Unit }
  | { readonly kind: 'date' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: Options }
  | { readonly kind: 'choices'; readonly options: Options }
  | { readonly kind: 'opens'; readonly yes: string; readonly no: string }
  | { readonly kind: 'cpv' }
  | { readonly kind: 'cpv-list' }
  | { readonly kind: 'municipalities' }

export type Unit = '€' | '%' | 'uren' | 'maanden' | 'dagen'

/** The options of a closed list of codes, in its order. */
export const optionsOf = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label: capitalised(label) }))
