import { Parser } from 'htmlparser2'

/**
 * An element of a part, with the offsets at which it stands in the text of that part: what is changed is cut out and
 * put in there, and nothing is ever written anew.
 *
 * @property name with the prefix `w` when it is of WordprocessingML, whatever prefix the part uses.
 * @property start of the first sign of its opening tag, `innerStart` after that tag, `innerEnd` before the closing tag,
 * `end` after it.
 * @property texts the stretches of text right inside it, of the elements that hold the text of a document.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: XmlElement | undefined
  readonly children: readonly XmlElement[]
  readonly texts: readonly { readonly start: number; readonly end: number }[]
  readonly start: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly end: number
}

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  readonly children: XmlElement[]
  readonly texts: { start: number; end: number }[]
}

const wordNamespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** The elements whose text is kept; of all others it is layout of the file. */
const holdText = new Set(['w:t', 'w:instrText'])

/** The root of a part; undefined when it is not well-formed, or declares a document type. */
export function xmlTree(xml: string): XmlElement | undefined {
  let root: Open | undefined
  let current: Open | undefined
  let isSound = true
  const prefixes = new Map<string, boolean>()
  const nameOf = (raw: string): string => {
    const colon = raw.indexOf(':')
    const prefix = colon < 0 ? '' : raw.slice(0, colon)
    return prefixes.get(prefix) ? `w:${raw.slice(colon + 1)}` : raw
  }
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        for (const [key, value] of Object.entries(attributes))
          if (key === 'xmlns' || key.startsWith('xmlns:'))
            prefixes.set(key.slice(6), wordNamespaces.includes(value))
        // After an instruction or a comment the parser says where that one ended.
        const start = xml.indexOf('<', parser.startIndex)
        const element: Open = {
          name: nameOf(raw),
          attributes,
          parent: current,
          children: [],
          texts: [],
          start,
          innerStart: parser.endIndex + 1,
          innerEnd: parser.endIndex + 1,
          end: parser.endIndex + 1,
        }
        if (current === undefined && root !== undefined) isSound = false
        current?.children.push(element)
        root ??= element
        current = element
      },
      ontext() {
        if (current !== undefined && holdText.has(current.name))
          current.texts.push({ start: parser.startIndex, end: parser.endIndex + 1 })
      },
      onclosetag(_raw, isImplied) {
        if (current === undefined) return
        const isSelfClosed = isImplied && parser.endIndex + 1 === current.innerStart
        if (isImplied && !isSelfClosed) isSound = false
        if (!isImplied) current.innerEnd = xml.indexOf('<', parser.startIndex)
        current.end = parser.endIndex + 1
        current = current.parent as Open | undefined
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) isSound = false
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.write(xml)
  parser.end()
  return isSound && current === undefined ? root : undefined
}

/** An attribute by its name without a prefix. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes))
    if (key === name || key.endsWith(`:${name}`)) return decoded(value)
  return undefined
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** What `w:val` says in a child: `<w:pStyle w:val="Kop1"/>`. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(element, name)
  return child === undefined ? undefined : attributeOf(child, 'val')
}

/** Every element below, in the order of the document. @param goesInto whether what stands in an element is walked too. */
export function* below(
  element: XmlElement,
  goesInto: (element: XmlElement) => boolean = () => true,
): Generator<XmlElement> {
  for (const child of element.children) {
    yield child
    if (goesInto(child)) yield* below(child, goesInto)
  }
}

export function isWithin(element: XmlElement, names: readonly string[]): boolean {
  for (let above = element.parent; above !== undefined; above = above.parent)
    if (names.includes(above.name)) return true
  return false
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text that stands for itself, with the five entities and the numbered ones. */
export const decoded = (raw: string): string =>
  raw.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Text as XML may hold it: what no XML may hold is left out. */
export const encoded = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A stretch of a part that gets other text. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The part with some stretches replaced; all else stays as it is, to the byte. They may not overlap. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end, text } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) throw new Error('two changes of the same place')
    pieces.push(xml.slice(from, start), text)
    from = end
  }
  pieces.push(xml.slice(from))
  return pieces.join('')
}
