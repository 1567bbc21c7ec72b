import { LRUCache } from 'lru-cache'
import type { PhrasingContent, RootContent } from 'mdast'
import { cleanText } from '../../kernel/clean-text.js'
import { lazily } from '../../kernel/lazily.js'
import { maximumTechnicalText } from '../../procurement/technical-part.js'
import type { BodyBlock } from './body-block.js'
import type { BodyFault } from './grammar-rules.js'
import type { Inline } from './inline.js'
import { privateUse } from './marks.js'
import { parseMarkdown, shapeBlock } from './read-shape.js'
import type { ShapeBlock, ShapeInline } from './shape.js'
import { tooLarge } from './too-large.js'
import { asWrittenText, type WrittenText } from './written-value.js'

/** A picture that a text may name. @property attachment the id of its file. */
export interface NamedPicture {
  readonly name: string
  readonly attachment: string
  readonly width: number
  readonly height: number
}

/** @property answer where the text stands, as in the API. */
export interface WrittenSource {
  readonly text: string
  readonly answer: string
  readonly pictures: readonly NamedPicture[]
}

const kept = new LRUCache<string, WrittenText>({ max: 200 })
/** Reads a text when its blocks or faults are asked for, once. Never throws, and costs bounded time. */
export function writtenText(source: WrittenSource): WrittenText {
  const key = JSON.stringify([source.answer, source.pictures, source.text])
  const found = kept.get(key)
  if (found !== undefined) return found
  const read = lazily(() => readWritten(source))
  const made = asWrittenText({
    plain: source.text,
    blocks: () => read().blocks,
    faults: () => read().faults,
  })
  kept.set(key, made)
  return made
}

interface Read {
  readonly blocks: readonly BodyBlock[]
  readonly faults: readonly BodyFault[]
}

/** A text with more faults than this is of another kind: the first ones say enough. */
const maximumFaults = 20

function readWritten(source: WrittenSource): Read {
  const text = cleanText(source.text)
  const refused = tooLarge(text, maximumTechnicalText) ?? longParagraph(text) ?? strangeSign(text)
  if (refused !== undefined) return { blocks: asTheyStand(text, source), faults: [refused] }
  const faults: BodyFault[] = []
  const blocks = parseMarkdown(text).children.flatMap((node) => blocksOf(withLines(node), source, faults))
  return { blocks: fromLevelOne(blocks), faults: faults.slice(0, maximumFaults) }
}

/** Lines that go on without a blank one are read as one: that takes the square of their length. */
const maximumParagraph = 6_000

function longParagraph(text: string): BodyFault | undefined {
  let length = 0
  for (const [index, line] of text.split('\n').entries()) {
    const begins = /^\s*(?:$|[|#]|[-*+] |\d+[.)] )/.test(line)
    length = begins ? line.length : length + line.length
    if (length > maximumParagraph)
      return {
        line: index + 1,
        reason: `De alinea is langer dan ${maximumParagraph} tekens: laat een lege regel tussen twee alinea's.`,
      }
  }
  return undefined
}

function strangeSign(text: string): BodyFault | undefined {
  const at = text.search(privateUse)
  return at < 0
    ? undefined
    : {
        line: text.slice(0, at).split('\n').length,
        reason:
          'Hier staat een teken dat geen letter is (meestal een opsommingsteken uit een tekstverwerker): verwijder het.',
      }
}

/** A text that is not read as Markdown keeps its words. */
const asTheyStand = (text: string, { answer }: WrittenSource): readonly BodyBlock[] =>
  text
    .replace(new RegExp(privateUse, 'g'), '')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', content: [{ kind: 'value', text: line.trim(), answer }] }))

function blocksOf(node: RootContent, source: WrittenSource, faults: BodyFault[]): readonly BodyBlock[] {
  const line = node.position?.start.line ?? 1
  if (node.type === 'heading' && node.depth > maximumDepth)
    faults.push({ line, reason: `Er zijn drie niveaus van tussenkoppen: ${'#, ## en ###'}.` })
  if (node.type === 'blockquote') {
    faults.push({ line, reason: 'Een kader (>) kan hier niet: schrijf een gewone alinea.' })
    return node.children.flatMap((child) => blocksOf(child, source, faults))
  }
  const image = onlyImage(node)
  if (image !== undefined) return [pictureOf(image, line, source, faults)]
  return shapeBlock(node, faults).flatMap((shape) => writtenBlock(shape, source))
}

/** A person who begins a new line wants one; the law's texts do not have them. */
function withLines<Node extends RootContent | PhrasingContent>(node: Node): Node {
  if (!('children' in node)) return node
  const children = (node.children as readonly RootContent[]).flatMap((child): readonly RootContent[] =>
    child.type === 'text' && child.value.includes('\n')
      ? child.value
          .split('\n')
          .flatMap((value, index): readonly RootContent[] => [
            ...(index > 0 ? [{ type: 'break' } as const] : []),
            { ...child, value },
          ])
      : [withLines(child)],
  )
  return { ...node, children }
}

const maximumDepth = 3

interface Image {
  readonly alt: string
  readonly name: string
}

function onlyImage(node: RootContent): Image | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined
  const [only] = node.children
  return only?.type === 'image' ? { alt: (only.alt ?? '').trim(), name: only.url } : undefined
}

function pictureOf(
  { alt, name }: Image,
  line: number,
  { answer, pictures }: WrittenSource,
  faults: BodyFault[],
): BodyBlock {
  const named = pictures.find((picture) => picture.name === name)
  if (alt === '')
    faults.push({
      line,
      reason: `Zeg tussen de vierkante haken wat er op de afbeelding staat, voor wie ze niet ziet: ![plan van het park](${name}).`,
    })
  if (named === undefined) {
    faults.push({
      line,
      reason: `Er is geen afbeelding met de naam "${name}": laad ze eerst op, of verbeter de naam.`,
    })
    const text = `[nog in te vullen: de afbeelding "${alt === '' ? name : alt}"]`
    return { kind: 'paragraph', content: [{ kind: 'value', text, answer, missing: true }] }
  }
  const { attachment, width, height } = named
  return { kind: 'picture', attachment, alt, width, height }
}

function writtenBlock(shape: ShapeBlock, { answer }: WrittenSource): readonly BodyBlock[] {
  const run = (content: readonly ShapeInline[]) => content.flatMap((inline) => writtenInline(inline, answer))
  switch (shape.kind) {
    case 'heading':
    case 'paragraph':
      return shape.content.length === 0 ? [] : [{ ...shape, content: run(shape.content) }]
    case 'list':
      return [{ ...shape, items: shape.items.map(run) }]
    case 'table':
      return [{ ...shape, header: shape.header?.map(run), rows: shape.rows.map((row) => row.map(run)) }]
    case 'box':
    case 'place':
      return []
    default:
      return shape satisfies never
  }
}

function writtenInline(inline: ShapeInline, answer: string): readonly Inline[] {
  if (inline.kind === 'mark') return []
  if (inline.kind === 'line-break') return [inline]
  return [{ kind: 'value', text: inline.text, answer, ...(inline.bold && { bold: true }) }]
}

/** A text whose headings begin at `##` says the same as one that begins at `#`. */
function fromLevelOne(blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const depths = blocks.flatMap((block) => (block.kind === 'heading' ? [block.depth] : []))
  const first = Math.min(...depths)
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, depth: Math.min(block.depth - first + 1, maximumDepth) } : block,
  )
}
