import { LRUCache } from 'lru-cache'
import type { Table } from '../../kernel/table.js'
import type { ImportPlan } from '../../suppliers/exchange/import-plan.js'
import type { ColumnMapping } from '../../suppliers/exchange/match-columns.js'
import type { Parts } from '../parts.js'
import type { AppliedSupplier } from './apply-import.js'
import type { MadePlan } from './plan-table.js'

/** A file as it was read, and what a person said of its columns. */
export interface HeldFile {
  readonly name: string
  readonly table: Table
  readonly mapping: ColumnMapping
  readonly acceptNewNames: boolean
}

/**
 * Where an import is.
 *
 * - `preview`: planned and shown, nothing is written; `isRenewed`: somebody agreed, but the register had changed;
 * - `busy`: it is being written; `written`: so many firms of `total` until now;
 * - `done`; `broken`: it stopped halfway by a fault of ours.
 */
export type HeldImport =
  | {
      readonly kind: 'preview'
      readonly file: HeldFile
      readonly made: MadePlan
      readonly isRenewed: boolean
    }
  | {
      readonly kind: 'busy'
      readonly file: HeldFile
      readonly total: number
      readonly written: () => number
    }
  | {
      readonly kind: 'done'
      readonly file: Pick<HeldFile, 'name'>
      readonly plan: ImportPlan
      readonly applied: readonly AppliedSupplier[]
    }
  | { readonly kind: 'broken'; readonly file: Pick<HeldFile, 'name'> }

/**
 * Keeps what was read between the preview and the agreement, so that nobody has to send a file twice. In memory only,
 * a few at a time and for half an hour: lists of firms hold contact persons.
 */
export interface HeldImports {
  /** Under an id that nobody can guess. */
  readonly hold: (held: HeldImport) => string
  readonly find: (id: string) => HeldImport | undefined
  readonly replace: (id: string, held: HeldImport) => void
  readonly forget: (id: string) => void
}

const halfAnHour = 30 * 60 * 1000
const mostHeld = 8
/** In characters of cells, all files together; one file has no more than 50 million. */
const mostCharacters = 60_000_000

export function heldImports({ now, newId }: Pick<Parts, 'now' | 'newId'>): HeldImports {
  const kept = new LRUCache<string, HeldImport>({
    max: mostHeld,
    maxSize: mostCharacters,
    sizeCalculation: sizeOf,
    ttl: halfAnHour,
    ttlAutopurge: true,
    ttlResolution: 0,
    perf: { now },
  })
  return {
    hold: (held) => {
      const id = newId()
      kept.set(id, held)
      return id
    },
    find: (id) => kept.get(id),
    replace: (id, held) => void kept.set(id, held),
    forget: (id) => void kept.delete(id),
  }
}

function sizeOf(held: HeldImport): number {
  if (held.kind === 'done' || held.kind === 'broken') return 1
  return held.file.table.reduce((sum, cells) => sum + cells.reduce((own, cell) => own + cell.length, 1), 1)
}
