import { attributeOf, childOf, valOf, type XmlElement } from './xml-tree.js'

/** A style of a Word file. @property level of a heading, from 1; numId: the numbering that comes with it, numLevel: how deep. */
export interface WordStyle {
  readonly id: string
  readonly kind: string
  /** In small letters, as Word compares them: `heading 1` whatever language Word shows it in. */
  readonly name: string
  readonly isDefault: boolean
  readonly level: number | undefined
  readonly numId: string | undefined
  readonly numLevel: string | undefined
}

/** The styles of a file. @property usage how often each paragraph or table style is used in the text, by id. */
export interface StyleSheet {
  readonly styles: readonly WordStyle[]
  readonly usage: ReadonlyMap<string, number>
}

/** @param root of the styles, when the file has any. @param document the root of its text. */
export function readStyles(root: XmlElement | undefined, document: XmlElement | undefined): StyleSheet {
  const styles = (root?.children ?? []).filter(({ name }) => name === 'w:style').map(readStyle)
  const usage = new Map<string, number>()
  const count = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.name === 'w:pStyle' || child.name === 'w:tblStyle') {
        const id = attributeOf(child, 'val') ?? ''
        usage.set(id, (usage.get(id) ?? 0) + 1)
      } else count(child)
    }
  }
  if (document !== undefined) count(document)
  return { styles, usage }
}

function readStyle(element: XmlElement): WordStyle {
  const name = (valOf(element, 'w:name') ?? '').toLowerCase()
  const properties = childOf(element, 'w:pPr')
  const outline = valOf(properties, 'w:outlineLvl')
  const isDefault = attributeOf(element, 'default')
  return {
    id: attributeOf(element, 'styleId') ?? '',
    kind: attributeOf(element, 'type') ?? 'paragraph',
    name,
    isDefault: isDefault === '1' || isDefault === 'true' || isDefault === 'on',
    level: headingLevel(name) ?? (outline === undefined || outline === '9' ? undefined : Number(outline) + 1),
    numId: valOf(childOf(properties, 'w:numPr'), 'w:numId'),
    numLevel: valOf(childOf(properties, 'w:numPr'), 'w:ilvl'),
  }
}

/** Word writes the English name; some programs and templates write the one that people see. */
function headingLevel(name: string): number | undefined {
  const [, level] = /^(?:heading|kop|titre|überschrift)\s*([1-9])$/.exec(name) ?? []
  return level === undefined ? undefined : Number(level)
}

const isParagraph = ({ kind }: WordStyle): boolean => kind === 'paragraph'

/** The style of a name, as Word knows it. */
export const styleNamed = (
  { styles }: StyleSheet,
  kind: 'paragraph' | 'table',
  name: string,
): WordStyle | undefined => styles.find((style) => style.kind === kind && style.name === name)

const styleWithId = ({ styles }: StyleSheet, id: string): WordStyle | undefined =>
  styles.find((style) => isParagraph(style) && style.id === id)

/** How deep a heading in this style stands; undefined for other text. */
export const levelOfStyle = (sheet: StyleSheet, id: string | undefined): number | undefined =>
  id === undefined ? undefined : styleWithId(sheet, id)?.level

/** The heading of a level that the file uses: the one that stands most in its text, then the one that Word calls so. */
export function headingStyle(sheet: StyleSheet, level: number): WordStyle | undefined {
  const candidates = sheet.styles.filter((style) => isParagraph(style) && style.level === level)
  const used = ({ id }: WordStyle): number => sheet.usage.get(id) ?? 0
  return candidates.toSorted(
    (a, b) => used(b) - used(a) || Number(isBuiltIn(b, level)) - Number(isBuiltIn(a, level)),
  )[0]
}

const isBuiltIn = ({ name }: WordStyle, level: number): boolean => headingLevel(name) === level

/** The table style that the text uses most. Word's own plain table is none: it has no lines. */
export function tableStyle(sheet: StyleSheet): WordStyle | undefined {
  const used = ({ id }: WordStyle): number => sheet.usage.get(id) ?? 0
  const tables = sheet.styles.filter(({ kind, isDefault }) => kind === 'table' && !isDefault)
  const most = tables.toSorted((a, b) => used(b) - used(a))[0]
  return most !== undefined && used(most) > 0 ? most : styleNamed(sheet, 'table', 'table grid')
}

/** A style that the file lacks, and how it is called there. */
interface AddedStyle {
  readonly id: string
  readonly xml: string
}

/** An id that no style of the file has. */
function freeId({ styles }: StyleSheet, wanted: string): string {
  const taken = new Set(styles.map(({ id }) => id.toLowerCase()))
  let id = wanted
  for (let number = 2; taken.has(id.toLowerCase()); number += 1) id = `${wanted}${number}`
  return id
}

/** A heading as Word’s own, without a look of its own but for weight and size: the file says the rest. */
export function newHeading(sheet: StyleSheet, level: number, normal: string | undefined): AddedStyle {
  const id = freeId(sheet, `Heading${level}`)
  const size = [32, 28, 26, 24][level - 1] ?? 22
  return {
    id,
    xml: `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${level}"/>${basedOn(normal)}${next(normal)}<w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
  }
}

/** A table with lines, as Word’s own. */
export function newTableGrid(sheet: StyleSheet): AddedStyle {
  const id = freeId(sheet, 'TableGrid')
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
  return {
    id,
    xml: `<w:style w:type="table" w:styleId="${id}"><w:name w:val="Table Grid"/><w:uiPriority w:val="39"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders></w:tblPr></w:style>`,
  }
}

const basedOn = (id: string | undefined): string => (id === undefined ? '' : `<w:basedOn w:val="${id}"/>`)
const next = (id: string | undefined): string => (id === undefined ? '' : `<w:next w:val="${id}"/>`)
