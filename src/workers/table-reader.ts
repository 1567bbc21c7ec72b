import { z } from 'zod'
import type { Table } from '../kernel/table.js'
import { refusalAtSight, type TableReader, type TableRefusal } from '../uploads/table.js'
import { readerApart } from './read-apart.js'
import type { TurnRules } from './turns.js'

const refusalSchema = z.discriminatedUnion('kind', [
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
])

/** Reads each CSV or XLSX in a process of its own. */
export const pooledTableReader = (rules: Partial<TurnRules> = {}): TableReader =>
  readerApart<Table, TableRefusal>({
    worker: 'read-table-worker.js',
    // Enough for 20,000 rows of 60 columns.
    memory: 768,
    ...{ rules, refusalAtSight, value: z.array(z.array(z.string())), refusal: refusalSchema },
    refusals: {
      outOfMemory: { kind: 'unpacks-too-large' },
      outOfTime: { kind: 'too-slow' },
      broken: { kind: 'unreadable' },
    },
  })
