import { z } from 'zod'
import type { ClauseVersion } from '../../clauses/clause.js'
import type { ClauseLibrary } from '../../clauses/library.js'
import { citeArticle, legalBasisSchema } from '../../clauses/sources.js'
import { instrumentSchema, instruments, scopeOf } from '../../clauses/vocabulary.js'
import type { Withdrawal } from '../../clauses/withdrawal.js'
import type { LocalDate } from '../../kernel/local-date.js'
import { omit } from '../../kernel/omit.js'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint, type Call } from './endpoint.js'
import { pageOf, pageQuery, pageSchema, wrongCursor } from './paging.js'
import { answerRefusal } from './refuse.js'

const clauseSchema = z
  .object({
    id: z.string(),
    version: z.string(),
    language: z.int().meta({ description: 'How the text prints its numbers: 2 makes units agree.' }),
    title: z.string(),
    instrument: z.string(),
    instrumentName: z.string(),
    scope: z.enum(['procedure', 'lot']),
    place: z.string(),
    when: z.string(),
    appliesWhen: z.unknown().optional(),
    why: z.string(),
    motivation: z.string().optional().meta({
      description: 'Why it suits and is no more than needed, as the note to the college says it.',
    }),
    pitfalls: z.array(z.string()),
    legalBasis: z.array(legalBasisSchema.extend({ citation: z.string() })),
    eforms: z.record(z.string(), z.string()),
    theme: z.array(z.string()),
    ambition: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    evidence: z.array(z.string()),
    promise: z.object({ what: z.string(), unit: z.string(), amount: z.string().optional() }).optional(),
    derogates: z.array(z.object({ article: z.string(), why: z.string() })),
    requires: z.array(z.string()),
    excludes: z.array(z.string()),
    complements: z.array(z.string()),
    validFrom: z.string(),
    validUntil: z.string().optional(),
    reviewBefore: z.string(),
    approvedBy: z.string().optional(),
    changes: z.string(),
    examples: z.array(z.unknown()),
    text: z.string(),
    versions: z.array(z.string()),
    withdrawn: z
      .object({
        withdrawnOn: z.string(),
        reason: z.string().meta({ description: 'What is wrong in law, in Dutch.' }),
        remedy: z.string().meta({ description: 'What to do about documents that went out, in Dutch.' }),
        successor: z.string().meta({ description: 'The version that takes its place.' }),
      })
      .optional()
      .meta({ description: 'This version is not used any more; absent: it was not withdrawn.' }),
  })
  .meta({ id: 'Clause' })
const listQuery = z.strictObject({ ...pageQuery, instrument: instrumentSchema.optional() })

/** The clause library: public, published versions only. */
export function addClauses(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/clauses',
      summary: 'The clauses, each in its newest version',
      does: 'read-library',
      query: listQuery,
      answers: { status: 200, description: 'A page of clauses', schema: pageSchema(clauseSchema) },
    },
    listClauses,
  )
  addOne(api, '/clauses/{id}', 'The newest version of a clause', ({ clauses, today }, { param }) =>
    clauses.newestOn(param('id'), today),
  )
  addOne(
    api,
    '/clauses/{id}/{version}',
    'One version of a clause; its text never changes',
    ({ clauses }, { param }) => clauses.find(param('id'), param('version')),
  )
}

/** The clauses, and the day that it is. */
interface Library {
  readonly clauses: ClauseLibrary
  readonly today: LocalDate
}

async function listClauses(call: Call<z.output<typeof listQuery>, undefined>): Promise<Response> {
  const { c, query, answer } = call
  return withLibrary(call, ({ clauses, today }) => {
    const newest = clauses.ids.flatMap((id) => clauses.newestOn(id, today) ?? [])
    const page = pageOf(
      newest.filter(({ instrument }) => query.instrument === undefined || instrument === query.instrument),
      query,
    )
    return page === undefined
      ? answerProblem(c, wrongCursor)
      : answer({ ...page, items: page.items.map((clause) => clauseAnswer(clause, { clauses, today })) })
  })
}

function addOne(
  api: Api,
  path: string,
  summary: string,
  find: (library: Library, call: Call<undefined, undefined>) => ClauseVersion | undefined,
): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path,
      summary,
      does: 'read-library',
      answers: { status: 200, description: 'The clause', schema: clauseSchema },
      refuses: [404],
    },
    (call) =>
      withLibrary(call, (library) => {
        const clause = find(library, call)
        return clause === undefined
          ? answerProblem(call.c, problems.unknownClause)
          : call.answer(clauseAnswer(clause, library))
      }),
  )
}

async function withLibrary(
  { c, doors, actor }: Call<unknown, unknown>,
  handle: (library: Library) => Response,
): Promise<Response> {
  const library = await doors.actions.readLibrary(actor)
  if (!library.ok) return answerRefusal(c, library.error)
  const { shelf, today } = library.value
  return handle({ clauses: shelf.clauses, today })
}

/** What a jurist wrote. By which signs and roles the service itself knows a clause is no part of the contract. */
const clauseAnswer = (clause: ClauseVersion, { clauses, today }: Library) => ({
  ...omit(clause, 'body', 'source', 'sources', 'passages', 'roles', 'purpose', 'signs'),
  scope: scopeOf(clause.place),
  instrumentName: instruments[clause.instrument],
  legalBasis: clause.legalBasis.map((basis) => ({ ...basis, citation: citeArticle(basis) })),
  text: clause.source,
  versions: clauses.versions(clause.id).map(({ version }) => version),
  ...withdrawnAnswer(clauses.withdrawalOf(clause.id, clause.version, today)),
})

const withdrawnAnswer = (withdrawal: Withdrawal | undefined) =>
  withdrawal === undefined ? {} : { withdrawn: omit(withdrawal, 'id', 'version') }
