import { z } from 'zod'
import type { ClauseVersion } from '../../clauses/clause.js'
import { citeArticle } from '../../clauses/sources.js'
import { instrumentSchema, instruments, scopeOf } from '../../clauses/vocabulary.js'
import { belgianDay } from '../../kernel/local-date.js'
import type { Dependencies } from '../dependencies.js'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint, pageOf, pageQuery, pageSchema, wrongCursor } from './endpoint.js'

const clauseSchema = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    instrument: z.string(),
    scope: z.enum(['procedure', 'lot']),
    place: z.string(),
    when: z.string(),
    why: z.string(),
    versions: z.array(z.string()),
  })
  .loose()
  .meta({ id: 'Clause' })
const listQuery = z.strictObject({ ...pageQuery, instrument: instrumentSchema.optional() })

/** The clause library: public, published versions only. */
export function addClauses(api: Api, { shelf: { clauses }, now }: Dependencies): void {
  const answer = (clause: ClauseVersion) => clauseAnswer(clause, clauses.versions(clause.id))
  const newest = () => clauses.ids.flatMap((id) => clauses.newestOn(id, belgianDay(now())) ?? [])

  addEndpoint(
    api,
    {
      method: 'get',
      path: '/clauses',
      summary: 'The clauses, each in its newest version',
      query: listQuery,
      answers: { status: 200, description: 'A page of clauses', schema: pageSchema(clauseSchema) },
    },
    ({ c, query }) => {
      const page = pageOf(
        newest().filter(
          ({ instrument }) => query.instrument === undefined || instrument === query.instrument,
        ),
        query,
      )
      return page === undefined
        ? answerProblem(c, wrongCursor)
        : c.json({ ...page, items: page.items.map(answer) })
    },
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/clauses/{id}',
      summary: 'The newest version of a clause',
      answers: { status: 200, description: 'The clause', schema: clauseSchema },
      refuses: [404],
    },
    ({ c, param }) => {
      const clause = clauses.newestOn(param('id'), belgianDay(now()))
      return clause === undefined ? answerProblem(c, problems.unknownClause) : c.json(answer(clause))
    },
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/clauses/{id}/{version}',
      summary: 'One version of a clause; it never changes',
      answers: { status: 200, description: 'The clause', schema: clauseSchema },
      refuses: [404],
    },
    ({ c, param }) => {
      const clause = clauses.find(param('id'), param('version'))
      return clause === undefined ? answerProblem(c, problems.unknownClause) : c.json(answer(clause))
    },
  )
}

function clauseAnswer(
  { body: _, source, legalBasis, ...clause }: ClauseVersion,
  versions: readonly ClauseVersion[],
) {
  return {
    ...clause,
    scope: scopeOf(clause.place),
    instrumentName: instruments[clause.instrument],
    legalBasis: legalBasis.map((basis) => ({ ...basis, citation: citeArticle(basis) })),
    text: source,
    versions: versions.map(({ version }) => version),
  }
}
