import type { CountedKind, LeftOutKind } from './tender-file.js'
import { type Counts, count, escapedXml, type Walked, walkXml } from './xml-stream.js'

/**
 * The XML of a Word part as its reader sees it on paper: text of simple fields, equations and boxes of every make
 * stands there as plain runs; struck and hidden text, deletions and the old places of moved text are gone.
 */
export interface ShownWord {
  readonly xml: string
  readonly read: Counts<CountedKind>
  readonly leftOut: Counts<LeftOutKind>
  readonly accepted: number
  readonly walked: Walked
}

/** Whose children stand where they stood. */
const unwrapped = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'w:moveTo'])
/** What no reader sees. */
const dropped = new Set(['w:moveFrom', 'w:del', 'w:rPrChange', 'w:pPrChange', 'm:rPr', 'm:ctrlPr'])
/** Boxes in the old drawing language, which the reader of Word files knows only as a rectangle. */
const boxes = new Set(['v:oval', 'v:roundrect', 'v:polyline', 'v:curve', 'v:line', 'v:arc'])
const changes = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom'])
const off = new Set(['0', 'false', 'off', 'none'])

/** A run that is being written: what is in it, and whether it is struck or hidden. */
interface OpenRun {
  readonly pieces: string[]
  fate: 'shown' | 'struck' | 'hidden'
}

/** Rewrites a part of a Word file to what is shown, in one pass. */
export function shownWord(xml: string): ShownWord {
  const pieces: string[] = []
  const runs: OpenRun[] = []
  const read: Counts<CountedKind> = {}
  const leftOut: Counts<LeftOutKind> = {}
  let accepted = 0
  let skipping = 0
  let propertiesDepth = 0
  const write = (piece: string): void => {
    ;(runs.at(-1)?.pieces ?? pieces).push(piece)
  }
  const note = (name: string): void => {
    if (changes.has(name)) accepted += 1
    if (name === 'w:del') count(leftOut, 'deleted')
    if (name === 'w:tbl') count(read, 'tables')
    if (name === 'w:txbxContent') count(read, 'boxes')
    if (name === 'm:oMath') count(read, 'equations')
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') count(read, 'notes')
    if (name === 'w:commentReference') count(leftOut, 'comments')
    if (name === 'w:altChunk') count(leftOut, 'inserted')
    if (name === 'pic:pic' || name === 'v:imagedata') count(leftOut, 'pictures')
    if (name === 'w:headerReference' || name === 'w:footerReference') count(leftOut, 'headers')
  }
  const walked = walkXml(xml, {
    open: (name, attributes) => {
      if (skipping > 0) {
        skipping += 1
        return
      }
      note(name)
      if (dropped.has(name)) {
        skipping = 1
        return
      }
      const written = writtenName(name)
      if (written === 'w:r') runs.push({ pieces: [], fate: 'shown' })
      if (name === 'w:rPr') propertiesDepth += 1
      const run = runs.at(-1)
      if (propertiesDepth > 0 && run !== undefined) run.fate = fateBy(name, attributes) ?? run.fate
      if (written !== undefined) write(`<${written}${attributesOf(attributes)}>`)
    },
    text: (text) => {
      if (skipping === 0) write(escapedXml(text))
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1
        return
      }
      if (name === 'w:rPr') propertiesDepth -= 1
      const written = writtenName(name)
      if (written !== undefined) write(`</${written}>`)
      if (written !== 'w:r') return
      const run = runs.pop()
      if (run === undefined) return
      if (run.fate === 'shown') write(run.pieces.join(''))
      else if (run.pieces.some((piece) => !piece.startsWith('<') && piece.trim() !== ''))
        count(leftOut, run.fate)
    },
  })
  return { xml: pieces.join(''), read, leftOut, accepted, walked }
}

/** The name under which an element stands; undefined when only its children do. */
function writtenName(name: string): string | undefined {
  if (unwrapped.has(name)) return undefined
  if (boxes.has(name)) return 'v:rect'
  if (name === 'm:r') return 'w:r'
  if (name === 'm:t') return 'w:t'
  return name.startsWith('m:') ? undefined : name
}

function fateBy(name: string, attributes: Readonly<Record<string, string>>): OpenRun['fate'] | undefined {
  if (off.has(attributes['w:val'] ?? 'on')) return undefined
  if (name === 'w:strike' || name === 'w:dstrike') return 'struck'
  return name === 'w:vanish' || name === 'w:webHidden' ? 'hidden' : undefined
}

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapedXml(value)}"`)
    .join('')
