import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { FoundText } from '../summary-index.js'
import type { Reading } from '../texts.js'
import { failedReading, textOf } from './file-texts.js'

/** A file as a start reads it: its first line by itself, since most need no more than that. */
export const foundText = (path: string): FoundText => ({
  firstLine: reading(() => firstLineOf(path)),
  whole: () => reading(() => readFileSync(path)),
})

function reading(read: () => Buffer): Reading {
  try {
    return { kind: 'text', text: textOf(read()) }
  } catch (error) {
    return failedReading(error)
  }
}

/** Longer first lines are not those of a head. */
const beginning = Buffer.alloc(64 * 1024)
const mostHeads = 4096

/** Empty when there is no end of a line near the beginning. Valid until the next is read. */
function firstLineOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    let length = 0
    for (const upTo of [mostHeads, beginning.length]) {
      const read = readSync(file, beginning, length, upTo - length, length)
      const end = beginning.subarray(0, length + read).indexOf('\n', length)
      if (end !== -1) return beginning.subarray(0, end)
      length += read
      if (length < upTo) break
    }
    return beginning.subarray(0, 0)
  } finally {
    closeSync(file)
  }
}
