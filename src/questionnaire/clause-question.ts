import type { Field, Question } from './question.js'

/**
 * What a clause that is in asks of the buyer; the clause library words it.
 * @property id of the clause; path: where its choice stands, as in the API.
 */
export interface ClauseQuestion {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly path: string
  readonly lot?: string
  readonly fields: readonly Field[]
}

/** The question of a clause, among the others. Its fields have whole paths already. */
export const questionOfClause = ({ id, title, why, fields }: ClauseQuestion): Question => ({
  id: `clausule-${id}`,
  section: 'performance',
  per: 'procedure',
  title,
  why,
  fields,
})
