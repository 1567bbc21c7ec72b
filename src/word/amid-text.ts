import type { Marker } from './markers.js'
import type { ParagraphText } from './paragraph-text.js'
import { below, childOf, type Splice, type XmlElement } from './xml-tree.js'

/** Where a block of more than one sentence came to stand, when its marker stood amid other text. */
export type Beside =
  /** The paragraph became two, with the block in between. */
  | 'split'
  /** The paragraph stayed whole. */
  | 'after'
  | 'before'

/** A block put beside the text around its marker. @property splices of the part: they take the marker away as well. */
export interface PutBeside {
  readonly beside: Beside
  readonly splices: readonly Splice[]
}

/**
 * Puts a block where a reader expects it when other text stands around its marker: between the two halves of that text,
 * or before or after the paragraph where one half says nothing, or where cutting would break what the paragraph holds.
 * @param removal takes the marker away. @param block its text in the part.
 */
export function putBeside(
  paragraph: ParagraphText,
  marker: Marker,
  {
    xml,
    block,
    removal,
    isNumbered,
  }: {
    readonly xml: string
    readonly block: string
    readonly removal: readonly Splice[]
    readonly isNumbered: boolean
  },
): PutBeside {
  const { element, text, others } = paragraph
  const at = (place: number): Splice => ({ start: place, end: place, text: block })
  const endsSection = childOf(childOf(element, 'w:pPr'), 'w:sectPr') !== undefined
  if (endsSection || !says(text.slice(0, marker.from)))
    return { beside: 'before', splices: [at(element.start), ...removal] }
  const cut = says(text.slice(marker.to)) && !others && !isNumbered && cutAt(paragraph, marker, xml)
  if (!cut) return { beside: 'after', splices: [...removal, at(element.end)] }
  const { start, end, close, open } = cut
  return { beside: 'split', splices: [{ start, end, text: `${close}${block}${open}` }] }
}

const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(/\{\{[^{}]*\}\}/g, ''))

interface Cut {
  readonly start: number
  readonly end: number
  readonly close: string
  readonly open: string
}

const plain = new Set(['w:r', 'w:rPr', 'w:t', 'w:proofErr', 'w:lastRenderedPageBreak'])

/** Where a paragraph can be cut in two; undefined where something goes on across the cut. */
function cutAt({ element, bits, text }: ParagraphText, marker: Marker, xml: string): Cut | undefined {
  const to = marker.to + (/^[ \u00a0]*/.exec(text.slice(marker.to))?.[0].length ?? 0)
  const cut = bits.filter((bit) => bit.from < to && bit.to > marker.from)
  const [first, last] = [cut[0], cut.at(-1)]
  if (marker.kind !== 'braces' || first === undefined || last === undefined) return undefined
  const start = first.start + Math.max(0, marker.from - first.from)
  const end = last.end - Math.max(0, last.to - to)
  const inner = [...below(element, ({ name }) => name !== 'w:p')]
  if (inner.some(({ name }) => name === 'w:fldChar')) return undefined
  const between = inner.filter((one) => one.end > start && one.start < end)
  if (between.some((one) => !plain.has(one.name) && !isOfRun(one))) return undefined
  const runs = between.filter(({ name }) => name === 'w:r')
  const run = runs.at(-1)
  if (run === undefined || runs.some(({ parent }) => parent !== element)) return undefined
  const [p, r, t] = [rawName(element, xml), rawName(run, xml), rawName(textOf(run), xml)]
  if (p === undefined || r === undefined || t === undefined) return undefined
  const properties = (of: XmlElement, name: string): string => {
    const own = childOf(of, name)
    return own === undefined ? '' : xml.slice(own.start, own.end)
  }
  return {
    ...{ start, end, close: `</${t}></${r}></${p}>` },
    open: `<${p}>${properties(element, 'w:pPr')}<${r}>${properties(run, 'w:rPr')}<${t} xml:space="preserve">`,
  }
}

/** Whether it only says how a run looks. */
const isOfRun = (element: XmlElement): boolean => {
  for (let one = element.parent; one !== undefined; one = one.parent) if (one.name === 'w:rPr') return true
  return false
}

const textOf = (run: XmlElement): XmlElement | undefined => childOf(run, 'w:t')

/** Its name as the part writes it, whatever prefix that uses. */
const rawName = (element: XmlElement | undefined, xml: string): string | undefined =>
  element && /^<([^\s/>]+)/.exec(xml.slice(element.start, element.start + 200))?.[1]
