/** The id of a lot: `LOT-0001`. */
export const lotIdPattern = /^LOT-\d{4}$/

/** Whether a text is written as the id of a lot; whether the procedure has that lot is another question. */
export const isLotId = (text: string): boolean => lotIdPattern.test(text)

/**
 * The path of an answer as in the API, taken apart: `lots.LOT-0001.clauses.target-group-hours.parameters.hours`.
 *
 * @property lot the id of the lot that it is about; absent for the whole procedure.
 * @property clause the id of the clause that was decided on or filled in.
 * @property rest the fields below those, `parameters.hours`; empty for the lot or the clause itself.
 */
export interface AnswerPath {
  readonly lot?: string
  readonly clause?: string
  readonly rest: string
}

/** Takes a path apart. Rows that go by their place (`lots.0.title`) stay in `rest`. Never throws. */
export function parsePath(path: string): AnswerPath {
  const { id: lot, rest: inLot } = rowOf(path, 'lots', lotIdPattern)
  const { id: clause, rest } = rowOf(inLot, 'clauses', clauseIdPattern)
  return { ...(lot !== undefined && { lot }), ...(clause !== undefined && { clause }), rest }
}

/** The path of what {@link parsePath} took apart. */
export const pathOf = ({ lot, clause, rest }: AnswerPath): string =>
  [
    ...(lot === undefined ? [] : ['lots', lot]),
    ...(clause === undefined ? [] : ['clauses', clause]),
    ...(rest === '' ? [] : [rest]),
  ].join('.')

/** `lots.LOT-0001`, or the path of one of its fields: `lots.LOT-0001.awardCriteria.1`. */
export const lotPath = (lot: string, ...fields: readonly (string | number)[]): string =>
  ['lots', lot, ...fields].join('.')

/** `clauses.reserved-lot` for the whole procedure (`lot` left out), `lots.LOT-0001.clauses.reserved-lot` for a lot. */
export const clausePath = (
  lot: string | undefined,
  clause: string,
  ...fields: readonly (string | number)[]
): string => pathOf({ ...(lot !== undefined && { lot }), clause, rest: fields.join('.') })

/** The lot or the clause that an answer belongs to: the path without its last fields. */
export const ownerPath = (path: string): string => pathOf({ ...parsePath(path), rest: '' })

/** As in the schema of a choice, where the longest id is bounded. */
const clauseIdPattern = /^[a-z][a-z0-9-]*$/

function rowOf(path: string, list: string, id: RegExp): { readonly id?: string; readonly rest: string } {
  const [head, row, ...rest] = path.split('.')
  return head === list && row !== undefined && id.test(row)
    ? { id: row, rest: rest.join('.') }
    : { rest: path }
}
