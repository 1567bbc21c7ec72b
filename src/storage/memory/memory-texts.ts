import { success } from '../../kernel/result.js'
import { idAt } from '../names.js'
import type { SummaryIndex } from '../summary-index.js'
import type { Reading, Texts } from '../texts.js'

/** What the memory adapter keeps, by name: gone when the process ends. */
export type KeptTexts = Map<string, string>

/** Texts for tests and trials. */
export const memoryTexts = (kept: KeptTexts): Texts => ({
  read: async (name) => readingOf(kept.get(name)),
  write: async (name, text, meanwhile) => {
    meanwhile()
    kept.set(name, text)
    return success(undefined)
  },
  remove: async (name) => {
    kept.delete(name)
    return success(undefined)
  },
  setAside: async (name, { reason }) => {
    throw new Error(`${name} came back from memory as something else: ${reason}`)
  },
})

/** Remembers nothing: every text of a folder is gone through at the start. */
export function memoryIndex<Summary>(kept: KeptTexts, folder: string): SummaryIndex<Summary> {
  const idOf = idAt(folder)
  return {
    load: async (summaryOf) => {
      const summaries = new Map<string, Summary>()
      for (const [name, text] of kept) {
        const id = idOf(name)
        if (id === undefined) continue
        const reading = readingOf(text)
        const summary = await summaryOf(id, { firstLine: reading, whole: () => reading })
        if (summary !== undefined) summaries.set(id, summary)
      }
      return summaries
    },
    save: async () => undefined,
  }
}

const readingOf = (text: string | undefined): Reading =>
  text === undefined ? { kind: 'absent' } : { kind: 'text', text }
