import { appended, bytesOfText, relationsOf, textOfPart, type WordParts } from './word-package.js'
import { attributeOf, childOf, encoded, spliced, xmlTree } from './xml-tree.js'

const typesPart = '[Content_Types].xml'

/** A template becomes a document. */
export function asDocument(parts: WordParts): WordParts {
  const types = textOfPart(parts, typesPart) ?? ''
  const template = 'wordprocessingml.template.main+xml'
  return types.includes(template)
    ? { ...parts, [typesPart]: bytesOfText(types.replaceAll(template, 'wordprocessingml.document.main+xml')) }
    : parts
}

/** A document that goes out looks for no template on the network of the house. */
export function withoutTemplate(parts: WordParts): WordParts {
  let changed = parts
  for (const name of Object.keys(parts).filter((part) => /settings\d*\.xml$/.test(part))) {
    const xml = textOfPart(parts, name)
    const element = xml === undefined ? undefined : childOf(xmlTree(xml), 'w:attachedTemplate')
    if (xml === undefined || element === undefined) continue
    const { start, end } = element
    changed = { ...changed, [name]: bytesOfText(spliced(xml, [{ start, end, text: '' }])) }
    const rels = name.replace(/([^/]*)$/, '_rels/$1.rels')
    const relations = textOfPart(parts, rels)
    const found = (relations === undefined ? undefined : xmlTree(relations))?.children.filter((one) =>
      attributeOf(one, 'Type')?.endsWith('/attachedTemplate'),
    )
    if (relations !== undefined && found !== undefined)
      changed = {
        ...changed,
        [rels]: bytesOfText(
          spliced(
            relations,
            found.map((one) => ({ start: one.start, end: one.end, text: '' })),
          ),
        ),
      }
  }
  return changed
}

/** Title and author as properties of the file: fields in the headers of a house show them. */
export function withProperties(
  parts: WordParts,
  { title, author }: { readonly title: string; readonly author: string },
): WordParts {
  const core = relationsOf(parts, '').find(({ type }) => type.endsWith('/core-properties'))?.target
  const xml = core === undefined ? undefined : textOfPart(parts, core)
  const root = xml === undefined ? undefined : xmlTree(xml)
  if (core === undefined || xml === undefined || root === undefined) return parts
  const dublin = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
  const wanted = { 'dc:title': title, 'dc:creator': author, 'cp:lastModifiedBy': author }
  const known = root.children.filter(({ name }) => name in wanted)
  const kept = spliced(
    xml,
    known.map(({ start, end }) => ({ start, end, text: '' })),
  )
  const fragment = `<dc:title ${dublin}>${encoded(title)}</dc:title><dc:creator ${dublin}>${encoded(author)}</dc:creator>`
  return { ...parts, [core]: bytesOfText(appended(kept, fragment)) }
}
