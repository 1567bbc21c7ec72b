import { isUtf8 } from 'node:buffer'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { failure, type Result, success } from '../../kernel/result.js'
import type { WriteFailure } from '../../kernel/write-failure.js'
import { atomicWrite, durablyRemoved } from '../files/atomic-write.js'
import type { DataDirectory } from '../files/data-directory.js'
import { asWriteFailure, codeOf } from '../files/system-error.js'
import type { Reading, Texts, Unreadable } from '../texts.js'

/** Tells the administrator one thing, in Dutch, on one line. */
export type Log = (line: string) => void

/** Every text is a file of its own in the data folder, kept by lowdb through an adapter that survives a power cut. */
export function fileTexts({ path, temporary, setAside }: DataDirectory, log: Log): Texts {
  return {
    read: async (name) => {
      const file = new Low(durableText(join(path, name), temporary), '')
      return file.read().then(() => ({ kind: 'text', text: file.data }), failedReading)
    },
    write: async (name, text, meanwhile) => {
      const file = new Low(durableText(join(path, name), temporary, meanwhile), text)
      return file.write().then(() => success(undefined), failedWriting)
    },
    remove: (name) => durablyRemoved(join(path, name)).then(() => success(undefined), failedWriting),
    setAside: async (name, problem) => log(await moveAside(path, setAside, name, problem)),
  }
}

/**
 * lowdb's own file adapter does not flush, and takes a file with invalid UTF-8 for text. This one rejects when there
 * is no file, so that an empty one, which is damaged, is not taken for absent.
 */
function durableText(path: string, temporary: string, meanwhile?: () => void): Adapter<string> {
  return {
    read: async () => textOf(await readFile(path)),
    write: (text) => atomicWrite(path, text, temporary, meanwhile),
  }
}

/** Throws for what is no UTF-8. */
export function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw Object.assign(new Error('This is no UTF-8.'), { code: 'EILSEQ' })
  return bytes.toString()
}

function failedWriting(error: unknown): Result<never, WriteFailure> {
  const refused = asWriteFailure(error)
  if (refused === undefined) throw error
  return failure(refused)
}

const passing = ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN']

/** A machine that is short of something for a moment says nothing about the file. */
export function failedReading(error: unknown): Reading {
  const code = codeOf(error)
  if (code === undefined || passing.includes(code)) throw error
  return code === 'ENOENT'
    ? { kind: 'absent' }
    : { kind: 'unreadable', problem: { kind: 'damaged', reason: code } }
}

/** Answers what to tell the administrator. */
async function moveAside(
  path: string,
  setAside: string,
  name: string,
  { kind, reason }: Unreadable,
): Promise<string> {
  if (kind === 'newer')
    return `${name} is van een nieuwere versie van dit programma (${reason}) en blijft ongemoeid.`
  const target = join(setAside, `${name}.unreadable-${new Date().toISOString().replaceAll(':', '-')}`)
  try {
    await mkdir(dirname(target), { recursive: true })
    await rename(join(path, name), target)
    return `${name} is onleesbaar (${reason}) en staat nu opzij als ${target}. Er is niets gewist.`
  } catch (error) {
    return `${name} is onleesbaar (${reason}) en kon niet opzijgezet worden (${codeOf(error) ?? error}). Er is niets gewist.`
  }
}
