import { LRUCache } from 'lru-cache'
import type { Publication } from '../documents/publication.js'
import type { Parts } from './means.js'

/** Writes the Word file of an overview. @param key another one for another overview. */
export type OverviewWriter = (key: string, overview: Publication) => Promise<Uint8Array>

/** Writes an overview once for each key; the last ones are kept, so that many who ask at once wait for one file. */
export function keptOverviews({ writer }: Pick<Parts, 'writer'>): OverviewWriter {
  const kept = new LRUCache<string, Promise<Uint8Array>>({ max: 8 })
  return (key, overview) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const written = writer.write(overview)
    kept.set(key, written)
    written.catch(() => kept.delete(key))
    return written
  }
}
