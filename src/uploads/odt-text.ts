import type { TextPart } from '../kernel/text-part.js'
import type { CountedKind, LeftOutKind } from './tender-file.js'
import { type Counts, count, type Walked, walkXml } from './xml-stream.js'

interface OdtText {
  readonly parts: readonly TextPart[]
  readonly read: Counts<CountedKind>
  readonly leftOut: Counts<LeftOutKind>
  readonly accepted: number
  readonly walked: Walked
}

type Attributes = Readonly<Record<string, string>>

/** A paragraph or heading that is open. */
interface OpenPart {
  readonly kind: TextPart['kind']
  readonly level?: number
  text: string
}

/** Where the reading stands. @property rows the cells of each open row; notes wait for the end of their paragraph. */
interface Reading {
  readonly parts: TextPart[]
  readonly read: Counts<CountedKind>
  readonly leftOut: Counts<LeftOutKind>
  readonly open: OpenPart[]
  readonly notes: TextPart[]
  readonly rows: string[][]
  readonly unseenStyles: Map<string, LeftOutKind>
  style: string
  accepted: number
  lists: number
  noteDepth: number
}

/** The text of `content.xml` as a reader sees it: without deletions, comments, and struck or hidden stretches. */
export function odtText(xml: string): OdtText {
  const reading: Reading = {
    parts: [],
    read: {},
    leftOut: {},
    open: [],
    notes: [],
    rows: [],
    unseenStyles: new Map(),
    style: '',
    accepted: 0,
    lists: 0,
    noteDepth: 0,
  }
  // How deep inside something that is passed over; 0: it is read.
  let skipping = 0
  const walked = walkXml(xml, {
    open: (name, attributes) => {
      if (skipping > 0 || isPassedOver(reading, name, attributes)) skipping += 1
      else opening[name]?.(reading, attributes)
    },
    text: (text) => {
      const current = reading.open.at(-1)
      if (skipping === 0 && current !== undefined) current.text += text
    },
    close: (name) => {
      if (skipping > 0) skipping -= 1
      else closing[name]?.(reading)
    },
  })
  const { parts, read, leftOut, accepted } = reading
  return { parts, read, leftOut, accepted, walked }
}

/** What nobody reads on paper, or what is not text of the document. */
const passedOver: Readonly<Record<string, LeftOutKind>> = {
  'text:tracked-changes': 'deleted',
  'office:annotation': 'comments',
  'text:table-of-content': 'contents',
  'text:hidden-text': 'hidden',
  'text:hidden-paragraph': 'hidden',
}
const styled = new Set(['text:span', 'text:p', 'text:h'])

function isPassedOver({ leftOut, unseenStyles }: Reading, name: string, attributes: Attributes): boolean {
  const style = styled.has(name) ? unseenStyles.get(attributes['text:style-name'] ?? '') : undefined
  const kind = passedOver[name] ?? style
  if (kind !== undefined) count(leftOut, kind)
  return kind !== undefined || name === 'text:note-citation'
}

const space = ({ open }: Reading): void => {
  const current = open.at(-1)
  if (current !== undefined) current.text += ' '
}
const changed = (reading: Reading): void => {
  reading.accepted += 1
}

const opening: Readonly<Record<string, (reading: Reading, attributes: Attributes) => void>> = {
  'style:style': (reading, attributes) => {
    reading.style = attributes['style:name'] ?? ''
  },
  'style:text-properties': ({ unseenStyles, style }, attributes) => {
    if (!/^(?:none)?$/.test(attributes['style:text-line-through-style'] ?? ''))
      unseenStyles.set(style, 'struck')
    if (attributes['text:display'] === 'none') unseenStyles.set(style, 'hidden')
  },
  'text:change-start': changed,
  'text:change': changed,
  'text:list': (reading) => {
    reading.lists += 1
  },
  'table:table': ({ read }) => count(read, 'tables'),
  'draw:text-box': ({ read }) => count(read, 'boxes'),
  'draw:object': ({ read }) => count(read, 'equations'),
  'draw:image': ({ leftOut }) => count(leftOut, 'pictures'),
  'table:table-row': ({ rows }) => {
    rows.push([])
  },
  'table:table-cell': ({ rows }) => {
    rows.at(-1)?.push('')
  },
  'text:note': (reading) => {
    count(reading.read, 'notes')
    reading.noteDepth += 1
  },
  'text:h': ({ open }, attributes) => {
    open.push({ kind: 'heading', level: Number(attributes['text:outline-level'] ?? 1) || 1, text: '' })
  },
  'text:p': ({ open, lists }) => {
    open.push({ kind: lists > 0 ? 'item' : 'paragraph', text: '' })
  },
  'text:s': space,
  'text:tab': space,
  'text:line-break': space,
}

const closing: Readonly<Record<string, (reading: Reading) => void>> = {
  'text:list': (reading) => {
    reading.lists -= 1
  },
  'text:note': (reading) => {
    reading.noteDepth -= 1
  },
  'text:h': closePart,
  'text:p': closePart,
  'table:table-row': ({ parts, rows, notes }) => {
    const cells = rows.pop() ?? []
    if (cells.some((cell) => cell !== '')) parts.push({ kind: 'row', text: cells.join(' | ') })
    parts.push(...notes.splice(0))
  },
}

/** A paragraph in a note waits, one in a cell joins its cell, any other stands by itself with its notes after it. */
function closePart({ open, parts, rows, notes, noteDepth }: Reading): void {
  const part = open.pop()
  const text = part?.text.replace(/[ \t\r\n]+/g, ' ').trim() ?? ''
  const cells = rows.at(-1)
  if (part === undefined || text === '') return
  if (noteDepth > 0) notes.push({ kind: 'paragraph', text })
  else if (cells !== undefined) cells[Math.max(0, cells.length - 1)] = `${cells.at(-1) ?? ''} ${text}`.trim()
  else
    parts.push(
      { kind: part.kind, text, ...(part.level !== undefined && { level: part.level }) },
      ...notes.splice(0),
    )
}
