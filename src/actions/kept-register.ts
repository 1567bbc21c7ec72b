import { belgianDay } from '../kernel/local-date.js'
import { type RegisterList, registerList } from '../suppliers/register-list.js'
import type { Parts } from './parts.js'

/** The firms of the register in their order today, made anew only when the register or the day changes. */
export function keptRegister({ suppliers, now }: Pick<Parts, 'suppliers' | 'now'>): () => RegisterList {
  let kept: { readonly version: number; readonly list: RegisterList } | undefined
  return () => {
    const [version, day] = [suppliers.version(), belgianDay(now())]
    if (kept?.version !== version || kept.list.day !== day)
      kept = { version, list: registerList(suppliers.all(), day, kept?.list) }
    return kept.list
  }
}
