import { createHash } from 'node:crypto'
import { noPictures } from '../word/pictures.js'
import type {
  Block,
  HeadingBlock,
  Inline,
  PictureBlock,
  Provenance,
  TableBlock,
  TableCell,
  ValueInline,
} from './blocks.js'
import { documentStyle } from './document-style.js'
import { escapeHtml } from './escape-html.js'
import { insteadOf, type Pictures, pictureAsData } from './pictures.js'
import { isPublication, type PrintedDocument } from './publication.js'
import { boxHeading, draftMark, plainText, stamps } from './words.js'

/** The only style a document page brings; a content security policy allows exactly this. */
export const documentStyleHash = `sha256-${createHash('sha256').update(documentStyle).digest('base64')}`

/** The document as a page by itself: readable on screen, printable, without scripts. */
export function documentToHtml(document: PrintedDocument, pictures: Pictures = noPictures): string {
  const { kind, title, author, status, blocks } = document
  const draft = status === 'draft' ? `<p class="draft on-every-page">${draftMark}</p>` : ''
  return `<!doctype html>
<html lang="nl-BE">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(`${kind}: ${title}`)}</title><style>${documentStyle}</style></head>
<body><main class="sheet">
${draft}<p class="kind">${escapeHtml(kind)}</p>
<h1>${escapeHtml(title)}</h1>
${author === '' ? '' : `<p>${escapeHtml(author)}</p>`}${cover(document)}
${contents(blocks)}
${blocks.map((block) => blockToHtml(block, { ...noMarking, pictureAt: asData(pictures) })).join('\n')}
<footer>${stamps(document).map(paragraph).join('')}</footer>
</main></body>
</html>
`
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`

const cover = (document: PrintedDocument): string =>
  isPublication(document) ? document.cover.map(paragraph).join('') : ''

/** Blocks as a fragment; every block says where it comes from, every value which answer it is. */
export const blocksToHtml = (blocks: readonly Block[]): string =>
  blocks.map((block) => blockToHtml(block)).join('\n')

/**
 * @property isAsked marks the values of these answers: those that the page beside it asks for.
 * @property pictureAt the address of a picture, by the id of its file; without one its words stand in its place.
 */
interface Marking {
  readonly isAsked: (answer: string) => boolean
  readonly pictureAt: (attachment: string) => string | undefined
}
const noMarking: Marking = { isAsked: () => false, pictureAt: () => undefined }

const asData =
  (pictures: Pictures): Marking['pictureAt'] =>
  (attachment) => {
    const bytes = pictures.get(attachment)
    return bytes && pictureAsData(bytes)
  }

/** One block as a fragment. */
export function blockToHtml(block: Block, given: Partial<Marking> = {}): string {
  const marking = { ...noMarking, ...given }
  const inlinesToHtml = (content: readonly Inline[]): string =>
    content.map((inline) => inlineToHtml(inline, marking)).join('')
  const from = fromAttributes(block.from)
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}${block.number === '' ? '' : ` id="${anchorOf(block)}"`}${from}>${block.number === '' ? '' : `${block.number} `}${inlinesToHtml(block.content)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p${from}>${inlinesToHtml(block.content)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map(
        ({ mark, content }) =>
          `<li><span class="item-mark">${mark} </span><span>${inlinesToHtml(content)}</span></li>`,
      )
      return `<${tag}${from}>${items.join('')}</${tag}>`
    }
    case 'table':
      return tableToHtml(block, from, inlinesToHtml)
    case 'box':
      return `<aside${from} aria-label="${escapeHtml(boxHeading(block))}"><p><strong>${escapeHtml(boxHeading(block))}</strong></p>${block.content.map((content) => `<p>${inlinesToHtml(content)}</p>`).join('')}</aside>`
    case 'picture':
      return pictureToHtml(block, from, marking)
    default:
      return block satisfies never
  }
}

function pictureToHtml(block: PictureBlock, from: string, { pictureAt }: Marking): string {
  const { attachment, alt, width, height } = block
  const address = pictureAt(attachment)
  return address === undefined
    ? `<p${from}>${escapeHtml(insteadOf(block))}</p>`
    : `<figure${from}><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}"></figure>`
}

function tableToHtml(
  { header, rows, align }: TableBlock,
  from: string,
  inlinesToHtml: (content: readonly Inline[]) => string,
): string {
  const cells = (tag: string, scope: string) => (row: readonly TableCell[]) =>
    row
      .map((cell, column) => `<${tag}${scope}${alignment(align[column])}>${inlinesToHtml(cell)}</${tag}>`)
      .join('')
  const head = header === undefined ? '' : `<thead><tr>${cells('th', ' scope="col"')(header)}</tr></thead>`
  const body = rows.map(
    (row) =>
      `<tr>${header === undefined ? `<th scope="row">${inlinesToHtml(row[0] ?? [])}</th><td>${inlinesToHtml(row[1] ?? [])}</td>` : cells('td', '')(row)}</tr>`,
  )
  return `<div class="table" role="group" aria-label="Tabel" tabindex="0"${from}><table>${head}<tbody>${body.join('')}</tbody></table></div>`
}

const alignment = (align: TableBlock['align'][number] | undefined): string =>
  align === 'right' || align === 'center' ? ` class="${align}"` : ''

function inlineToHtml(inline: Inline, marking: Marking): string {
  if (inline.kind === 'line-break') return '<br>'
  const text = inline.kind === 'value' ? valueToHtml(inline, marking) : escapeHtml(inline.text)
  return inline.bold ? `<strong>${text}</strong>` : text
}

/** A value keeps its writing direction to itself. */
function valueToHtml({ text, answer, missing, proposed }: ValueInline, { isAsked }: Marking): string {
  const attributes = answer === undefined ? '' : ` data-answer="${escapeHtml(answer)}"`
  const kind = `${missing ? 'missing' : proposed ? 'proposed' : 'answer'}${answer !== undefined && isAsked(answer) ? ' asked' : ''}`
  return `<mark class="${kind}"${attributes}><bdi>${escapeHtml(text)}</bdi></mark>`
}

const fromAttributes = ({ source, reference, lot }: Provenance): string =>
  ` data-from="${escapeHtml(`${source}:${reference}`)}"${lot === undefined ? '' : ` data-lot="${escapeHtml(lot)}"`}`

const anchorOf = ({ number }: HeadingBlock): string => `deel-${number.replaceAll('.', '-')}`

function contents(blocks: readonly Block[]): string {
  const headings = blocks.filter(
    (block): block is HeadingBlock => block.kind === 'heading' && block.level <= 2 && block.number !== '',
  )
  if (headings.length < 3) return ''
  const lines = headings.map(
    (heading) =>
      `<li${heading.level === 2 ? ' class="deep"' : ''}><a href="#${anchorOf(heading)}">${heading.number} ${escapeHtml(plainText(heading.content))}</a></li>`,
  )
  return `<nav aria-label="Inhoud"><ol>${lines.join('')}</ol></nav>`
}
