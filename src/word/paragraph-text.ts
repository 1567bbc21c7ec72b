import { attributeOf, below, childOf, decoded, type XmlElement } from './xml-tree.js'

/** A stretch of text of a paragraph: where it stands in the text that a reader sees, and where in the part. */
export interface TextBit {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/**
 * The text of a paragraph as a reader sees it, whatever runs it is cut into. What stands in a frame inside it is of
 * that frame; what was struck out with tracked changes is not there any more.
 *
 * @property others whether it holds what is no text: a picture, a note, a form field.
 */
export interface ParagraphText {
  readonly element: XmlElement
  readonly text: string
  readonly bits: readonly TextBit[]
  readonly runs: readonly XmlElement[]
  readonly others: boolean
}

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}
const struckOut = ['w:del', 'w:moveFrom', 'w:p', 'w:pPr', 'w:rPr']
const noText = [
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sym',
  'w:footnoteReference',
  'w:endnoteReference',
  'mc:AlternateContent',
  'm:oMath',
  'm:oMathPara',
]

export function paragraphText(element: XmlElement, xml: string): ParagraphText {
  const bits: TextBit[] = []
  const runs: XmlElement[] = []
  let text = ''
  let others = false
  for (const inner of below(element, ({ name }) => !struckOut.includes(name) && !noText.includes(name))) {
    if (inner.name === 'w:r') runs.push(inner)
    if (noText.includes(inner.name)) others = true
    text += inner.parent?.name === 'w:r' ? (signs[inner.name] ?? '') : ''
    if (inner.name !== 'w:t') continue
    for (const { start, end } of inner.texts)
      for (const bit of bitsOf(xml, start, end, text.length)) {
        bits.push(bit)
        text += decoded(xml.slice(bit.start, bit.end))
      }
  }
  return { element, text, bits, runs, others }
}

/** Each entity by itself, so that a place in the text is a place in the part. */
function* bitsOf(xml: string, start: number, end: number, from: number): Generator<TextBit> {
  const raw = xml.slice(start, end)
  if (raw.startsWith('<![CDATA[')) return
  let at = from
  let place = start
  for (const [piece] of raw.matchAll(/&[^;&]*;|[^&]+|&/g)) {
    const length = decoded(piece).length
    yield { from: at, to: at + length, start: place, end: place + piece.length }
    at += length
    place += piece.length
  }
}

/** A mail-merge field in a paragraph. @property from and to: where what it shows stands in the text. */
export interface MergeField {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** Whether it stands in the paragraph as one whole, so that it can be replaced. */
  readonly isWhole: boolean
}

const fieldName = (instruction: string): string | undefined => {
  const [, quoted, plain] = /^\s*MERGEFIELD\s+(?:"([^"]+)"|(\S+))/i.exec(instruction) ?? []
  return quoted ?? plain
}

/** The mail-merge fields of a paragraph, in either way of writing. */
export function mergeFields(paragraph: ParagraphText, xml: string): readonly MergeField[] {
  return [...simpleFields(paragraph), ...complexFields(paragraph, xml)]
}

const within = ({ bits }: ParagraphText, start: number, end: number): { from: number; to: number } => {
  const inside = bits.filter((bit) => bit.start >= start && bit.end <= end)
  const next = bits.find((bit) => bit.start >= end)?.from ?? bits.at(-1)?.to ?? 0
  return { from: inside[0]?.from ?? next, to: inside.at(-1)?.to ?? next }
}

function* simpleFields(paragraph: ParagraphText): Generator<MergeField> {
  for (const field of below(paragraph.element, ({ name }) => name !== 'w:p')) {
    if (field.name !== 'w:fldSimple') continue
    const name = fieldName(attributeOf(field, 'instr') ?? '')
    if (name === undefined) continue
    const { start, end } = field
    yield { name, start, end, isWhole: true, ...within(paragraph, start, end) }
  }
}

function* complexFields(paragraph: ParagraphText, xml: string): Generator<MergeField> {
  let depth = 0
  let first: XmlElement | undefined
  let instruction = ''
  let isInstruction = false
  for (const run of paragraph.runs)
    for (const inner of run.children) {
      if (inner.name === 'w:instrText' && isInstruction && depth === 1)
        instruction += decoded(inner.texts.map(({ start, end }) => xml.slice(start, end)).join(''))
      if (inner.name !== 'w:fldChar') continue
      const kind = attributeOf(inner, 'fldCharType')
      if (kind === 'begin') {
        depth += 1
        if (depth === 1) {
          first = run
          instruction = ''
          isInstruction = true
        }
      }
      if (kind === 'separate' && depth === 1) isInstruction = false
      if (kind !== 'end') continue
      depth = Math.max(0, depth - 1)
      const name = fieldName(instruction)
      if (depth > 0 || first === undefined || name === undefined) continue
      const { start } = first
      const isWhole = first.parent === run.parent
      yield { name, start, end: run.end, isWhole, ...within(paragraph, start, run.end) }
      first = undefined
    }
}

/** A bookmark that begins in a paragraph. @property isWhole it ends there too. */
export interface Bookmark {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly isWhole: boolean
  /** Where something can be put that the bookmark then holds. */
  readonly start: number
}

export function bookmarksIn(paragraph: ParagraphText): readonly Bookmark[] {
  const inner = [...below(paragraph.element, ({ name }) => name !== 'w:p')]
  return inner
    .filter(({ name }) => name === 'w:bookmarkStart')
    .map((begin): Bookmark => {
      const id = attributeOf(begin, 'id')
      const end = inner.find(
        (element) => element.name === 'w:bookmarkEnd' && attributeOf(element, 'id') === id,
      )
      return {
        name: attributeOf(begin, 'name') ?? '',
        ...within(paragraph, begin.end, end?.start ?? begin.end),
        isWhole: end !== undefined,
        start: begin.end,
      }
    })
}

/** What of a paragraph goes on without it: the marks that others count on. */
const marks = [
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:permStart',
  'w:permEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
]

/** The marks in a paragraph as they stand there: those that begin something, and those that end it. */
export function marksIn(element: XmlElement, xml: string): { readonly begin: string; readonly end: string } {
  const found = [...below(element, ({ name }) => name !== 'w:p')].filter(({ name }) => marks.includes(name))
  const raw = (isStart: boolean): string =>
    found
      .filter(({ name }) => name.endsWith('Start') === isStart)
      .map(({ start, end }) => xml.slice(start, end))
      .join('')
  return { begin: raw(true), end: raw(false) }
}

/** The properties of a paragraph and of its runs that what replaces it takes over, as they stand in the part. */
export function looksOf(
  { element, runs }: ParagraphText,
  xml: string,
): { readonly paragraph: string; readonly run: string } {
  const kept = (properties: XmlElement | undefined, names: readonly string[]): string =>
    (properties?.children ?? [])
      .filter(({ name }) => names.includes(name))
      .map(({ start, end }) => xml.slice(start, end))
      .join('')
  return {
    paragraph: kept(childOf(element, 'w:pPr'), ['w:pStyle', 'w:spacing', 'w:ind', 'w:jc']),
    run: kept(childOf(runs[0], 'w:rPr'), ['w:rFonts', 'w:sz', 'w:szCs', 'w:lang']),
  }
}
