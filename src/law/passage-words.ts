import type { ClauseVersion } from '../clauses/clause.js'
import { factDeclarations } from '../clauses/facts/facts.js'
import { parameterDeclarations } from '../clauses/parameters.js'
import type { Guard, Passage } from '../clauses/text/passages.js'
import type { Declaration } from '../clauses/text/value-kinds.js'
import { scopeOf } from '../clauses/vocabulary.js'

/** The words for what a text fills in, by their name in that text. */
export type Labels = (name: string) => string

/** What a clause may print, as a person calls it. */
export function labelsOf({ place, parameters }: Pick<ClauseVersion, 'place' | 'parameters'>): Labels {
  const declared = { ...factDeclarations(scopeOf(place), place), ...parameterDeclarations(parameters) }
  const rows = Object.values(declared).flatMap(({ fields }) => Object.entries(fields ?? {}))
  const inRows = new Map<string, Declaration>(rows)
  return (name) => (declared[name] ?? inRows.get(name))?.label ?? name
}

/**
 * A passage as a jurist reads it: what is filled in stands between ‹ and ›, what stands there only sometimes between
 * square brackets, with when. Without its mark of a list, and without what is bold.
 */
export function passageWords({ text, within }: Pick<Passage, 'text' | 'within'>, labels: Labels): string {
  const words = text
    .split('\n')
    .map((line) => rowOf(line))
    .filter((line) => line !== '')
    .join('\n')
    .replace(tag, (_, ...groups: readonly (string | undefined)[]) => tagWords(groups, labels))
    .replaceAll('**', '')
    .replace(/: +/g, ': ')
    .trim()
  const guards = within.map((guard) => guardWords(guard, labels))
  return guards.length === 0 ? words : `[${guards.join('; ')}] ${words}`
}

/** A row of a table with a bar between its cells; nothing for the line under its header. Of an item, its words. */
function rowOf(line: string): string {
  if (/^\|[ :|-]+\|\s*$/.test(line)) return ''
  return line
    .replace(/^\|\s*|\s*\|\s*$/g, '')
    .replace(/\s*\|\s*/g, ' | ')
    .replace(/^#{1,6} /, '')
    .replace(/^[-+*] /, '– ')
    .trim()
}

const tag =
  /\{\{~?(?:#(if|unless|each) ([\w.]+)|(else)(?: if ([\w.]+))?|(\/\w+)|(?:\w+ )?([\w.]+)((?: "[^"]*")*))~?\}\}/g

function tagWords(groups: readonly (string | undefined)[], labels: Labels): string {
  const [begins, name = '', otherwise, other, ends, value = '', words = ''] = groups
  if (begins !== undefined)
    return `[${guardWords({ when: begins === 'if' ? 'with' : begins === 'each' ? 'each' : 'without', name }, labels)}: `
  if (otherwise !== undefined)
    return ` – ${other === undefined ? 'anders' : `anders, ${guardWords({ when: 'with', name: other }, labels)}`}: `
  if (ends !== undefined) return ']'
  const said = [...words.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word)
  return [
    `‹${labels(value)}›`,
    ...(said.length === 0 ? [] : [`“${[...new Set(said)].join('” of “')}”`]),
  ].join(' ')
}

const guardWords = ({ when, name }: Guard, labels: Labels): string => `${whenWords[when]} “${labels(name)}”`

const whenWords = { with: 'alleen met', without: 'alleen zonder', each: 'voor elk van' } as const
