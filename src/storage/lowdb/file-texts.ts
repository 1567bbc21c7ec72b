import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { failure, success } from '../../kernel/result.js'
import { atomicWrite } from '../files/atomic-write.js'
import type { DataDirectory } from '../files/data-directory.js'
import { asWriteFailure, codeOf } from '../files/system-error.js'
import type { Reading, Texts } from '../texts.js'

/** Tells the administrator one thing, in Dutch, on one line. */
export type Log = (line: string) => void

/** Every text is a file of its own in the data folder, kept by lowdb through an adapter that survives a power cut. */
export function fileTexts(directory: DataDirectory, log: Log): Texts {
  const open = (name: string, text = '', meanwhile?: () => void) =>
    new Low(durableText(join(directory.path, name), directory.temporary, meanwhile), text)
  return {
    read: async (name) => {
      const file = open(name)
      try {
        await file.read()
        return { kind: 'text', text: file.data }
      } catch (error) {
        return failedReading(error)
      }
    },
    write: async (name, text, meanwhile) => {
      try {
        await open(name, text, meanwhile).write()
        return success(undefined)
      } catch (error) {
        const refused = asWriteFailure(error)
        if (refused === undefined) throw error
        return failure(refused)
      }
    },
    setAside: async (name, { kind, reason }) => {
      if (kind === 'newer')
        return log(`${name} is van een nieuwere versie van dit programma (${reason}) en blijft ongemoeid.`)
      log(await moveAside(directory, name, reason))
    },
  }
}

/**
 * lowdb's own file adapter does not flush, and takes a file with invalid UTF-8 for text. This one rejects when there
 * is no file, so that an empty one, which is damaged, is not taken for absent.
 */
function durableText(path: string, temporary: string, meanwhile?: () => void): Adapter<string> {
  return {
    read: async () => new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)),
    write: (text) => atomicWrite(path, text, temporary, meanwhile),
  }
}

const passing = ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN']

/** A machine that is short of something for a moment says nothing about the file. */
function failedReading(error: unknown): Reading {
  const code = codeOf(error)
  if (code === undefined || passing.includes(code)) throw error
  return code === 'ENOENT'
    ? { kind: 'absent' }
    : { kind: 'unreadable', problem: { kind: 'damaged', reason: code } }
}

/** Answers what to tell the administrator. */
async function moveAside({ path, setAside }: DataDirectory, name: string, reason: string): Promise<string> {
  const target = join(setAside, `${name}.unreadable-${new Date().toISOString().replaceAll(':', '-')}`)
  try {
    await mkdir(dirname(target), { recursive: true })
    await rename(join(path, name), target)
    return `${name} is onleesbaar (${reason}) en staat nu opzij als ${target}. Er is niets gewist.`
  } catch (error) {
    return `${name} is onleesbaar (${reason}) en kon niet opzijgezet worden (${codeOf(error) ?? error}). Er is niets gewist.`
  }
}
