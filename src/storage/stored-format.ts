import { z } from 'zod'
import { failure, type Result, success } from '../kernel/result.js'
import { frozenCopy } from './frozen-copy.js'
import { parsedJson } from './parsed-json.js'
import type { Unreadable } from './texts.js'

/**
 * How one kind of body stands on the disk: `{ "format": 2, "body": … }`.
 *
 * @property change what a body is checked with before it is written: a schema that accepts the same as `schema` but may
 *   pass over parts that are `known`, because they are parts of bodies that this format gave.
 * @property current the format that is written.
 * @property migrations by the format they start from: `1` turns a body of format 1 into one of format 2.
 */
export interface FormatDefinition<Body> {
  readonly schema: z.ZodType<Body>
  readonly change?: { readonly schema: z.ZodType<Body>; readonly known: WeakSet<object> }
  readonly current: number
  readonly migrations: Readonly<Record<number, (body: unknown) => unknown>>
}

/**
 * @property asReadBack the body as decoding its text would give it. Throws when the text could not be decoded: that is
 *   a bug in the caller.
 * @property decode what a text says, brought to the current format and validated; nobody can change it.
 */
export interface StoredFormat<Body> {
  readonly textOf: (body: Body) => string
  readonly asReadBack: (body: Body) => Body
  readonly decode: (text: string) => Result<Body, Unreadable>
}

const envelopeSchema = z.strictObject({ format: z.int().min(1), body: z.unknown() })

/** Throws when a step is missing in the migrations. */
export function storedFormat<Body>(definition: FormatDefinition<Body>): StoredFormat<Body> {
  const { schema, change, current } = definition
  for (let format = 1; format < current; format += 1) {
    if (!(format in definition.migrations)) throw new Error(`There is no migration from format ${format}.`)
  }
  return {
    textOf: (body) => JSON.stringify({ format: current, body }),
    asReadBack: (body) => frozenCopy((change?.schema ?? schema).parse(body), change?.known),
    decode: (text) => decoded(text, definition),
  }
}

function decoded<Body>(text: string, definition: FormatDefinition<Body>): Result<Body, Unreadable> {
  const { schema, change, current } = definition
  const envelope = envelopeSchema.safeParse(parsedJson(text))
  if (!envelope.success) return damaged('geen JSON met "format" en "body"')
  const { format, body } = envelope.data
  if (format > current)
    return failure({ kind: 'newer', reason: `formaat ${format}; dit programma kent tot ${current}` })
  const checked = schema.safeParse(migrated(body, format, definition))
  return checked.success
    ? success(frozenCopy(checked.data, change?.known))
    : damaged(firstFault(checked.error))
}

/** A migration that stumbles over what it gets leaves nothing for the schema to accept. */
function migrated(body: unknown, from: number, { current, migrations }: FormatDefinition<unknown>): unknown {
  try {
    let result = body
    for (let format = from; format < current; format += 1) result = migrations[format]?.(result)
    return result
  } catch {
    return undefined
  }
}

const damaged = (reason: string): Result<never, Unreadable> => failure({ kind: 'damaged', reason })

function firstFault(error: z.ZodError): string {
  const [issue] = error.issues
  return issue === undefined ? 'onbekende fout' : `${issue.path.join('.')}: ${issue.message}`
}
