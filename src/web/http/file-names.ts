import type { AssembledDocument } from '../../documents/blocks.js'
import { layoutOf } from '../../documents/document-kinds.js'
import { lettersOf } from '../../documents/letters.js'

/** Signs that no file system or archive takes in a name, or that would make it a folder. */
const forbidden = /[\\/:*?"<>|\p{C}]+/gu
/** A name that is longer does not fit beside its folder. */
const longest = 110

const safe = (text: string): string =>
  [...text.replace(forbidden, ' ').replace(/\s+/g, ' ')]
    .slice(0, longest)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')

/** `Bestek – Onderhoud bermen.docx`: what it is and of which contract; a draft says that it is one. */
export function fileName(document: AssembledDocument, format: string): string {
  const draft = document.status === 'draft' ? ' (ontwerp)' : ''
  return `${safe(`${whatItIs(document)} – ${document.title}`)}${draft}.${format}`
}

/** A letter by itself is called by whom it is for. */
function whatItIs(document: AssembledDocument): string {
  const letters = layoutOf(document.name) === 'letters' ? lettersOf(document) : []
  return (letters.length === 1 ? letters[0]?.heading : undefined) || document.kind
}

/** `Documenten – Onderhoud bermen.zip`. */
export const zipName = (what: string, title: string | undefined): string =>
  `${capital(title === undefined ? what : safe(`${what} – ${title}`))}.zip`

/** `Bestek bermen (ingevuld).docx`: a file of somebody, under the name that they gave it. */
export const filledName = (name: string): string =>
  `${safe(name.replace(/\.docx$/i, '')) || 'Bestek'} (ingevuld).docx`

/** `Bestek bermen (met opmerkingen).docx`: a file of somebody with what was found in it. */
export const commentedName = (name: string): string =>
  `${safe(name.replace(/\.docx$/i, '')) || 'Bestek'} (met opmerkingen).docx`

/** `Clausules – Onderhoud bermen (invoegbestand).docx` */
export const insertName = (what: string): string => `${safe(`Clausules – ${what}`)} (invoegbestand).docx`

const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase())

/** Names that are all different: a second of the same name gets a number before its ending. */
export function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, base = name, ending = ''] = /^(.*?)(\.[a-z]+)?$/.exec(name) ?? []
    let free = name
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${base} (${number})${ending}`
    taken.add(free.toLowerCase())
    return free
  })
}

/** What a file is saved as: with its letters as they are for browsers that know RFC 6266, and plain ones for others. */
export function disposition(how: 'attachment' | 'inline', name: string): string {
  const simple = `${how}; filename="${plain(name)}"`
  return plain(name) === name ? simple : `${simple}; filename*=UTF-8''${percentEncoded(name)}`
}

const percentEncoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7E]|["\\%]/g, '_')
