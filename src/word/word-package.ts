import { attributeOf, encoded, spliced, type XmlElement, xmlTree } from './xml-tree.js'

/** The parts of a Word file by their name in the package: their bytes as they came. */
export type WordParts = Readonly<Record<string, Uint8Array>>

/** A relation of a part. @property target the name of the part that it leads to; of what lies outside, its address. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

const utf8 = { fatal: true, ignoreBOM: true } as const

/** A part as text; undefined for what is not there or is no UTF-8: nobody could put that back to the byte. */
export function textOfPart(parts: WordParts, name: string): string | undefined {
  const bytes = parts[name]
  if (bytes === undefined) return undefined
  try {
    return new TextDecoder('utf-8', utf8).decode(bytes)
  } catch {
    return undefined
  }
}

export const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text)

export const treeOfPart = (parts: WordParts, name: string): XmlElement | undefined => {
  const text = textOfPart(parts, name)
  return text === undefined ? undefined : xmlTree(text)
}

const relationsPart = (name: string): string => name.replace(/([^/]*)$/, '_rels/$1.rels')

/** The relations of a part; of the whole package for `''`. */
export function relationsOf(parts: WordParts, name: string): readonly Relation[] {
  const root = treeOfPart(parts, relationsPart(name))
  return (root?.children ?? []).map((element) => {
    const target = attributeOf(element, 'Target') ?? ''
    const isExternal = attributeOf(element, 'TargetMode') === 'External'
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: attributeOf(element, 'Type') ?? '',
      target: isExternal ? target : resolved(name, target),
      isExternal,
    }
  })
}

/** `../media/a.png` of `word/document.xml` is `media/a.png`. */
function resolved(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  return path.join('/')
}

const officeDocument = '/officeDocument'

/** The part that holds the text, and how the types of its relations begin. */
export function mainPart(
  parts: WordParts,
): { readonly name: string; readonly relationBase: string } | undefined {
  const relation = relationsOf(parts, '').find(
    ({ type, isExternal }) => !isExternal && type.endsWith(officeDocument),
  )
  if (relation === undefined || parts[relation.target] === undefined) return undefined
  return { name: relation.target, relationBase: relation.type.slice(0, -officeDocument.length) }
}

/** The parts to which a part has a relation of a kind: `styles`, `header`. */
export const relatedParts = (parts: WordParts, name: string, kind: string): readonly string[] => [
  ...new Set(
    relationsOf(parts, name)
      .filter(({ type, isExternal, target }) => !isExternal && type.endsWith(`/${kind}`) && target in parts)
      .map(({ target }) => target),
  ),
]

/** Puts something in the root of a part, after all that stands there. */
export function appended(xml: string, fragment: string): string {
  const root = xmlTree(xml)
  if (root === undefined) return xml
  if (root.innerEnd < root.end)
    return spliced(xml, [{ start: root.innerEnd, end: root.innerEnd, text: fragment }])
  const raw = /^<([^\s/>]+)/.exec(xml.slice(root.start))?.[1] ?? root.name
  const open = xml.slice(root.start, root.end).replace(/\s*\/>$/, '')
  return `${xml.slice(0, root.start)}${open}>${fragment}</${raw}>${xml.slice(root.end)}`
}

const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const typesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types'
const typesPart = '[Content_Types].xml'

/**
 * A new part that another one relates to, with its content type.
 * @property kind of the relation, as `numbering`. @property id of the relation, that is free; left out: one that is.
 */
export interface NewPart {
  readonly from: string
  readonly name: string
  readonly kind: string
  readonly contentType: string
  readonly id?: string
  readonly content: string | Uint8Array
}

export function withPart(
  parts: WordParts,
  relationBase: string,
  { from, name, kind, contentType, id, content }: NewPart,
): WordParts {
  const taken = new Set(relationsOf(parts, from).map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number += 1
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : ''
  const target = name.startsWith(folder) ? name.slice(folder.length) : `/${name}`
  const relation = `<Relationship xmlns="${relationsNamespace}" Id="${id ?? `rId${number}`}" Type="${relationBase}/${kind}" Target="${encoded(target)}"/>`
  const relations = relationsPart(from)
  const before =
    textOfPart(parts, relations) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationsNamespace}"/>`
  const type = `<Override xmlns="${typesNamespace}" PartName="/${encoded(name)}" ContentType="${contentType}"/>`
  return {
    ...parts,
    [typesPart]: bytesOfText(appended(textOfPart(parts, typesPart) ?? '', type)),
    [relations]: bytesOfText(appended(before, relation)),
    [name]: typeof content === 'string' ? bytesOfText(content) : content,
  }
}
