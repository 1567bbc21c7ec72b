import { z } from 'zod'
import { failure } from '../kernel/result.js'
import type { Table } from '../kernel/table.js'
import { refusalAtSight, type TableReader, type TableRefusal } from '../uploads/table.js'
import { readerApart } from './read-apart.js'
import type { TurnRules } from './turns.js'

const usualRules: TurnRules = {
  atOnce: 1,
  room: 20,
  perPerson: 10,
  longestWait: 60_000,
  patience: 20_000,
  usual: 1_000,
}

const readingSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.array(z.array(z.string())) }),
  z.object({
    ok: z.literal(false),
    error: z.discriminatedUnion('kind', [
      z.object({
        kind: z.enum([
          'too-large',
          'unpacks-too-large',
          'too-many-rows',
          'too-many-columns',
          'old-excel',
          'not-a-table',
          'unreadable',
          'too-slow',
        ]),
      }),
      z.object({ kind: z.literal('formula'), cells: z.array(z.string()) }),
      z.object({ kind: z.literal('broken-quotes'), row: z.number() }),
    ]),
  }),
])

/** Reads each CSV or XLSX in a process of its own. */
export function pooledTableReader(rules: Partial<TurnRules> = {}): TableReader {
  const { read, close } = readerApart<Table, TableRefusal>({
    worker: 'read-table-worker.js',
    // Enough for 20,000 rows of 60 columns.
    memory: 768,
    rules: { ...usualRules, ...rules },
    outcome: readingSchema,
    refusals: {
      outOfMemory: { kind: 'unpacks-too-large' },
      outOfTime: { kind: 'too-slow' },
      broken: { kind: 'unreadable' },
    },
  })
  return {
    read: async (bytes, asker) => {
      const refusal = refusalAtSight(bytes)
      return refusal === undefined ? read(bytes, asker) : failure(refusal)
    },
    close,
  }
}
