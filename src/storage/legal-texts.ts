import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ClauseVersion } from '../clauses/clause.js'
import { type ClauseLibrary, versionedLibrary } from '../clauses/library.js'
import { parseClause } from '../clauses/parse-clause.js'
import type { BodyFault } from '../clauses/text/body.js'
import { instruments } from '../clauses/vocabulary.js'
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
  return versionedLibrary(readTexts(folder, parseClause).toSorted((a, b) => rank(a) - rank(b)))
}

/** All shipped templates. Throws with every fault when a file is damaged. */
export function readTemplates(folder = join(productFolder, 'templates')): TemplateLibrary {
  return versionedLibrary(readTexts(folder, parseTemplate))
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
  parse: (file: string) => Result<Text, readonly BodyFault[]>,
): readonly Text[] {
  const read = textFiles(folder).map((path) => ({ path, result: parse(readFileSync(path, 'utf8')) }))
  const faults = read.flatMap(({ path, result }) =>
    result.ok ? [] : result.error.map(({ line, reason }) => `${path}:${line}: ${reason}`),
  )
  if (faults.length > 0) throw new Error(`Deze teksten kunnen niet gelezen worden:\n${faults.join('\n')}`)
  return read.flatMap(({ result }) => (result.ok ? [result.value] : []))
}

/** `<folder>/<id>/<version>.md`, ordered by id. */
export const textFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.md'))
        .map((file) => join(folder, name, file)),
    )
    .toSorted()
