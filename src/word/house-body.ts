import { paragraphText } from './paragraph-text.js'
import { bytesOfText, mainPart, textOfPart, type WordParts } from './word-package.js'
import { attributeOf, below, childOf, encoded, spliced, type XmlElement, xmlTree } from './xml-tree.js'

/** What stands in the body of a house's own file, and makes way or stays. */

/** Under this marker the text comes, and what stands around it in the house's file stays: a cover, a last page. */
export const textMarker = 'tekst'

/** Whether the text of the file holds a marker, whatever runs it is cut into. */
export function hasMarkerOf(parts: WordParts, name: string): boolean {
  const xml = textOfPart(parts, mainPart(parts)?.name ?? '') ?? ''
  return new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`, 'i').test(xml.replace(/<[^>]*>/g, ''))
}

/** The section at the end of a file: as it goes on without those before it, and how wide its text is. */
export function sectionOf(
  body: XmlElement,
  xml: string,
): { readonly text: string; readonly width: number | undefined } | undefined {
  const last = body.children.findLast(({ name }) => name === 'w:sectPr')
  if (last === undefined) return undefined
  const own = last.children.filter(isReference).map(keyOf)
  const before = [...below(body)]
    .filter(({ name, parent }) => name === 'w:sectPr' && parent?.name === 'w:pPr')
    .flatMap(({ children }) => children.filter(isReference))
  // A section takes over each header and footer that it does not name from the one before it.
  const taken = new Map(before.filter((one) => !own.includes(keyOf(one))).map((one) => [keyOf(one), one]))
  const references = [...taken.values()].map(({ start, end }) => xml.slice(start, end)).join('')
  const text = xml.slice(last.start, last.end)
  const isEmpty = last.innerStart === last.end
  return {
    text: isEmpty
      ? text
      : text.slice(0, last.innerStart - last.start) + references + text.slice(last.innerStart - last.start),
    width: widthOf(last),
  }
}

const isReference = ({ name }: XmlElement): boolean =>
  name === 'w:headerReference' || name === 'w:footerReference'
const keyOf = (reference: XmlElement): string =>
  `${reference.name} ${attributeOf(reference, 'type') ?? 'default'}`

function widthOf(section: XmlElement): number | undefined {
  const number = (name: string, side: string): number => {
    const child = childOf(section, name)
    return Number((child && attributeOf(child, side)) ?? Number.NaN)
  }
  const width = number('w:pgSz', 'w') - number('w:pgMar', 'left') - number('w:pgMar', 'right')
  return width > 1_000 ? Math.round(width) : undefined
}

/** The file with a marker in the place of its own list of headings; as it was when it has none. */
export const contentsPlace = (parts: WordParts, marker: string): WordParts =>
  withContentsAs(parts, ({ lines }, raw) => ({
    ...lines,
    text: `<${raw}:p><${raw}:r><${raw}:t>${encoded(`{{${marker}}}`)}</${raw}:t></${raw}:r></${raw}:p>`,
  }))

/** The file without its own list of headings, and without what stands around it for its sake. */
export const withoutOwnContents = (parts: WordParts): WordParts =>
  withContentsAs(parts, ({ whole }) => ({ ...whole, text: '' }))

interface Stretch {
  readonly start: number
  readonly end: number
}

function withContentsAs(
  parts: WordParts,
  replace: (
    found: { readonly lines: Stretch; readonly whole: Stretch },
    prefix: string,
  ) => Stretch & { readonly text: string },
): WordParts {
  const name = mainPart(parts)?.name ?? ''
  const xml = textOfPart(parts, name)
  const root = xml === undefined ? undefined : xmlTree(xml)
  const found = root && xml && ownContents(root, xml)
  if (xml === undefined || !found) return parts
  const prefix = /^<([\w.-]+):/.exec(xml.slice(found.lines.start))?.[1]
  if (prefix === undefined) return parts
  return { ...parts, [name]: bytesOfText(spliced(xml, [replace(found, prefix)])) }
}

/** The paragraphs of the list of headings; with the heading above them when Word made them as one whole. */
function ownContents(
  root: XmlElement,
  xml: string,
): { readonly lines: Stretch; readonly whole: Stretch } | undefined {
  let depth = 0
  let first: XmlElement | undefined
  for (const element of below(root)) {
    if (element.name !== 'w:fldChar' && element.name !== 'w:instrText') continue
    if (element.name === 'w:instrText') {
      const instruction = element.texts.map(({ start, end }) => xml.slice(start, end)).join('')
      if (first === undefined && /^\s*TOC\s(?!.*\\c)/.test(instruction)) {
        first = above(element, 'w:p')
        depth = 1
      }
      continue
    }
    if (first === undefined) continue
    const kind = attributeOf(element, 'fldCharType')
    depth += kind === 'begin' ? 1 : kind === 'end' ? -1 : 0
    const last = depth === 0 ? above(element, 'w:p') : undefined
    if (last === undefined) continue
    if (last.parent !== first.parent) return undefined
    const lines = { start: first.start, end: last.end }
    return { lines, whole: above(first, 'w:sdt') ?? withSurroundings(first, last, xml) }
  }
  return undefined
}

/** With the title right above, and the page break right below. */
function withSurroundings(first: XmlElement, last: XmlElement, xml: string): Stretch {
  const around = first.parent?.children ?? []
  const [before, after] = [around[around.indexOf(first) - 1], around[around.indexOf(last) + 1]]
  const isTitle = before?.name === 'w:p' && /^\s*inhoud\S*\s*$/i.test(paragraphText(before, xml).text)
  const isBreak =
    after?.name === 'w:p' &&
    paragraphText(after, xml).text.trim() === '' &&
    [...below(after)].some((one) => one.name === 'w:br' && attributeOf(one, 'type') === 'page')
  return {
    start: isTitle ? before.start : first.start,
    end: isBreak ? after.end : last.end,
  }
}

function above(element: XmlElement, name: string): XmlElement | undefined {
  let one = element.parent
  while (one !== undefined && one.name !== name) one = one.parent
  return one
}
