import { LRUCache } from 'lru-cache'
import type { DocumentWriter } from '../documents/document-writer.js'
import type { Publication } from '../documents/publication.js'
import type { Parts } from './parts.js'

/** Writes the Word file of an overview. @param key another one for another overview. */
export type OverviewWriter = (key: string, overview: Publication) => ReturnType<DocumentWriter['write']>

/** Writes an overview once for each key; the last ones are kept, so that many who ask at once wait for one file. */
export function keptOverviews({ writer }: Pick<Parts, 'writer'>): OverviewWriter {
  const kept = new LRUCache<string, ReturnType<OverviewWriter>>({ max: 8 })
  return (key, overview) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    // Without a signal: whoever leaves leaves the file to those who ask next.
    const written = writer.write(overview, { person: 'public' })
    const forget = (): boolean => kept.delete(key)
    kept.set(key, written)
    written.then(({ ok }) => ok || forget(), forget)
    return written
  }
}
