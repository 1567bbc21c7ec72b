import { createHash } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { LRUCache } from 'lru-cache'
import type { NoPdf, PdfWriter } from '../documents/pdf-writer.js'
import { lazily } from '../kernel/lazily.js'
import { failure, type Result, success } from '../kernel/result.js'
import { runWithChildren } from './run-with-children.js'
import { type TurnRules, turns } from './turns.js'

const usualRules: TurnRules = {
  atOnce: 1,
  room: 20,
  perPerson: 10,
  longestWait: 120_000,
  patience: 120_000,
  usual: 4_000,
}

/** What is kept of the PDF files made last, in bytes. */
const mostKept = 64 * 1024 * 1024

/**
 * Lets LibreOffice turn Word files into PDF: one process a batch, with a profile of its own and a time limit, ended with
 * all its children.
 * @param command the program, by its name on the PATH or its whole path.
 */
export function officePdfWriter({
  command = 'soffice',
  rules = {},
}: {
  readonly command?: string
  readonly rules?: Partial<TurnRules>
} = {}): PdfWriter {
  const program = lazily(() => findProgram(command))
  const { take, close } = turns({ ...usualRules, ...rules })
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: mostKept,
    sizeCalculation: ({ length }) => length,
  })

  const make = async (files: readonly Uint8Array[], signal: AbortSignal): Promise<Made> => {
    const path = program()
    return path === undefined ? absent : inFolder((folder) => convert(path, files, { folder, signal }))
  }

  return {
    isThere: () => program() !== undefined,
    write: async (files, asker) => {
      if (program() === undefined) return absent
      const keys = files.map((bytes) => createHash('sha256').update(bytes).digest('base64'))
      const known = new Map(keys.flatMap((key) => [[key, kept.get(key)] as const]))
      const missing = [...known].flatMap(([key, pdf]) => (pdf === undefined ? [key] : []))
      if (missing.length > 0) {
        const asked = missing.flatMap((key) => files[keys.indexOf(key)] ?? [])
        const taken = await take((signal) => make(asked, signal), asker)
        const made = taken.ok ? taken.value : taken
        if (!made.ok) return made
        missing.forEach((key, place) => {
          const pdf = made.value[place]
          if (pdf !== undefined) kept.set(key, pdf)
          known.set(key, pdf)
        })
      }
      return success(keys.flatMap((key) => known.get(key) ?? []))
    },
    close,
  }
}

/** The folders in which programs are looked for. */
function searched(): string {
  const { PATH = '' } = process.env
  return PATH
}

type Made = Result<readonly Uint8Array[], NoPdf>
const absent = failure({ kind: 'no-pdf', why: 'absent' } as const)
const failed = failure({ kind: 'no-pdf', why: 'failed' } as const)

/** The whole path of a program that may be run, or nothing. */
const findProgram = (command: string): string | undefined =>
  command.includes('/')
    ? [command].find(mayRun)
    : searched()
        .split(delimiter)
        .filter((folder) => folder !== '')
        .map((folder) => join(folder, command))
        .find(mayRun)

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A folder of its own for one piece of work, gone afterwards. */
async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'clausulewijzer-pdf-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** One process for all files. What it does not know how to turn into PDF is simply not there afterwards. */
async function convert(
  program: string,
  files: readonly Uint8Array[],
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<Made> {
  const paths = files.map((_, place) => join(folder, `${place}.docx`))
  const out = join(folder, 'pdf')
  await mkdir(out)
  await Promise.all(files.map((bytes, place) => writeFile(paths[place] ?? '', bytes)))
  await runWithChildren(program, [...optionsWith(folder), '--outdir', out, ...paths], {
    signal,
    environment: { HOME: folder, PATH: searched(), LANG: 'nl_BE.UTF-8' },
  })
  try {
    return success(await Promise.all(files.map((_, place) => readFile(join(out, `${place}.pdf`)))))
  } catch {
    return failed
  }
}

const optionsWith = (folder: string): readonly string[] => [
  `-env:UserInstallation=file://${folder}/profile`,
  '--headless',
  '--norestore',
  '--nolockcheck',
  '--convert-to',
  'pdf:writer_pdf_Export',
]
