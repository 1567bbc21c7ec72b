import type { Context } from 'hono'

/** The fields of a form that was sent: every value of each name. Files do not count. */
export async function sentFields(c: Context): Promise<ReadonlyMap<string, readonly string[]>> {
  const body = await c.req.parseBody({ all: true })
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((part) => typeof part === 'string'),
    ]),
  )
}

/** The first value of a field, or nothing. */
export const sentText = (sent: ReadonlyMap<string, readonly string[]>, name: string): string =>
  sent.get(name)?.[0] ?? ''
