import type { RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Action } from '../../access/may.js'

/** One call of the API: what it does, takes and answers. The description, the guard and the parsing come from this. */
export interface Endpoint<Query extends z.ZodType, Body extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** `/dossiers/{id}` */
  readonly path: string
  readonly summary: string
  /** What whoever calls has to be allowed: asked before anything of the request is read. */
  readonly does: Action
  readonly query?: Query
  readonly body?: Body
  /** It needs If-Match or If-None-Match. */
  readonly guarded?: boolean
  /** @property schema of the JSON that it answers; left out: it answers a file. */
  readonly answers: {
    readonly status: 200 | 201
    /** For a call that makes what is not there yet. */
    readonly whenMade?: 201
    readonly description: string
    readonly schema?: z.ZodType
    readonly contentType?: string
  }
  /** Problems that it can answer, besides those of every call. */
  readonly refuses?: readonly number[]
}

/** A call whose body is not JSON. @property accepts the content types that it takes. */
export interface RawEndpoint<Query extends z.ZodType>
  extends Omit<Endpoint<Query, z.ZodType>, 'body' | 'guarded'> {
  readonly accepts: readonly string[]
}

type Accepts = readonly string[]

/** How a call stands in the OpenAPI description, with every status that it can answer. */
export function describe(
  {
    method,
    path,
    summary,
    does,
    query,
    body,
    guarded,
    answers,
    refuses = [],
  }: Endpoint<z.ZodType, z.ZodType>,
  accepts: Accepts = [],
): RouteConfig {
  const { status, whenMade, description, schema, contentType = 'application/json' } = answers
  const answer = { description, content: { [contentType]: { schema: schema ?? z.string() } } }
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, z.string()] as const)
  const refusals = new Set([
    ...refuses,
    ...ofEvery,
    ...(body ? ofBodies : []),
    ...(accepts.length > 0 ? ofFiles : []),
    ...(method === 'get' ? [] : ofWrites),
    ...(guarded ? ofGuarded : []),
  ])
  return {
    method,
    path: `/api/v1${path}`,
    summary,
    'x-action': does,
    request: {
      ...(params.length > 0 && { params: z.object(Object.fromEntries(params)) }),
      ...(query instanceof z.ZodObject && { query }),
      ...(guarded && { headers: preconditionHeaders }),
      ...bodyOf(body, accepts),
    },
    responses: {
      [status]: answer,
      ...(whenMade && { [whenMade]: answer }),
      ...Object.fromEntries([...refusals].map((code) => [code, problemResponse(code)])),
    },
  }
}

/** Every call: what stands behind the question mark is judged, whoever asks is too, and nobody is without bugs. */
const ofEvery = [400, 403, 421, 500]
const ofBodies = [413, 415, 422]
const ofFiles = [413, 415, 422, 503]
/** The disk can be full, or not writable. */
const ofWrites = [503, 507]
const ofGuarded = [412, 428]

const preconditionHeaders = z.object({
  'If-Match': z.string().optional().meta({ description: 'The ETag that was read.' }),
  'If-None-Match': z.string().optional().meta({ description: '* for what does not exist yet.' }),
})

function bodyOf(body: z.ZodType | undefined, accepts: Accepts) {
  if (body !== undefined)
    return { body: { required: true, content: { 'application/json': { schema: body } } } }
  if (accepts.length === 0) return {}
  const content = Object.fromEntries(
    accepts.map((type) => [type, { schema: z.string().meta({ description: 'The text, or the file.' }) }]),
  )
  return { body: { required: true, content } }
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

const problemResponse = (code: number) => ({
  description: refusalNames[code] ?? 'Problem',
  content: { 'application/problem+json': { schema: problemSchema } },
})

const refusalNames: Readonly<Record<number, string>> = {
  400: 'Unreadable JSON, an unreadable form, or a wrong query parameter',
  403: 'The request comes from another website, or whoever asks may not',
  404: 'Not found',
  409: 'Not possible as things stand',
  412: 'Somebody changed it in the meantime',
  413: 'Larger than it may be',
  415: 'Not of a content type that is taken',
  421: 'Asked under another address than the own one',
  422: 'Readable, but not valid',
  428: 'If-Match or If-None-Match is missing',
  500: 'A fault of ours; the answer names its reference in the log',
  503: 'Not now: too busy, too slow, or nothing can be written',
  507: 'The disk is full',
}
