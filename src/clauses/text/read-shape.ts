import type { BlockContent, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { BodyFault } from './grammar-rules.js'
import { markEnd, markStart, spotStart } from './marks.js'
import type { ShapeBlock, ShapeInline, ShapeRun } from './shape.js'

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
