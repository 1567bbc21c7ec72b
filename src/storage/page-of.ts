import { z } from 'zod'
import type { DossierPage, ListOptions } from '../dossiers/dossier-page.js'
import type { InvalidCursor } from '../dossiers/dossier-store.js'
import type { DossierSummary } from '../dossiers/summary.js'
import { failure, type Result, success } from '../kernel/result.js'
import { parsedJson } from './parsed-json.js'

/**
 * One page of an organisation's dossiers, last updated first. The cursor says after which dossier the page begins,
 * so that dossiers that are added or changed meanwhile do not shift the next page.
 */
export function pageOf(
  summaries: Iterable<DossierSummary>,
  organisation: string,
  { limit, cursor, query = '', archived }: ListOptions,
): Result<DossierPage, InvalidCursor> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor)
  if (cursor !== undefined && after === undefined) return failure({ kind: 'invalid-cursor' })
  const wanted = plain(query)
  const found = [...summaries]
    .filter((summary) => summary.organisation === organisation)
    .filter((summary) => archived === undefined || summary.archived === archived)
    .filter((summary) => plain(summary.title).includes(wanted))
    .sort(lastUpdatedFirst)
  const remaining =
    after === undefined ? found : found.filter((summary) => lastUpdatedFirst(after, summary) < 0)
  const items = remaining.slice(0, limit)
  const last = items.at(-1)
  const hasMore = remaining.length > items.length && last !== undefined
  return success({ items, total: found.length, ...(hasMore && { nextCursor: encodeCursor(last) }) })
}

type Position = Pick<DossierSummary, 'updatedAt' | 'id'>

/** Dossiers of the same moment stand in the order of their ids, so that the order is always the same. */
function lastUpdatedFirst(one: Position, other: Position): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt < other.updatedAt ? 1 : -1
  if (one.id === other.id) return 0
  return one.id < other.id ? -1 : 1
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const positionSchema = z.tuple([z.string(), z.string()])

const encodeCursor = ({ updatedAt, id }: Position): string =>
  Buffer.from(JSON.stringify([updatedAt, id])).toString('base64url')

function decodeCursor(cursor: string): Position | undefined {
  const position = positionSchema.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString()))
  return position.success ? { updatedAt: position.data[0], id: position.data[1] } : undefined
}
