import { success } from '../../kernel/result.js'
import type { Contents } from '../contents.js'

/** What the memory adapter keeps, by organisation and hash: gone when the process ends. */
export type KeptContents = Map<string, Map<string, Uint8Array>>

/** Contents for tests and trials. */
export const memoryContents = (kept: KeptContents): Contents => ({
  write: async (organisation, hash, content) => {
    const own = kept.get(organisation) ?? new Map<string, Uint8Array>()
    kept.set(organisation, own.set(hash, content.slice()))
    return success(undefined)
  },
  read: async (organisation, hash) => kept.get(organisation)?.get(hash)?.slice(),
  remove: async (organisation, hash) => {
    kept.get(organisation)?.delete(hash)
    return success(undefined)
  },
  all: async () => new Map([...kept].map(([organisation, own]) => [organisation, [...own.keys()]])),
  setAside: async (organisation) => {
    kept.delete(organisation)
  },
})
