import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { inputProblem, problems, wrongQuery } from '../http/messages.js'
import { answerProblem, type Problem } from '../http/problem.js'

/** The routes of the API and, from the same definitions, its description. */
export type Api = OpenAPIHono
export const newApi = (): Api => new OpenAPIHono()

/** One call of the API: what it takes and what it answers. The description and the parsing come from this. */
export interface Endpoint<Query extends z.ZodType, Body extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put'
  /** `/dossiers/{id}` */
  readonly path: string
  readonly summary: string
  readonly query?: Query
  readonly body?: Body
  /** It needs If-Match or If-None-Match. */
  readonly guarded?: boolean
  readonly answers: {
    readonly status: number
    readonly description: string
    readonly schema?: z.ZodType
    readonly contentType?: string
  }
  /** Problems that it can answer, besides those of every call. */
  readonly refuses?: readonly number[]
}

export interface Call<Query, Body> {
  readonly c: Context
  /** A part of the path by its name. */
  readonly param: (name: string) => string
  readonly query: Query
  readonly body: Body
}

/** Adds a call. A wrong query is 400; unreadable JSON 400; a body that is not valid 422, with every fault. */
export function addEndpoint<
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  api: Api,
  endpoint: Endpoint<Query, Body>,
  handle: (call: Call<z.output<Query>, z.output<Body>>) => Promise<Response> | Response,
): void {
  api.openAPIRegistry.registerPath(describe(endpoint))
  api.on(endpoint.method.toUpperCase(), endpoint.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
    const query = readQuery(c, endpoint.query)
    if (!query.success) return answerProblem(c, wrongQuery(query.error))
    const body = await readBody(c, endpoint.body)
    if ('problem' in body) return answerProblem(c, body.problem)
    const param = (name: string): string => c.req.param(name) ?? ''
    return handle({ c, param, query: query.data as z.output<Query>, body: body.data as z.output<Body> })
  })
}

/** A call whose body is not JSON. @property accepts the content types that it takes. */
export interface RawEndpoint<Query extends z.ZodType>
  extends Omit<Endpoint<Query, z.ZodType>, 'body' | 'guarded'> {
  readonly accepts: readonly string[]
}

/** Adds a call that reads its body itself, behind what bounds it. */
export function addRawEndpoint<Query extends z.ZodType = z.ZodUndefined>(
  api: Api,
  { accepts, ...endpoint }: RawEndpoint<Query>,
  bounds: readonly MiddlewareHandler[],
  handle: (c: Context, query: z.output<Query>) => Promise<Response> | Response,
): void {
  const route = describe(endpoint)
  const content = Object.fromEntries(
    accepts.map((type) => [type, { schema: z.string().meta({ description: 'The text, or the file.' }) }]),
  )
  api.openAPIRegistry.registerPath({
    ...route,
    request: { ...route.request, body: { required: true, content } },
  })
  for (const bound of bounds) api.use(endpoint.path, bound)
  api.on(endpoint.method.toUpperCase(), endpoint.path, (c) => {
    const query = readQuery(c, endpoint.query)
    return query.success
      ? handle(c, query.data as z.output<Query>)
      : answerProblem(c, wrongQuery(query.error))
  })
}

const readQuery = (c: Context, schema: z.ZodType | undefined) =>
  (
    schema ?? z.strictObject({}, { error: 'Deze vraag kent geen parameters achter het vraagteken.' })
  ).safeParse(c.req.query())

async function readBody(
  c: Context,
  schema: z.ZodType | undefined,
): Promise<{ readonly data: unknown } | { readonly problem: Problem }> {
  if (schema === undefined) return { data: undefined }
  let sent: unknown
  try {
    sent = JSON.parse(await c.req.text())
  } catch {
    return { problem: problems.unreadableJson }
  }
  const parsed = schema.safeParse(sent)
  return parsed.success ? { data: parsed.data } : { problem: inputProblem(parsed.error) }
}

function describe({
  method,
  path,
  summary,
  query,
  body,
  guarded,
  answers,
  refuses = [],
}: Endpoint<z.ZodType, z.ZodType>): RouteConfig {
  const { status, description, schema, contentType = 'application/json' } = answers
  const refusals = [
    ...new Set([
      ...refuses,
      ...(query ? [400] : []),
      ...(body ? [400, 403, 413, 415, 422] : []),
      ...(guarded ? [412, 428] : []),
      421,
    ]),
  ]
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, z.string()] as const)
  return {
    method,
    path: `/api/v1${path}`,
    summary,
    request: {
      ...(params.length > 0 && { params: z.object(Object.fromEntries(params)) }),
      ...(query instanceof z.ZodObject && { query }),
      ...(guarded && {
        headers: z.object({
          'If-Match': z.string().optional().meta({ description: 'The ETag that was read.' }),
          'If-None-Match': z.string().optional().meta({ description: '* for what does not exist yet.' }),
        }),
      }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [status]: { description, content: { [contentType]: { schema: schema ?? z.string() } } },
      ...Object.fromEntries(
        refusals.map((code) => [
          code,
          {
            description: refusalNames[code] ?? 'Problem',
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        ]),
      ),
    },
  }
}

const refusalNames: Readonly<Record<number, string>> = {
  400: 'Unreadable JSON or a wrong query parameter',
  403: 'The request comes from another website',
  404: 'Not found',
  409: 'Not possible as things stand',
  412: 'Somebody changed it in the meantime',
  413: 'Larger than 2 MB',
  415: 'Not JSON',
  421: 'Asked under another address than the own one',
  422: 'Readable, but not valid',
  428: 'If-Match or If-None-Match is missing',
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; the texts are in Dutch.' })

/** `limit` and `cursor` of every list. */
export const pageQuery = {
  limit: z.coerce
    .number({ error: 'limit is een getal van 1 tot 200.' })
    .int()
    .min(1, { error: 'limit is een getal van 1 tot 200.' })
    .max(200, { error: 'limit is een getal van 1 tot 200.' })
    .default(50),
  cursor: z.string().max(500).optional(),
}

/** A page of a list that is in memory as a whole; the cursor is a place in it. */
export function pageOf<Item>(items: readonly Item[], { limit, cursor }: { limit: number; cursor?: string }) {
  const start = Number(cursor ?? 0)
  if (!Number.isInteger(start) || start < 0 || start > items.length) return undefined
  const end = start + limit
  return {
    items: items.slice(start, end),
    nextCursor: end < items.length ? String(end) : null,
    total: items.length,
  }
}

export const wrongCursor: Problem = {
  status: 400,
  title: 'Verkeerde cursor',
  detail: 'Deze cursor klopt niet: gebruik nextCursor van de vorige bladzijde, of laat hem weg.',
}

/** The shape of a list. */
export const pageSchema = (item: z.ZodType): z.ZodType =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number() })
