import type { Context } from 'hono'
import { failure, type Result, success } from '../../kernel/result.js'

/**
 * A form as it was sent.
 * @property files those that hold something, whatever their fields are called. @property filesOf the same, by field.
 */
export interface SentForm {
  readonly fields: SentFields
  readonly files: readonly File[]
  readonly filesOf: ReadonlyMap<string, readonly File[]>
}

/** Every value of each field, by its name. Files do not count. */
export type SentFields = ReadonlyMap<string, readonly string[]>

export const noForm: SentForm = { fields: new Map(), files: [], filesOf: new Map() }

/** Reads the form of a request. A body that is no form, or that breaks off, is told as such. */
export async function readForm(c: Context): Promise<Result<SentForm, 'unreadable'>> {
  try {
    const parts = Object.entries(await c.req.parseBody({ all: true })).map(
      ([name, value]) => [name, Array.isArray(value) ? value : [value]] as const,
    )
    const isText = (part: string | File): part is string => typeof part === 'string'
    const isFile = (part: string | File): part is File => part instanceof File && part.size > 0
    return success({
      fields: new Map(parts.map(([name, values]) => [name, values.filter(isText)])),
      files: parts.flatMap(([, values]) => values.filter(isFile)),
      filesOf: new Map(parts.map(([name, values]) => [name, values.filter(isFile)])),
    })
  } catch (error) {
    // That the body is larger than it may be is answered by whoever set the limit.
    if (error instanceof Error && error.name === 'BodyLimitError') throw error
    return failure('unreadable')
  }
}

/** The first value of a field, or nothing. */
export const sentText = (sent: SentFields, name: string): string => sent.get(name)?.[0] ?? ''

/** What a hidden field carries as JSON; undefined when somebody changed it into something else. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
