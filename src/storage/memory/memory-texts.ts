import { success } from '../../kernel/result.js'
import type { SummaryIndex } from '../summary-index.js'
import type { Reading, Texts } from '../texts.js'

/** Texts for tests and trials: gone when the process ends. */
export function memoryTexts(): Texts {
  const texts = new Map<string, string>()
  const readNow = (name: string): Reading => {
    const text = texts.get(name)
    return text === undefined ? { kind: 'absent' } : { kind: 'text', text }
  }
  return {
    read: async (name) => readNow(name),
    readNow,
    write: async (name, text, meanwhile) => {
      meanwhile()
      texts.set(name, text)
      return success(undefined)
    },
    setAside: async (name, { reason }) => {
      throw new Error(`${name} came back from memory as something else: ${reason}`)
    },
  }
}

/** Starts empty and remembers nothing. */
export function noIndex<Summary>(): SummaryIndex<Summary> {
  return { load: async () => new Map(), save: async () => undefined }
}
