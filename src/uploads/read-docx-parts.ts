import type { TextPart } from '../kernel/text-part.js'

/** A node of the tree that mammoth makes of a document, as far as it is read here. */
export interface DocxNode {
  readonly type: string
  readonly children?: readonly DocxNode[]
  readonly value?: string
  readonly checked?: boolean
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isUnderline?: boolean
  readonly styleName?: string | null
  readonly styleId?: string | null
  /** Of a paragraph in a list. */
  readonly numbering?: object | null
  /** Of a link to elsewhere. */
  readonly href?: string | null
  /** Of a cell: how many it covers. */
  readonly colSpan?: number
  readonly rowSpan?: number
  /** Of a picture. */
  readonly altText?: string | null
  readonly contentType?: string | null
  readonly readAsBuffer?: () => Promise<Uint8Array>
  /** Of the document: what stands under a note reference. */
  readonly notes?: {
    readonly resolve: (reference: DocxNode) => { readonly body: readonly DocxNode[] } | null
  }
}

/** The text of a document in reading order, each part followed by the notes that it is the first to refer to. */
export function textParts(document: DocxNode): readonly TextPart[] {
  const seen = new Set<unknown>()
  const notesOf = (node: DocxNode): readonly TextPart[] =>
    referencesIn(node).flatMap((reference) => {
      const note = document.notes?.resolve(reference)
      if (note === null || note === undefined || seen.has(note)) return []
      seen.add(note)
      return note.body.flatMap((block) => partsOf(block, () => []))
    })
  return childrenOf(document).flatMap((block) => partsOf(block, notesOf))
}

type NotesOf = (node: DocxNode) => readonly TextPart[]

const childrenOf = ({ children }: DocxNode): readonly DocxNode[] => children ?? []

function partsOf(block: DocxNode, notesOf: NotesOf): readonly TextPart[] {
  if (block.type === 'paragraph') return [...paragraphPart(block), ...notesOf(block)]
  if (block.type === 'tableRow') return [...rowPart(block), ...notesOf(block)]
  return childrenOf(block).flatMap((child) => partsOf(child, notesOf))
}

function paragraphPart(paragraph: DocxNode): readonly TextPart[] {
  const text = textOf(paragraph)
    .replace(/[ \t]+/g, ' ')
    .trim()
  if (text === '' || isContents(paragraph)) return []
  const level = headingLevel(paragraph) ?? (looksLikeHeading(paragraph, text) ? 4 : undefined)
  if (level !== undefined) return [{ kind: 'heading', level, text }]
  return [{ kind: isItem(paragraph) ? 'item' : 'paragraph', text }]
}

function rowPart(row: DocxNode): readonly TextPart[] {
  const cells = childrenOf(row)
    .filter(({ type }) => type === 'tableCell')
    .map((cell) =>
      textOf(cell)
        .replace(/[ \t\r\n]+/g, ' ')
        .trim(),
    )
  return cells.some((cell) => cell !== '') ? [{ kind: 'row', text: cells.join(' | ') }] : []
}

/** An entry of a table of contents repeats a heading: `toc 1`, or `Inhopg1` where a style has lost its name. */
export const isContents = ({ styleName, styleId }: DocxNode): boolean =>
  /^(?:toc|inhopg)\s*\d/i.test(styleName ?? styleId ?? '')

/** `heading 2`, `Kop 2`, `VO_Kop2`; the title of the document stands above all. */
export function headingLevel({ styleName, styleId }: DocxNode): number | undefined {
  const name = `${styleName ?? ''} ${styleId ?? ''}`
  const numbered = /(?:heading|kop|titre|überschrift)[\s_-]*([1-9])/i.exec(name)
  if (numbered !== null) return Number(numbered[1])
  return /^\s*(?:title|titel|subtitle|ondertitel)\b/i.test(name) ? 1 : undefined
}

/** Many people make a heading by hand: a short line, all of it bold. */
function looksLikeHeading(paragraph: DocxNode, text: string): boolean {
  if (text.length > 90 || /[.;,!?]$/.test(text) || isItem(paragraph)) return false
  const runs = childrenOf(paragraph).filter((run) => textOf(run).trim() !== '')
  return runs.length > 0 && runs.every(({ isBold }) => isBold === true)
}

export const isItem = ({ numbering, styleName }: DocxNode): boolean =>
  (numbering !== null && numbering !== undefined) || /^list (?:bullet|number)/i.test(styleName ?? '')

function textOf(node: DocxNode): string {
  switch (node.type) {
    case 'text':
      // A soft hyphen is seen only where a line ends.
      return (node.value ?? '').replaceAll('\u00AD', '')
    case 'tab':
      return ' '
    case 'break':
      return '\n'
    case 'checkbox':
      return node.checked ? '☒' : '☐'
    default:
      return childrenOf(node)
        .map(textOf)
        .join(node.type === 'tableCell' ? '\n' : '')
  }
}

const referencesIn = (node: DocxNode): readonly DocxNode[] =>
  node.type === 'noteReference' ? [node] : childrenOf(node).flatMap(referencesIn)
