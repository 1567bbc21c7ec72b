import { z } from 'zod'
import type { Problem } from '../http/problem.js'

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
