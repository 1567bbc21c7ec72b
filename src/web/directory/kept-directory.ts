import { type Directory, directoryOf } from '../../directory/directory.js'
import { belgianDay } from '../../kernel/local-date.js'
import type { Dependencies } from '../dependencies.js'

/** @property tag another text after every change of the register, on another day, and after a restart. */
export interface KeptDirectory {
  readonly directory: Directory
  readonly tag: string
}

/** The directory of today, made anew only when the register or the day changes. */
export function keptDirectory({
  suppliers,
  now,
  newId,
}: Pick<Dependencies, 'suppliers' | 'now' | 'newId'>): () => KeptDirectory {
  // The register counts from one again after a restart: its version alone could name what somebody keeps from before.
  const run = newId().slice(0, 8)
  let kept: KeptDirectory | undefined
  return () => {
    const day = belgianDay(now())
    const tag = `${run}-${suppliers.version()}-${day}`
    if (kept?.tag !== tag) kept = { directory: directoryOf(suppliers.all(), day), tag }
    return kept
  }
}
