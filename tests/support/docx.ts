import { posix } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'

/** A node as the parser gives it: one key with the children, and attributes under `:@`. */
type XmlNode = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
})

const nameOf = (node: XmlNode): string => Object.keys(node).find((key) => key !== ':@') ?? ''
const childrenOf = (node: XmlNode): readonly XmlNode[] => {
  const children = node[nameOf(node)]
  return Array.isArray(children) ? children : []
}
const attribute = (node: XmlNode | undefined, name: string): string | undefined => {
  const attributes = node?.[':@']
  const value =
    typeof attributes === 'object' && attributes !== null ? Reflect.get(attributes, name) : undefined
  return value === undefined ? undefined : String(value)
}
function* allOf(nodes: readonly XmlNode[], name: string): Generator<XmlNode> {
  for (const node of nodes) {
    if (nameOf(node) === name) yield node
    yield* allOf(childrenOf(node), name)
  }
}
const first = (nodes: readonly XmlNode[], name: string): XmlNode | undefined =>
  allOf(nodes, name).next().value ?? undefined

/** The parts of a Word file by their name, as text. */
export const docxParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

const parsePart = (parts: ReadonlyMap<string, string>, name: string): readonly XmlNode[] =>
  parser.parse(parts.get(name) ?? '')

export interface DocxParagraph {
  readonly style: string | undefined
  /** A line break is a line end. */
  readonly text: string
  readonly numbering: string | undefined
}

/** The paragraphs of the body in reading order, those in tables included; the table of contents is left out. */
export function docxParagraphs(bytes: Uint8Array): readonly DocxParagraph[] {
  const body = first(parsePart(docxParts(bytes), 'word/document.xml'), 'w:body')
  return paragraphsIn(body === undefined ? [] : childrenOf(body))
}

/** What the table of contents says: each entry and its page; empty without one. */
export function contentsOf(bytes: Uint8Array): readonly { readonly entry: string; readonly page: number }[] {
  const table = first(parsePart(docxParts(bytes), 'word/document.xml'), 'w:sdtContent')
  return [...allOf(table === undefined ? [] : childrenOf(table), 'w:p')].map((paragraph) => {
    const texts = [...allOf([paragraph], 'w:t')].map((node) => textOf([node]))
    return { entry: texts.slice(0, -1).join(''), page: Number(texts.at(-1)) }
  })
}

function paragraphsIn(nodes: readonly XmlNode[]): readonly DocxParagraph[] {
  return nodes.flatMap((node) => {
    if (nameOf(node) === 'w:sdt') return []
    if (nameOf(node) !== 'w:p') return paragraphsIn(childrenOf(node))
    const style = attribute(first([node], 'w:pStyle'), 'w:val')
    return [{ style, text: textOf([node]), numbering: attribute(first([node], 'w:numId'), 'w:val') }]
  })
}

const textOf = (nodes: readonly XmlNode[]): string =>
  nodes
    .map((node) => {
      const name = nameOf(node)
      if (name === '#text') return ''
      if (name === 'w:t')
        return childrenOf(node)
          .map((child) => String(child['#text'] ?? ''))
          .join('')
      // What is on a picture, for who does not see it.
      if (name === 'wp:docPr') return attribute(node, 'descr') ?? ''
      return name === 'w:br' ? '\n' : textOf(childrenOf(node))
    })
    .join('')

/** What a strict reader would stumble over; empty for a sound file. */
export function checkDocx(bytes: Uint8Array): readonly string[] {
  const parts = docxParts(bytes)
  return [
    ...[...parts]
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .flatMap(([name, text]) =>
        XMLValidator.validate(text) === true ? [] : [`${name} is not well-formed`],
      ),
    ...relationshipFaults(parts),
    ...contentTypeFaults(parts),
    ...styleFaults(parts),
    ...numberingFaults(parts),
    ...languageFaults(parts),
    ...anchorFaults(parts),
    ...docxParagraphs(bytes).flatMap(({ style, text }, index) =>
      text.trim() === '' && style !== 'AfterTable' && style !== 'TableText' && style !== 'TableHeading'
        ? [`paragraph ${index} is blank`]
        : [],
    ),
  ]
}

/** What does not resolve in any Word file, whoever made it: relations, content types, styles, numbering. */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts = docxParts(bytes)
  return [
    ...[...parts]
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .flatMap(([name, text]) =>
        XMLValidator.validate(text) === true ? [] : [`${name} is not well-formed`],
      ),
    ...relationshipFaults(parts),
    ...contentTypeFaults(parts),
    ...styleFaults(parts),
    ...numberingFaults(parts),
  ]
}

function relationshipFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...parts.keys()]
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]*$/, '')
      const targets = [...allOf(parsePart(parts, name), 'Relationship')]
        .filter((node) => attribute(node, 'TargetMode') !== 'External')
        .map((node) => attribute(node, 'Target') ?? '')
      return targets
        .map((target) => (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)))
        .filter((target) => !parts.has(target))
        .map((target) => `${name} points to ${target}, which is not there`)
    })
}

function contentTypeFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const types = parsePart(parts, '[Content_Types].xml')
  const extensions = new Set([...allOf(types, 'Default')].map((node) => attribute(node, 'Extension')))
  const overrides = new Set([...allOf(types, 'Override')].map((node) => attribute(node, 'PartName')))
  return [...parts.keys()]
    .filter(
      (name) =>
        name !== '[Content_Types].xml' &&
        !overrides.has(`/${name}`) &&
        !extensions.has(name.split('.').pop()),
    )
    .map((name) => `${name} has no content type`)
}

function styleFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const known = new Set(
    [...allOf(parsePart(parts, 'word/styles.xml'), 'w:style')].map((node) => attribute(node, 'w:styleId')),
  )
  const used = [...parts.keys()]
    .filter((name) => /^word\/(document|header|footer)/.test(name))
    .flatMap((name) => [
      ...allOf(parsePart(parts, name), 'w:pStyle'),
      ...allOf(parsePart(parts, name), 'w:rStyle'),
    ])
  return [...new Set(used.map((node) => attribute(node, 'w:val')))]
    .filter((id) => !known.has(id))
    .map((id) => `style ${id} is used but not defined`)
}

function numberingFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const numbering = parsePart(parts, 'word/numbering.xml')
  const abstract = new Set(
    [...allOf(numbering, 'w:abstractNum')].map((node) => attribute(node, 'w:abstractNumId')),
  )
  const concrete = [...allOf(numbering, 'w:num')]
  const known = new Set(concrete.map((node) => attribute(node, 'w:numId')))
  const dangling = concrete.filter(
    (node) => !abstract.has(attribute(first([node], 'w:abstractNumId'), 'w:val')),
  )
  const used = [...allOf(parsePart(parts, 'word/document.xml'), 'w:numId')].map((node) =>
    attribute(node, 'w:val'),
  )
  return [
    ...dangling.map((node) => `numbering ${attribute(node, 'w:numId')} has no definition`),
    ...[...new Set(used)]
      // Of 0 Word says: no number.
      .filter((id) => id !== '0' && !known.has(id))
      .map((id) => `numbering ${id} is used but not defined`),
  ]
}

/** Every place that a link leads to is there, once. */
function anchorFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const body = parsePart(parts, 'word/document.xml')
  const places = [...allOf(body, 'w:bookmarkStart')].map((node) => attribute(node, 'w:name'))
  const twice = places.filter((name, index) => places.indexOf(name) !== index)
  return [
    ...[...allOf(body, 'w:hyperlink')]
      .flatMap((node) => attribute(node, 'w:anchor') ?? [])
      .filter((anchor) => !places.includes(anchor))
      .map((anchor) => `a link leads to ${anchor}, which is not there`),
    ...twice.map((name) => `the place ${name} is there twice`),
  ]
}

function languageFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const language = attribute(first(parsePart(parts, 'word/styles.xml'), 'w:lang'), 'w:val')
  const core = parsePart(parts, 'docProps/core.xml')
  return [
    ...(language === 'nl-BE' ? [] : [`the language is ${language}`]),
    ...['dc:title', 'dc:creator']
      .filter((name) => childrenOf(first(core, name) ?? {}).length === 0)
      .map((name) => `${name} is empty`),
  ]
}
