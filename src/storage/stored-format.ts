import { z } from 'zod'
import { failure, type Result, success } from '../kernel/result.js'
import { frozenCopy } from './frozen-copy.js'
import { parsedJson } from './parsed-json.js'
import type { Unreadable } from './texts.js'

/**
 * How one kind of body stands on the disk: `{ "format": 2, "body": … }`, or with a head, on a line of its own so that
 * it can be read without the body: `{ "format": 2, "head": …,⏎"body": … }`.
 *
 * @property change what a body is checked with before it is written: a schema that accepts the same as `schema` but may
 *   pass over parts that are `known`, because they are parts of bodies that this format gave.
 * @property current the format that is written.
 * @property migrations by the format they start from: `1` turns a body of format 1 into one of format 2.
 * @property head what is written before the body; it says nothing that the body does not.
 */
export interface FormatDefinition<Body> {
  readonly schema: z.ZodType<Body>
  readonly change?: { readonly schema: z.ZodType<Body>; readonly known: WeakSet<object> }
  readonly current: number
  readonly migrations: Readonly<Record<number, (body: unknown) => unknown>>
  readonly head?: (body: Body) => object
}

/**
 * @property asReadBack the body as decoding its text would give it. Throws when the text could not be decoded: that is
 *   a bug in the caller.
 * @property decode what a text says, brought to the current format and validated; nobody can change it.
 * @property opened the same before it is validated: whoever reads it believes nothing of it.
 * @property headIn the head in the first line of a text; undefined when there is none, or of another format.
 */
export interface StoredFormat<Body> {
  readonly textOf: (body: Body) => string
  readonly asReadBack: (body: Body) => Body
  readonly decode: (text: string) => Result<Body, Unreadable>
  readonly opened: (text: string) => Result<unknown, Unreadable>
  readonly headIn: (firstLine: string) => unknown
}

const envelopeSchema = z.strictObject({
  format: z.int().min(1),
  head: z.unknown().optional(),
  body: z.unknown(),
})

/** Throws when a step is missing in the migrations. */
export function storedFormat<Body>(definition: FormatDefinition<Body>): StoredFormat<Body> {
  const { schema, change, current, head } = definition
  for (let format = 1; format < current; format += 1) {
    if (!(format in definition.migrations)) throw new Error(`There is no migration from format ${format}.`)
  }
  return {
    textOf: (body) =>
      head === undefined
        ? JSON.stringify({ format: current, body })
        : `{"format":${current},"head":${JSON.stringify(head(body))},\n"body":${JSON.stringify(body)}}`,
    asReadBack: (body) => frozenCopy((change?.schema ?? schema).parse(body), change?.known),
    decode: (text) => decoded(text, definition),
    opened: (text) => opened(text, definition),
    headIn: (firstLine) => headIn(firstLine, current),
  }
}

type Versions = Pick<FormatDefinition<unknown>, 'current' | 'migrations'>

function decoded<Body>(text: string, definition: FormatDefinition<Body>): Result<Body, Unreadable> {
  const body = opened(text, definition)
  if (!body.ok) return body
  const checked = definition.schema.safeParse(body.value)
  return checked.success
    ? success(frozenCopy(checked.data, definition.change?.known))
    : failure({ kind: 'damaged', reason: firstFault(checked.error) })
}

function opened(text: string, definition: Versions): Result<unknown, Unreadable> {
  const envelope = envelopeSchema.safeParse(parsedJson(text))
  if (!envelope.success) return failure({ kind: 'damaged', reason: 'geen JSON met "format" en "body"' })
  const { format, body } = envelope.data
  const { current } = definition
  return format > current
    ? failure({ kind: 'newer', reason: `formaat ${format}; dit programma kent tot ${current}` })
    : success(migrated(body, format, definition))
}

/** A migration that stumbles over what it gets leaves nothing for the schema to accept. */
function migrated(body: unknown, from: number, { current, migrations }: Versions): unknown {
  try {
    let result = body
    for (let format = from; format < current; format += 1) result = migrations[format]?.(result)
    return result
  } catch {
    return undefined
  }
}

function headIn(text: string, current: number): unknown {
  const begin = `{"format":${current},"head":`
  if (!text.startsWith(begin)) return undefined
  const end = text.indexOf('\n')
  const line = end === -1 ? text : text.slice(0, end)
  return line.endsWith(',') ? parsedJson(line.slice(begin.length, -1)) : undefined
}

/** `history.0.who: Invalid input`: where the first thing is that does not fit, and what. */
export function firstFault(error: z.ZodError): string {
  const [issue] = error.issues
  return issue === undefined ? 'onbekende fout' : `${issue.path.join('.')}: ${issue.message}`
}
