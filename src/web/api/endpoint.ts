import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { Actor } from '../../access/actor.js'
import { type Action, permissions } from '../../access/may.js'
import { failure, type Result, success } from '../../kernel/result.js'
import type { Doors } from '../http/doors.js'
import { isForeignKeeping, jsonOnly, sizeLimit } from '../http/guard.js'
import { inputProblem, problems, wrongQuery } from '../http/messages.js'
import { etagOf } from '../http/preconditions.js'
import { answerProblem, type Problem } from '../http/problem.js'
import { declaredOnly } from './declared.js'
import { describe, type Endpoint, type RawEndpoint } from './describe.js'

/** The routes of the API and, from the same definitions, its description; with what stands behind them. */
export interface Api {
  readonly routes: OpenAPIHono
  readonly doors: Doors
}
export const newApi = (doors: Doors): Api => ({ routes: new OpenAPIHono(), doors })

/** What an answer says besides itself. @property revision of what is answered, told as its ETag. */
export interface Said {
  readonly status?: 200 | 201
  readonly revision?: number
  /** Below `/api/v1`, of what was made. */
  readonly location?: string
}

export interface Call<Query, Body> {
  readonly c: Context
  readonly doors: Doors
  readonly actor: Actor
  /** A part of the path by its name. */
  readonly param: (name: string) => string
  readonly query: Query
  readonly body: Body
  /** The one way to answer JSON: what the endpoint's schema does not name does not go out. */
  readonly answer: (value: object, said?: Said) => Response
}

type Handler<Query, Body> = (call: Call<Query, Body>) => Promise<Response> | Response

/** Adds a call. A wrong query is 400; unreadable JSON 400; a body that is not valid 422, with every fault. */
export function addEndpoint<
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(api: Api, endpoint: Endpoint<Query, Body>, handle: Handler<z.output<Query>, z.output<Body>>): void {
  api.routes.openAPIRegistry.registerPath(describe(endpoint))
  const bounds = endpoint.body === undefined ? [] : [sizeLimit, jsonOnly]
  listen<Query>(api, endpoint, bounds, async (call) => {
    const body = await readBody(call.c, endpoint.body)
    return body.ok
      ? handle({ ...call, body: body.value as z.output<Body> })
      : answerProblem(call.c, body.error)
  })
}

/** Adds a call that reads its body itself, behind what bounds it. */
export function addRawEndpoint<Query extends z.ZodType = z.ZodUndefined>(
  api: Api,
  { accepts, ...endpoint }: RawEndpoint<Query>,
  bound: MiddlewareHandler,
  handle: Handler<z.output<Query>, undefined>,
): void {
  api.routes.openAPIRegistry.registerPath(describe(endpoint, accepts))
  listen<Query>(api, endpoint, [bound], handle)
}

/** Puts a call at its address: the guard, then what bounds the body, then the query, then the call. */
function listen<Query extends z.ZodType>(
  { routes, doors }: Api,
  endpoint: Endpoint<Query, z.ZodType>,
  bounds: readonly MiddlewareHandler[],
  handle: Handler<z.output<Query>, undefined>,
): void {
  const { method, path, does } = endpoint
  const isPrivate = method !== 'get' || !('everyone' in permissions[does].allows)
  const pattern = path.replace(/\{(\w+)\}/g, ':$1')
  routes.on(method.toUpperCase(), pattern, guard(doors, does), ...bounds, async (c) => {
    const query = readQuery(c, endpoint.query)
    if (!query.success) return answerProblem(c, wrongQuery(query.error))
    const response = await handle({
      c,
      doors,
      actor: doors.actorOf(c),
      param: (name) => c.req.param(name) ?? '',
      query: query.data as z.output<Query>,
      body: undefined,
      answer: answering(c, doors, endpoint),
    })
    if (isPrivate && !response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
    return response
  })
}

/** Before anything of a request is read: whether the actor may do anything with it, and from where it is asked. */
const guard =
  ({ may, actorOf }: Doors, action: Action): MiddlewareHandler =>
  async (c, next) => {
    if (!may(actorOf(c), action)) return answerProblem(c, problems.forbidden)
    if (isForeignKeeping(c, action)) return answerProblem(c, problems.foreignDownload)
    await next()
  }

const answering =
  (c: Context, { log }: Doors, { method, path, answers }: Endpoint<z.ZodType, z.ZodType>) =>
  (value: object, { status = answers.status, revision, location }: Said = {}): Response => {
    const told = declaredOnly(answers.schema ?? z.object(), value)
    if (told.dropped.length > 0)
      log(`${undeclared} ${method.toUpperCase()} ${path}: ${[...new Set(told.dropped)].join(', ')}`)
    return c.json(told.value as object, status, {
      ...(revision !== undefined && { ETag: etagOf(revision) }),
      ...(location !== undefined && { Location: `/api/v1${location}` }),
    })
  }

/** How a line of the log begins that tells of fields that were kept in. */
export const undeclared = 'niet verstuurd, want niet beschreven in het antwoord van'

const readQuery = (c: Context, schema: z.ZodType | undefined) =>
  (
    schema ?? z.strictObject({}, { error: 'Deze vraag kent geen parameters achter het vraagteken.' })
  ).safeParse(c.req.query())

async function readBody(c: Context, schema: z.ZodType | undefined): Promise<Result<unknown, Problem>> {
  if (schema === undefined) return success(undefined)
  let sent: unknown
  try {
    sent = JSON.parse(await c.req.text())
  } catch {
    return failure(problems.unreadableJson)
  }
  const parsed = schema.safeParse(sent)
  return parsed.success ? success(parsed.data) : failure(inputProblem(parsed.error))
}
