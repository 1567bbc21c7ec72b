import { headingLabels } from './heading-labels.js'
import type { WordStyle } from './style-sheet.js'
import { attributeOf, spliced, valOf, type XmlElement, xmlTree } from './xml-tree.js'

/** The numbering of a file while lists are added to it. */
export interface NumberingDraft {
  /** The numbering of a bulleted list of our own: one for all. */
  readonly bullets: () => string
  /** A numbering that counts from one again; @param like that of a list style of the file, so that it looks the same. */
  readonly counted: (like?: string) => string
  /** Whether a numbering is there, with a shape. */
  readonly has: (numId: string | undefined) => boolean
  /** What stands before headings that follow each other, by the style of each; undefined where the file gives none. */
  readonly labels: (styles: readonly (WordStyle | undefined)[]) => readonly (string | undefined)[]
  /** The part as it becomes; undefined when nothing was added. */
  readonly text: () => string | undefined
}

const emptyNumbering =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'

const mostLevels = 9

/** @param xml the part, when the file has one. @param namespace what an added element has to declare. */
export function numberingDraft(xml: string | undefined, namespace: string): NumberingDraft {
  const root = xml === undefined ? undefined : xmlTree(xml)
  const lists = root?.children.filter(({ name }) => name === 'w:num') ?? []
  const shapes = root?.children.filter(({ name }) => name === 'w:abstractNum') ?? []
  const shapeOf = new Map(lists.map((list) => [attributeOf(list, 'numId'), valOf(list, 'w:abstractNumId')]))
  const shapeIds = new Set(shapes.map((shape) => attributeOf(shape, 'abstractNumId')))
  const highest = (elements: readonly XmlElement[], name: string): number =>
    Math.max(0, ...elements.map((element) => Number(attributeOf(element, name) ?? 0)).filter(Number.isFinite))
  let nextShape = highest(shapes, 'abstractNumId') + 1
  let nextList = highest(lists, 'numId') + 1
  const newShapes: string[] = []
  const newLists: string[] = []
  const addShape = (levels: (level: number) => string): string => {
    const id = String(nextShape++)
    // Word takes two lists with the same mark for one: ours differ from each other and from what people make.
    const mark = (0x5c1a0000 + Number(id)).toString(16).toUpperCase()
    newShapes.push(
      `<w:abstractNum${namespace} w:abstractNumId="${id}"><w:nsid w:val="${mark}"/><w:multiLevelType w:val="hybridMultilevel"/>${Array.from({ length: mostLevels }, (_, level) => levels(level)).join('')}</w:abstractNum>`,
    )
    return id
  }
  const addList = (shape: string, restarts: boolean): string => {
    const id = String(nextList++)
    const restart = restarts ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : ''
    newLists.push(`<w:num${namespace} w:numId="${id}"><w:abstractNumId w:val="${shape}"/>${restart}</w:num>`)
    return id
  }
  const has = (numId: string | undefined): boolean =>
    numId !== undefined && numId !== '0' && shapeIds.has(shapeOf.get(numId))
  let bullets: string | undefined
  let numbers: string | undefined
  return {
    has,
    bullets: () => {
      bullets ??= addList(
        addShape((level) => levelXml(level, 'bullet', '–')),
        false,
      )
      return bullets
    },
    counted: (like) => {
      const known = like !== undefined && has(like) ? shapeOf.get(like) : undefined
      if (known !== undefined) return addList(known, true)
      numbers ??= addShape((level) =>
        levelXml(level, level % 2 === 0 ? 'decimal' : 'lowerLetter', `%${level + 1}.`),
      )
      return addList(numbers, true)
    },
    labels: (styles) => headingLabels(root, styles),
    text: () => (newLists.length === 0 ? undefined : written(xml ?? emptyNumbering, newShapes, newLists)),
  }
}

const levelXml = (level: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(level + 1) * 425}" w:hanging="357"/></w:pPr></w:lvl>`

/** Shapes stand before lists, and both before what closes the part: Word refuses another order. */
function written(xml: string, shapes: readonly string[], lists: readonly string[]): string {
  const root = xmlTree(xml)
  if (root === undefined) return xml
  if (root.children.length === 0) {
    const isOpen = root.innerEnd < root.end
    const raw = /^<([^\s/>]+)/.exec(xml.slice(root.start))?.[1] ?? ''
    const text = [...shapes, ...lists].join('')
    return isOpen
      ? spliced(xml, [{ start: root.innerStart, end: root.innerStart, text }])
      : spliced(xml, [{ start: root.end - 2, end: root.end, text: `>${text}</${raw}>` }])
  }
  const before = (names: readonly string[]): number => {
    const last = root.children.findLast(({ name }) => names.includes(name))
    return last?.end ?? root.children[0]?.start ?? root.innerStart
  }
  const shapePlace = before(['w:numPicBullet', 'w:abstractNum'])
  const listPlace = before(['w:numPicBullet', 'w:abstractNum', 'w:num'])
  return shapePlace === listPlace
    ? spliced(xml, [{ start: shapePlace, end: shapePlace, text: [...shapes, ...lists].join('') }])
    : spliced(xml, [
        { start: shapePlace, end: shapePlace, text: shapes.join('') },
        { start: listPlace, end: listPlace, text: lists.join('') },
      ])
}
