import { asLine, asMarkdown } from './markdown-words.js'
import { type DocxNode, headingLevel, isContents, isItem } from './read-docx-parts.js'

/** A picture in a Word file, where it stands in the text. */
export interface DocxPicture {
  readonly alt: string
  readonly node: DocxNode
}

/** What stands in the text, in reading order; pictures are named afterwards. */
export type MarkdownPart =
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'item'; readonly ordered: boolean; readonly markdown: string }
  | { readonly kind: 'heading'; readonly level: number; readonly markdown: string }
  | ({ readonly kind: 'picture' } & DocxPicture)

/** What was met that Markdown of ours does not hold. */
export type Lost =
  | 'nested-list'
  | 'merged-cells'
  | 'nested-table'
  | 'list-in-cell'
  | 'picture-in-cell'
  | 'link'
  | 'emphasis'
  | 'footnote'
  | 'comment'

export interface ReadDocxText {
  readonly parts: readonly MarkdownPart[]
  readonly lost: ReadonlySet<Lost>
}

interface State {
  readonly parts: MarkdownPart[]
  readonly lost: Set<Lost>
  readonly notes: DocxNode['notes']
}

/** The text of a document with its structure: headings, lists, tables, bold, and where its pictures stand. */
export function docxText(document: DocxNode): ReadDocxText {
  const state: State = { parts: [], lost: new Set(), notes: document.notes }
  for (const block of childrenOf(document)) addBlock(block, state)
  return state
}

const childrenOf = ({ children }: DocxNode): readonly DocxNode[] => children ?? []

function addBlock(block: DocxNode, state: State): void {
  if (block.type === 'paragraph') addParagraph(block, state)
  else if (block.type === 'table') addTable(block, state)
  else for (const child of childrenOf(block)) addBlock(child, state)
}

function addParagraph(paragraph: DocxNode, state: State): void {
  if (isContents(paragraph)) return
  const level = headingLevel(paragraph)
  // A heading is bold by itself.
  const markdown = runsOf(paragraph, state, level === undefined).trim()
  if (markdown !== '' && level !== undefined)
    state.parts.push({ kind: 'heading', level, markdown: markdown.replace(/\\?\n/g, ' ') })
  else if (markdown !== '' && isItem(paragraph)) {
    const { isOrdered, depth } = numberingOf(paragraph)
    if (depth > 0) state.lost.add('nested-list')
    state.parts.push({ kind: 'item', ordered: isOrdered, markdown: asLine(markdown) })
  } else if (markdown !== '') state.parts.push({ kind: 'text', markdown: linesOf(markdown) })
  for (const node of nodesOf(paragraph, 'image')) state.parts.push(pictureOf(node))
}

const linesOf = (markdown: string): string => markdown.split('\n').map(asLine).filter(Boolean).join('\n')

const pictureOf = (node: DocxNode): MarkdownPart => ({
  kind: 'picture',
  alt: (node.altText ?? '').replace(/\s+/g, ' ').trim(),
  node,
})

function numberingOf({ numbering, styleName }: DocxNode): {
  readonly isOrdered: boolean
  readonly depth: number
} {
  const { isOrdered, level } = (numbering ?? {}) as { isOrdered?: unknown; level?: unknown }
  return {
    isOrdered: isOrdered === true || (numbering == null && /^list number/i.test(styleName ?? '')),
    depth: Number(level ?? 0) || 0,
  }
}

function nodesOf(node: DocxNode, type: string): readonly DocxNode[] {
  return childrenOf(node).flatMap((child) => (child.type === type ? [child] : nodesOf(child, type)))
}

interface Run {
  readonly text: string
  readonly isBold: boolean
}

/** The words of a paragraph or a cell, bold where they are. */
function runsOf(node: DocxNode, state: State, keepsBold = true): string {
  const merged: Run[] = []
  for (const run of wordsIn(node, false, state)) {
    const last = merged.at(-1)
    const isBold = run.isBold && keepsBold
    if (last !== undefined && (last.isBold === isBold || run.text.trim() === ''))
      merged[merged.length - 1] = { text: last.text + run.text, isBold: last.isBold }
    else merged.push({ text: run.text, isBold })
  }
  return merged.map(({ text, isBold }) => (isBold ? bold(text) : asMarkdown(text))).join('')
}

/** Signs of Markdown touch the words between them, and do not run on over a line. */
const bold = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const words = line.trim()
      if (!/[\p{L}\p{N}]/u.test(words)) return asMarkdown(line)
      const at = line.indexOf(words)
      // Between a sign and a letter Markdown sees no end of what is bold.
      const closes = /[\p{L}\p{N}]$/u.test(words) ? '' : ' '
      const opens = /^[\p{L}\p{N}]/u.test(words) ? '' : ' '
      return `${line.slice(0, at)}${at > 0 ? '' : opens}**${asMarkdown(words)}**${line.slice(at + words.length) || closes}`
    })
    .join('\n')

function wordsIn(node: DocxNode, isBold: boolean, state: State): readonly Run[] {
  switch (node.type) {
    case 'text':
      return [{ text: (node.value ?? '').replaceAll('\u00AD', ''), isBold }]
    case 'tab':
      return [{ text: ' ', isBold }]
    case 'break':
      return [{ text: '\n', isBold }]
    case 'checkbox':
      return [{ text: node.checked ? '☒' : '☐', isBold }]
    case 'noteReference':
      return noteWords(node, state)
    case 'commentReference':
      state.lost.add('comment')
      return []
    case 'image':
      return []
    case 'hyperlink':
      if (node.href) state.lost.add('link')
      return childrenOf(node).flatMap((child) => wordsIn(child, isBold, state))
    case 'run':
      if ((node.isItalic || node.isUnderline) && nodesOf(node, 'text').length > 0) state.lost.add('emphasis')
      return childrenOf(node).flatMap((child) => wordsIn(child, node.isBold === true, state))
    default:
      return childrenOf(node).flatMap((child) => wordsIn(child, isBold, state))
  }
}

/** A note stands between brackets where it is referred to. */
function noteWords(reference: DocxNode, state: State): readonly Run[] {
  const note = state.notes?.resolve(reference)
  if (note == null) return []
  state.lost.add('footnote')
  const text = note.body
    .flatMap((block) => nodesOf(block, 'text').map(({ value }) => value ?? ''))
    .join('')
    .trim()
  return text === '' ? [] : [{ text: ` (${text})`, isBold: false }]
}

function addTable(table: DocxNode, state: State): void {
  const grid = gridOf(table, state)
  const columns = Math.max(0, ...grid.map((row) => row.length))
  const rows = grid
    .map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''))
    .filter((row) => row.some((cell) => cell !== ''))
  // A table of one column is a frame around paragraphs.
  if (columns === 1)
    for (const [cell = ''] of rows) state.parts.push({ kind: 'text', markdown: asLine(cell) })
  else if (rows.length > 0) state.parts.push({ kind: 'text', markdown: tableOf(rows) })
  const pictures = nodesOf(table, 'image')
  if (pictures.length > 0) state.lost.add('picture-in-cell')
  for (const node of pictures) state.parts.push(pictureOf(node))
}

/** The first row holds the headings; in a table of labels and values it may be blank. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const [first = [], ...rest] = rows
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(first), line(first.map(() => '---')), ...rest.map(line)].join('\n')
}

/** Every cell at its place: one that covers several has its words in the first of them. */
function gridOf(table: DocxNode, state: State): readonly (readonly string[])[] {
  const grid: string[][] = []
  childrenOf(table).forEach((row, index) => {
    grid[index] ??= []
    for (const cell of childrenOf(row)) {
      const { colSpan = 1, rowSpan = 1 } = cell
      if (colSpan > 1 || rowSpan > 1) state.lost.add('merged-cells')
      const own = grid[index]
      const column = freeColumn(own)
      const words = cellWords(cell, state)
      for (let down = 0; down < Math.min(rowSpan, maximumSpan); down += 1) {
        grid[index + down] ??= []
        for (let along = 0; along < Math.min(colSpan, maximumSpan); along += 1) {
          const line = grid[index + down]
          if (line !== undefined) line[column + along] = down + along === 0 ? words : ''
        }
      }
    }
  })
  // A row that only a cell from above reaches does not exist.
  return grid.slice(0, childrenOf(table).length)
}

/** More columns or rows than this no table has; a number that a stranger wrote decides no size. */
const maximumSpan = 200

function freeColumn(row: readonly string[] | undefined): number {
  let column = 0
  while (row?.[column] !== undefined) column += 1
  return column
}

function cellWords(cell: DocxNode, state: State): string {
  const paragraphs = nodesOf(cell, 'paragraph')
  if (nodesOf(cell, 'table').length > 0) state.lost.add('nested-table')
  if (paragraphs.some(isItem) && paragraphs.length > 1) state.lost.add('list-in-cell')
  return paragraphs
    .map((paragraph) =>
      runsOf(paragraph, state)
        .replace(/\s*\n\s*/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
    .join(paragraphs.some(isItem) ? '; ' : ' ')
}
