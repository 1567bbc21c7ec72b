import { LRUCache } from 'lru-cache'
import type { BlockContent, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { BodyBlock } from './body-block.js'
import { cutText, rowsOfLongTable } from './cut-text.js'
import type { BodyFault } from './grammar.js'
import type { Inline, ValueInline } from './inline.js'
import { markEnd, markStart, spotStart } from './marks.js'
import type { FilledValues } from './values.js'

/** The shape of a text once Markdown has read it: words, and the numbers of the values between them. */
interface Shape {
  readonly blocks: readonly ShapeBlock[]
  readonly faults: readonly BodyFault[]
}
export type ShapeInline =
  | Exclude<Inline, ValueInline>
  | { readonly kind: 'mark'; readonly number: number; readonly bold: boolean }
type ShapeRun = readonly ShapeInline[]
export type ShapeBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly content: ShapeRun }
  | { readonly kind: 'paragraph'; readonly content: ShapeRun }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ShapeRun[] }
  | {
      readonly kind: 'table'
      readonly header?: readonly ShapeRun[]
      readonly rows: readonly (readonly ShapeRun[])[]
      readonly align: readonly ('left' | 'right' | 'center')[]
    }
  | { readonly kind: 'box'; readonly title: string; readonly content: readonly ShapeRun[] }
  | { readonly kind: 'place'; readonly number: number }

/** @property read how many characters had to be read; the rest was known. */
interface ReadText {
  readonly blocks: readonly BodyBlock[]
  readonly faults: readonly BodyFault[]
  readonly read: number
}

/** Shapes by their text: the same section with other answers has the same text, so it is read once. */
const shapes = new LRUCache<string, Shape>({
  max: 20_000,
  maxSize: 8_000_000,
  sizeCalculation: (_, text) => text.length + 1,
})

/**
 * Reads filled Markdown into blocks. What the grammar does not know becomes a fault, and plain words in the
 * blocks: never markup.
 */
export function readMarkdown(text: string, values: FilledValues): ReadText {
  const blocks: BodyBlock[] = []
  const faults: BodyFault[] = []
  let [read, depth] = [0, 0]
  for (const { text: part, line, firstMark, firstSpot } of sectionsOf(text)) {
    const { shape, read: fresh } = shapeOf(part)
    read += fresh
    const own = valuesFrom(values, firstMark, firstSpot)
    for (const block of shape.blocks) {
      if (block.kind === 'heading') depth = block.depth
      blocks.push(...fillBlock(block, own, depth))
    }
    for (const found of shape.faults) faults.push({ ...found, line: found.line + line })
  }
  return { blocks, faults, read }
}

interface Section {
  /** Its marks and spots count from 0, so that the same words have the same text wherever they stand. */
  readonly text: string
  /** How many lines come before it. */
  readonly line: number
  readonly firstMark: number
  readonly firstSpot: number
}

/** The parts of a text, each to be read by itself. */
function sectionsOf(text: string): readonly Section[] {
  let [line, firstMark, firstSpot] = [0, 0, 0]
  return cutText(text).map((part) => {
    let [marksInside, spotsInside] = [0, 0]
    const section = {
      text: part.replace(numbered, (_, start: string, number: string) => {
        if (start === markStart) marksInside += 1
        else spotsInside += 1
        return `${start}${Number(number) - (start === markStart ? firstMark : firstSpot)}${markEnd}`
      }),
      ...{ line, firstMark, firstSpot },
    }
    line += part.split('\n').length
    firstMark += marksInside
    firstSpot += spotsInside
    return section
  })
}

/** The values of one section, whose numbers count from 0. */
const valuesFrom = (values: FilledValues, firstMark: number, firstSpot: number): SectionValues => ({
  inlines: (number, bold) => values.inlines(firstMark + number, bold),
  paragraphs: (number, bold) => values.paragraphs(firstMark + number, bold),
  written: (number) => values.written(firstMark + number),
  spotAt: (number) => values.spotAt(firstSpot + number),
})
type SectionValues = Pick<FilledValues, 'inlines' | 'paragraphs' | 'written' | 'spotAt'>

/** @property read how many characters had to be read for it. */
interface FoundShape {
  readonly shape: Shape
  readonly read: number
}

function shapeOf(text: string): FoundShape {
  const known = shapes.get(text)
  if (known !== undefined) return { shape: known, read: 0 }
  const found = shapeOfRows(text) ?? { shape: readShape(text), read: text.length }
  shapes.set(text, found.shape)
  return found
}

/** The shape of a long table, from those of its rows; `undefined` when the text is something else. */
function shapeOfRows(text: string): FoundShape | undefined {
  const rows: (readonly ShapeRun[])[] = []
  const faults: BodyFault[] = []
  let [read, first] = [0, undefined as (ShapeBlock & { kind: 'table' }) | undefined]
  for (const [index, row] of rowsOfLongTable(text).entries()) {
    const found = shapeOf(row.text)
    const [table] = found.shape.blocks
    const [cells] = table?.kind === 'table' ? table.rows : []
    if (table?.kind !== 'table' || cells === undefined || found.shape.blocks.length > 1) return undefined
    first ??= table
    read += found.read
    rows.push(cells.map((run) => run.map((inline) => shifted(inline, row.firstMark))))
    // The first two lines are those of the table itself.
    for (const { line, reason } of found.shape.faults)
      if (index === 0 || line > 2) faults.push({ line: line > 2 ? line + index : line, reason })
  }
  return first && { shape: { blocks: [{ ...first, rows }], faults }, read }
}

const shifted = (inline: ShapeInline, by: number): ShapeInline =>
  inline.kind === 'mark' ? { ...inline, number: inline.number + by } : inline

function readShape(text: string): Shape {
  const faults: BodyFault[] = []
  return { blocks: parseMarkdown(text).children.flatMap((node) => shapeBlock(node, faults)), faults }
}

export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })

/** One block of Markdown. What the grammar does not know becomes a fault, and plain words. */
export function shapeBlock(node: RootContent, faults: BodyFault[]): readonly ShapeBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, content: shapeRun(node.children, faults) }]
    case 'paragraph':
      return [shapeParagraph(shapeRun(node.children, faults, { spots: true }), node, faults)]
    case 'list':
      if (node.ordered && node.start !== 1) fault(faults, node, 'Een genummerde lijst begint bij 1.')
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => onlyParagraph(item.children, item, faults)),
        },
      ]
    case 'table':
      return [shapeTable(node, faults)]
    case 'blockquote':
      return [shapeBox(node.children, node, faults)]
    default:
      fault(
        faults,
        node,
        `Hier staat iets dat niet kan (${dutchNames[node.type] ?? node.type}): gebruik alinea's, lijsten, tabellen, vet en tussenkoppen.`,
      )
      return 'value' in node ? [{ kind: 'paragraph', content: [words(node.value, false)] }] : []
  }
}

const dutchNames: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: 'een codeblok of een ingesprongen regel',
  inlineCode: 'code tussen accenten',
  link: 'een link',
  linkReference: 'een link',
  definition: 'een link',
  image: 'een afbeelding',
  imageReference: 'een afbeelding',
  emphasis: 'cursief',
  thematicBreak: 'een scheidingslijn',
}

type Spotted = ShapeInline | { readonly kind: 'spot'; readonly number: number }

function shapeParagraph(run: readonly Spotted[], node: RootContent, faults: BodyFault[]): ShapeBlock {
  const [first] = run
  if (run.length === 1 && first?.kind === 'spot') return { kind: 'place', number: first.number }
  if (run.some(({ kind }) => kind === 'spot'))
    fault(faults, node, '{{place}} staat alleen op zijn regel, met een lege regel ervoor en erna.')
  return { kind: 'paragraph', content: run.filter((inline) => inline.kind !== 'spot') }
}

function onlyParagraph(
  children: readonly BlockContent[] | readonly RootContent[],
  node: { position?: RootContent['position'] },
  faults: BodyFault[],
): ShapeRun {
  const [paragraph, ...more] = children
  if (paragraph?.type === 'paragraph' && more.length === 0) return shapeRun(paragraph.children, faults)
  fault(faults, node, 'Een punt van een opsomming is één alinea, zonder lijst erin.')
  return []
}

function shapeTable(node: Table, faults: BodyFault[]): ShapeBlock {
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => shapeRun(cell.children, faults)),
  )
  const columns = header.length
  if (rows.some((row) => row.length !== columns))
    fault(faults, node, 'Elke rij van een tabel heeft evenveel cellen als de kopregel.')
  const align = Array.from({ length: columns }, (_, column) => node.align?.[column] ?? 'left')
  const isLabelled = header.every((cell) => cell.length === 0)
  if (isLabelled && columns !== 2)
    fault(faults, node, 'Alleen een tabel met twee kolommen (label en waarde) mag zonder koppen.')
  return { kind: 'table', ...(isLabelled ? {} : { header }), rows, align }
}

function shapeBox(children: readonly RootContent[], node: RootContent, faults: BodyFault[]): ShapeBlock {
  const [title = [], ...content] = children.map((child) => onlyParagraph([child], child, faults))
  const [name] = title
  if (title.length === 1 && name?.kind === 'text' && name.bold)
    return { kind: 'box', title: name.text, content }
  fault(faults, node, 'Een kader begint met een vette titel alleen in zijn alinea.')
  return { kind: 'box', title: '', content }
}

function shapeRun(nodes: readonly PhrasingContent[], faults: BodyFault[]): ShapeRun
function shapeRun(
  nodes: readonly PhrasingContent[],
  faults: BodyFault[],
  allow: { spots: true },
): readonly Spotted[]
function shapeRun(
  nodes: readonly PhrasingContent[],
  faults: BodyFault[],
  allow?: { spots: true },
): readonly Spotted[] {
  return nodes.flatMap((node) => shapePhrase(node, false, faults, allow !== undefined))
}

function shapePhrase(
  node: PhrasingContent,
  bold: boolean,
  faults: BodyFault[],
  spots: boolean,
): readonly Spotted[] {
  switch (node.type) {
    case 'text':
      if (/\*\*|__|~~|\{\{|\}\}/.test(node.value))
        fault(
          faults,
          node,
          'Er staan tekens die niets doen: sluit **vet** zonder spaties, en laat __, ~~ en losse accolades weg.',
        )
      // Two paragraphs without a blank line between them would silently become one.
      if (node.value.includes('\n'))
        fault(
          faults,
          node,
          "Een alinea staat op één regel: laat een lege regel tussen twee alinea's, ook waar een voorwaarde of een lus eindigt.",
        )
      if (!spots && node.value.includes(spotStart))
        fault(faults, node, '{{place}} staat alleen op zijn regel.')
      return splitMarks(node.value, bold)
    case 'strong':
      return node.children.flatMap((child) => shapePhrase(child, true, faults, false))
    case 'break':
      return [{ kind: 'line-break' }]
    default:
      fault(faults, node, `Hier staat iets dat niet kan (${dutchNames[node.type] ?? node.type}).`)
      return 'value' in node
        ? splitMarks(node.value, bold)
        : 'children' in node
          ? node.children.flatMap((child) => shapePhrase(child, bold, faults, false))
          : []
  }
}

const marks = new RegExp(`([${markStart}${spotStart}])(\\d+)${markEnd}`)
const numbered = new RegExp(marks, 'g')

/** Cuts text at its marks: words, value, words … A line end in the source is a space. */
function splitMarks(text: string, bold: boolean): readonly Spotted[] {
  const parts = text.replace(/\s*\n\s*/g, ' ').split(marks)
  const run: Spotted[] = []
  for (let index = 0; index < parts.length; index += 3) {
    const [before = '', start, number] = parts.slice(index, index + 3)
    if (before !== '') run.push(words(before, bold))
    if (start === markStart) run.push({ kind: 'mark', number: Number(number), bold })
    if (start === spotStart) run.push({ kind: 'spot', number: Number(number) })
  }
  return run
}

const words = (text: string, bold: boolean): ShapeInline =>
  bold ? { kind: 'text', text, bold } : { kind: 'text', text }

function fault(faults: BodyFault[], node: { position?: RootContent['position'] }, reason: string): void {
  faults.push({ line: node.position?.start.line ?? 1, reason })
}

/** @param depth of the heading that the block stands under. */
function fillBlock(block: ShapeBlock, values: SectionValues, depth: number): readonly BodyBlock[] {
  const run = (content: ShapeRun) => fillRun(content, values)
  switch (block.kind) {
    case 'paragraph':
      return fillParagraph(block.content, values, depth)
    case 'heading':
      return [
        {
          ...block,
          content: run(block.content).map((inline) => (inline.kind === 'line-break' ? space : inline)),
        },
      ]
    case 'list':
      return [{ ...block, items: block.items.map(run) }]
    case 'table':
      return [{ ...block, header: block.header?.map(run), rows: block.rows.map((row) => row.map(run)) }]
    case 'box':
      return [{ ...block, content: block.content.map(run) }]
    case 'place': {
      const spot = values.spotAt(block.number)
      return spot === undefined ? [] : [{ kind: 'place', ...spot }]
    }
    default:
      return block satisfies never
  }
}

const space: Inline = { kind: 'text', text: ' ' }

/**
 * A value alone in its paragraph may bring paragraphs of its own, and what somebody wrote with a structure brings that,
 * below the heading it stands under; anywhere else they become lines.
 */
function fillParagraph(content: ShapeRun, values: SectionValues, depth: number): readonly BodyBlock[] {
  const [only] = content
  if (content.length === 1 && only?.kind === 'mark')
    return (
      values.written(only.number)?.map((block) => below(block, depth)) ??
      values
        .paragraphs(only.number, only.bold)
        .map((paragraph) => ({ kind: 'paragraph', content: paragraph }))
    )
  return [{ kind: 'paragraph', content: fillRun(content, values) }]
}

const below = (block: BodyBlock, depth: number): BodyBlock =>
  block.kind === 'heading' ? { ...block, depth: block.depth + depth, isWritten: true } : block

/** Words are shared between fillings; only the values are new. */
function fillRun(run: ShapeRun, values: SectionValues): readonly Inline[] {
  const filled: Inline[] = []
  for (const inline of run) {
    if (inline.kind === 'mark') filled.push(...values.inlines(inline.number, inline.bold))
    else filled.push(inline)
  }
  return filled
}
