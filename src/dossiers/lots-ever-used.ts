import { parsePath } from '../procurement/answers/path.js'
import type { Dossier } from './dossier.js'

/** Ids of lots are never given again: those of now, and those that the history names. */
export function lotsEverUsed({ procedure, history }: Dossier): readonly string[] {
  const named = history
    .flatMap(({ what }) => ('changed' in what ? what.changed : []))
    .flatMap((path) => parsePath(path).lot ?? [])
  return [...(procedure.lots ?? []).flatMap(({ id }) => id ?? []), ...named]
}
