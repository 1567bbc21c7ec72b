import { type ParagraphText, paragraphText, type TextBit } from './paragraph-text.js'
import {
  appended,
  bytesOfText,
  mainPart,
  relatedParts,
  textOfPart,
  type WordParts,
  withPart,
} from './word-package.js'
import {
  attributeOf,
  below,
  childOf,
  encoded,
  type Splice,
  spliced,
  type XmlElement,
  xmlTree,
} from './xml-tree.js'

/**
 * Something to say of a Word file.
 * @property sentence the words that it is about, as they were read; left out: the file as a whole.
 * @property paragraphs what it says; the first stands out.
 */
export interface Remark {
  readonly sentence?: string | undefined
  readonly paragraphs: readonly string[]
}

/** @property atSentence how many remarks stand at their words; the others stand at the first words of the file. */
export interface Commented {
  readonly parts: WordParts
  readonly atSentence: number
}

const author = 'Clausulewijzer'

/**
 * A Word file with remarks as comments of Word, each around its sentence; nothing else in it changes. Undefined when
 * the file cannot be read.
 * @param at the moment of the comments, as ISO 8601.
 */
export function commentWord(parts: WordParts, remarks: readonly Remark[], at: string): Commented | undefined {
  const main = mainPart(parts)
  const xml = main && textOfPart(parts, main.name)
  const root = xml === undefined ? undefined : xmlTree(xml)
  // What is put in speaks of `w:`, as every program that writes Word files does.
  if (main === undefined || xml === undefined || !root || !xml.startsWith('<w:', root.start)) return undefined
  const paragraphs = searchable(root, xml)
  const first = paragraphs.find(({ bits }) => bits.length > 0)
  if (first === undefined) return undefined
  const [known] = relatedParts(parts, main.name, 'comments')
  const from = known === undefined ? 0 : freeId(textOfPart(parts, known))
  const placed = remarks.map(({ sentence }) =>
    sentence === undefined ? undefined : spotOf(sentence, paragraphs),
  )
  const cuts = cutsOf(
    xml,
    placed.map((spot, index) => [spot ?? wholeOf(first), from + index]),
  )
  const comments = remarks.map((remark, index) => commentXml(remark, from + index, at)).join('')
  const text = { ...parts, [main.name]: bytesOfText(spliced(xml, cuts)) }
  return {
    parts: withComments(text, main, known, comments),
    atSentence: placed.filter((spot) => spot !== undefined).length,
  }
}

/** A paragraph with its text in a form in which spaces do not matter, and for each sign the bit that it stands in. */
interface Searchable {
  readonly bits: readonly TextBit[]
  readonly words: string
  /** For each sign of `words` its place in the text of the paragraph. */
  readonly places: readonly number[]
  readonly texts: ReadonlyMap<TextBit, XmlElement>
}

function searchable(root: XmlElement, xml: string): readonly Searchable[] {
  return [...below(root)]
    .filter(({ name }) => name === 'w:p')
    .map((element) => searchableParagraph(paragraphText(element, xml)))
}

function searchableParagraph({ text, bits, runs }: ParagraphText): Searchable {
  let words = ''
  const places: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place)
    const isSpace = /\s/.test(sign)
    if (sign === '\u00AD' || (isSpace && (words === '' || words.endsWith(' ')))) continue
    words += isSpace ? ' ' : sign
    places.push(place)
  }
  const elements = runs.flatMap((run) => run.children.filter(({ name }) => name === 'w:t'))
  const texts = new Map(
    bits.flatMap((bit) => {
      const own = elements.find(({ innerStart, innerEnd }) => bit.start >= innerStart && bit.end <= innerEnd)
      return own === undefined ? [] : [[bit, own] as const]
    }),
  )
  return { bits, words, places, texts }
}

/** A place in a part, inside a text. */
interface Cut {
  readonly text: XmlElement
  readonly at: number
}

/** Where the words that a remark is about begin and end. */
interface Spot {
  readonly begin: Cut
  readonly end: Cut
}

const shortestEdge = 25

/** Where a sentence stands: whole, or by its longest cell when it is a row, or by its first and last words. */
function spotOf(sentence: string, paragraphs: readonly Searchable[]): Spot | undefined {
  const wanted = plain(sentence)
  const cell = wanted.split(' | ').reduce((one, other) => (other.length > one.length ? other : one))
  for (const words of [wanted, cell])
    for (const paragraph of paragraphs) {
      const from = words === '' ? -1 : paragraph.words.indexOf(words)
      if (from >= 0) return spotWithin(paragraph, from, from + words.length - 1)
    }
  for (const paragraph of paragraphs) {
    const from = paragraph.words.indexOf(wanted.slice(0, shortestEdge))
    const to = paragraph.words.lastIndexOf(wanted.slice(-shortestEdge))
    if (wanted.length > 2 * shortestEdge && from >= 0 && to > from)
      return spotWithin(paragraph, from, to + shortestEdge - 1)
  }
  return undefined
}

const plain = (text: string): string => text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim()

function spotWithin(paragraph: Searchable, from: number, to: number): Spot | undefined {
  const { bits, places } = paragraph
  const [first, last] = [places[from] ?? 0, places[to] ?? 0]
  const [begin, end] = [
    cutAt(
      paragraph,
      bits.find((bit) => bit.to > first),
      first,
    ),
    cutAt(
      paragraph,
      bits.findLast((bit) => bit.from <= last),
      last + 1,
    ),
  ]
  return begin === undefined || end === undefined || end.at < begin.at ? undefined : { begin, end }
}

/** An entity is a bit by itself: it is never cut in two. */
function cutAt({ texts }: Searchable, bit: TextBit | undefined, place: number): Cut | undefined {
  const text = bit && texts.get(bit)
  if (bit === undefined || text === undefined) return undefined
  const isWhole = bit.end - bit.start !== bit.to - bit.from
  if (isWhole) return { text, at: place <= bit.from ? bit.start : bit.end }
  return { text, at: bit.start + Math.min(Math.max(place, bit.from), bit.to) - bit.from }
}

function wholeOf(paragraph: Searchable): Spot | undefined {
  return spotWithin(paragraph, 0, paragraph.words.length - 1)
}

/** The changes of a part that part its runs where comments begin and end, and put the marks of these between. */
function cutsOf(
  xml: string,
  spots: readonly (readonly [spot: Spot | undefined, id: number])[],
): readonly Splice[] {
  const cuts = spots.flatMap(([spot, id]) => {
    if (spot === undefined) return []
    return [
      { ...spot.begin, marks: `<w:commentRangeStart w:id="${id}"/>` },
      {
        ...spot.end,
        marks: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
      },
    ]
  })
  const cutTexts = new Set(cuts.map(({ text }) => text))
  return [
    ...[...cutTexts].flatMap(withSpacesKept),
    ...cuts.flatMap(({ text, at, marks }) => {
      const run = text.parent
      if (run === undefined) return []
      const looks = looksOf(run, xml)
      return [{ start: at, end: at, text: `</w:t></w:r>${marks}<w:r>${looks}<w:t xml:space="preserve">` }]
    }),
  ]
}

/** A text that is cut ends in a space, which Word drops unless it is told not to. */
const withSpacesKept = (text: XmlElement): readonly Splice[] =>
  attributeOf(text, 'space') === undefined
    ? [{ start: text.innerStart - 1, end: text.innerStart - 1, text: ' xml:space="preserve"' }]
    : []

function looksOf(run: XmlElement, xml: string): string {
  const properties = childOf(run, 'w:rPr')
  return properties === undefined ? '' : xml.slice(properties.start, properties.end)
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

function commentXml({ paragraphs }: Remark, id: number, at: string): string {
  const text = paragraphs.map(
    (words, index) =>
      `<w:p><w:r>${index === 0 ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${encoded(words)}</w:t></w:r></w:p>`,
  )
  return `<w:comment xmlns:w="${wordNamespace}" w:id="${id}" w:author="${author}" w:initials="CW" w:date="${at}">${text.join('')}</w:comment>`
}

/** The comments behind those that stood there, or in a part of their own. */
function withComments(
  parts: WordParts,
  main: { readonly name: string; readonly relationBase: string },
  known: string | undefined,
  comments: string,
): WordParts {
  if (known !== undefined)
    return { ...parts, [known]: bytesOfText(appended(textOfPart(parts, known) ?? '', comments)) }
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1)
  const content = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${wordNamespace}">${comments}</w:comments>`
  return withPart(parts, main.relationBase, {
    ...{
      from: main.name,
      name: freeName(parts, folder),
      kind: 'comments',
      contentType: commentsType,
      content,
    },
  })
}

function freeName(parts: WordParts, folder: string): string {
  for (let number = 0; ; number += 1) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`
    if (parts[name] === undefined) return name
  }
}

/** One more than the highest id of the comments that stand there. */
const freeId = (xml = ''): number =>
  1 + Math.max(-1, ...[...xml.matchAll(/\bw:id="(\d{1,9})"/g)].map(([, id]) => Number(id)))
