import { LRUCache } from 'lru-cache'
import type { Parts } from '../parts.js'
import type { FilledOwnFile } from './filled-own-file.js'

/** A filled file, and whose it is. */
export interface HeldFill {
  readonly organisation: string
  readonly dossier: string
  readonly filled: FilledOwnFile
}

/** Keeps filled files between the page that tells what became of them and the download: in memory only, half an hour. */
export interface HeldFills {
  /** Under an id that nobody can guess. */
  readonly hold: (held: HeldFill) => string
  readonly find: (id: string) => HeldFill | undefined
  /** Drops what is held of a dossier. */
  readonly forget: (organisation: string, dossier: string) => void
}

const halfAnHour = 30 * 60 * 1000
const mostHeld = 20
/** In bytes, all files together. */
const mostBytes = 100 * 1024 * 1024

export function heldFills({ now, newId }: Pick<Parts, 'now' | 'newId'>): HeldFills {
  const kept = new LRUCache<string, HeldFill>({
    max: mostHeld,
    maxSize: mostBytes,
    sizeCalculation: ({ filled }) => filled.bytes.length + 1,
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
    forget: (organisation, dossier) => {
      for (const [id, held] of [...kept.entries()])
        if (held.organisation === organisation && held.dossier === dossier) kept.delete(id)
    },
  }
}
