import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAbout } from '../clauses/about.js'
import type { AboutEveryVersion, ClauseVersion } from '../clauses/clause.js'
import {
  type ClauseLibrary,
  type Versioned,
  type VersionedLibrary,
  versionedLibrary,
} from '../clauses/library.js'
import { parseClause } from '../clauses/parse-clause.js'
import type { BodyFault } from '../clauses/text/body.js'
import { instruments } from '../clauses/vocabulary.js'
import { parseWithdrawals, type WithdrawalFault } from '../clauses/withdrawal.js'
import { withdrawalFaults } from '../clauses/withdrawal-faults.js'
import { type HelpText, parseHelpText } from '../documents/help-text.js'
import { parseTemplate } from '../documents/template.js'
import type { TemplateLibrary } from '../documents/template-library.js'
import type { Result } from '../kernel/result.js'

/** The folder with `clauses/` and `templates/`, seen from src/ and from dist/ alike. */
export const productFolder = fileURLToPath(new URL('../../', import.meta.url))

/** All shipped clauses, in the order of their instruments. Throws with every fault when a file is damaged. */
export function readClauses(folder = join(productFolder, 'clauses')): ClauseLibrary {
  const order = Object.keys(instruments)
  const rank = ({ instrument }: ClauseVersion): number => order.indexOf(instrument)
  const about = readAbout(folder)
  const texts = readTexts(folder, (file, id) => parseClause(file, about.get(id)))
  return libraryOf(
    folder,
    texts.toSorted((a, b) => rank(a) - rank(b)),
  )
}

/** What holds for every version of each clause, by its id. Throws with every fault when a file is damaged or absent. */
export function readAbout(folder = join(productFolder, 'clauses')): ReadonlyMap<string, AboutEveryVersion> {
  const ids = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const paths = ids.map(({ name }) => ({ id: name, path: join(folder, name, aboutFile) }))
  const read = paths.map(({ id, path }) => ({ id, path, result: parseAbout(readIfThere(path)) }))
  refuseFaults(read)
  return new Map(read.flatMap(({ id, result }) => (result.ok ? [[id, result.value] as const] : [])))
}

/** Stands beside the versions of a clause, and is none. */
const aboutFile = 'about.md'

/** An absent file is read as an empty one, which the parser refuses with its path. */
const readIfThere = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** All shipped templates. Throws with every fault when a file is damaged. */
export function readTemplates(folder = join(productFolder, 'templates')): TemplateLibrary {
  return libraryOf(folder, readTexts(folder, parseTemplate))
}

/** Names the versions of a folder that were withdrawn. */
const withdrawnFile = 'withdrawn.json'

/** The texts of a folder, with what its list of withdrawn versions says of them; an absent list names none. */
function libraryOf<Text extends Versioned>(
  folder: string,
  texts: readonly Text[],
): VersionedLibrary<Text['id'], Text> {
  const path = join(folder, withdrawnFile)
  const read = parseWithdrawals(existsSync(path) ? readFileSync(path, 'utf8') : '[]')
  const library = versionedLibrary(texts, read.ok ? read.value : [])
  refuseWithdrawals(path, read.ok ? withdrawalFaults(library) : read.error)
  return library
}

function refuseWithdrawals(file: string, faults: readonly WithdrawalFault[]): void {
  const lines = faults.map(({ path, reason }) => `${file}: ${path === '' ? '' : `${path}: `}${reason}`)
  if (lines.length > 0) throw new Error(`Deze lijst kan niet gelezen worden:\n${lines.join('\n')}`)
}

/** The pages of the manual by their name. Throws with every fault when a file is damaged. */
export function readHelp(folder = join(productFolder, 'docs', 'handleiding')): ReadonlyMap<string, HelpText> {
  const names = readdirSync(folder).filter((file) => file.endsWith('.md'))
  return new Map(
    names.map((file) => {
      const id = file.replace(/\.md$/, '')
      const parsed = parseHelpText(id, readFileSync(join(folder, file), 'utf8'))
      if (!parsed.ok)
        throw new Error(`${file}: ${parsed.error.map(({ line, reason }) => `${line}: ${reason}`).join('\n')}`)
      return [id, parsed.value]
    }),
  )
}

function readTexts<Text>(
  folder: string,
  parse: (file: string, id: string) => Result<Text, readonly BodyFault[]>,
): readonly Text[] {
  const read = textFiles(folder).map((path) => ({
    path,
    result: parse(readFileSync(path, 'utf8'), basename(dirname(path))),
  }))
  refuseFaults(read)
  return read.flatMap(({ result }) => (result.ok ? [result.value] : []))
}

function refuseFaults(
  read: readonly { readonly path: string; readonly result: Result<unknown, readonly BodyFault[]> }[],
): void {
  const faults = read.flatMap(({ path, result }) =>
    result.ok ? [] : result.error.map(({ line, reason }) => `${path}:${line}: ${reason}`),
  )
  if (faults.length > 0) throw new Error(`Deze teksten kunnen niet gelezen worden:\n${faults.join('\n')}`)
}

/** `<folder>/<id>/<version>.md`, ordered by id. */
export const textFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.md') && file !== aboutFile)
        .map((file) => join(folder, name, file)),
    )
    .toSorted()
