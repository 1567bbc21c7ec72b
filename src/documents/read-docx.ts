import mammoth from 'mammoth'
import { z } from 'zod'
import { failure, type Result, success } from '../kernel/result.js'
import type { DocxRefusal } from './docx-reader.js'
import { safeArchive } from './read-docx-archive.js'
import type { TextPart } from './text-part.js'

/**
 * The text of a Word file in reading order: headings by their style or because they are short and bold, items of
 * lists, rows of tables, paragraphs. Pictures, headers and footers are left out. Costs memory: see `DocxReader`.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<readonly TextPart[], DocxRefusal>> {
  const archive = safeArchive(bytes)
  if (!archive.ok) return archive
  let tree: unknown
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(archive.value) },
      {
        // Only the tree is wanted: nothing is left to convert.
        transformDocument: (document: object) => {
          tree = document
          return { ...document, children: [] }
        },
      },
    )
  } catch {
    return failure('unreadable')
  }
  const document = nodeSchema.safeParse(tree)
  return document.success ? success((document.data.children ?? []).flatMap(partsOf)) : failure('unreadable')
}

/** What is read of a node of mammoth's tree; its children are parsed as they are met. */
const nodeSchema = z.object({
  type: z.string(),
  value: z.string().nullish(),
  styleName: z.string().nullish(),
  styleId: z.string().nullish(),
  isBold: z.boolean().nullish(),
  numbering: z.unknown().optional(),
  children: z.array(z.unknown()).nullish(),
})
type Node = z.infer<typeof nodeSchema>

const childrenOf = (node: Node): readonly Node[] =>
  (node.children ?? []).flatMap((child) => nodeSchema.safeParse(child).data ?? [])

const partsOf = (child: unknown): readonly TextPart[] => {
  const node = nodeSchema.safeParse(child).data
  if (node === undefined) return []
  if (node.type === 'paragraph') return paragraphPart(node)
  if (node.type === 'table') return childrenOf(node).flatMap(rowPart)
  return (node.children ?? []).flatMap(partsOf)
}

function paragraphPart(node: Node): readonly TextPart[] {
  const text = textOf(node)
    .replace(/[ \t]+/g, ' ')
    .trim()
  if (text === '') return []
  const level = headingLevel(node) ?? (looksLikeHeading(node, text) ? 4 : undefined)
  if (level !== undefined) return [{ kind: 'heading', level, text }]
  return [{ kind: node.numbering ? 'item' : 'paragraph', text }]
}

function rowPart(row: Node): readonly TextPart[] {
  const cells = childrenOf(row).map((cell) => textOf(cell).replace(/\s+/g, ' ').trim())
  return cells.some((cell) => cell !== '') ? [{ kind: 'row', text: cells.join(' | ') }] : []
}

/** `Heading 2`, `Kop 2`, `Titel` */
function headingLevel({ styleName, styleId }: Node): number | undefined {
  const name = `${styleName ?? ''} ${styleId ?? ''}`
  const numbered = /(?:heading|kop|titre|überschrift)\s*(\d)/i.exec(name)
  if (numbered !== null) return Number(numbered[1])
  return /^(?:title|titel|subtitle|ondertitel)\b/i.test(name) ? 1 : undefined
}

/** Many people make a heading by hand: a short line, all of it bold. */
function looksLikeHeading(node: Node, text: string): boolean {
  if (text.length > 90 || /[.;,!?]$/.test(text) || node.numbering) return false
  const runs = childrenOf(node).filter((run) => textOf(run).trim() !== '')
  return runs.length > 0 && runs.every(({ isBold }) => isBold === true)
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return ' '
  if (node.type === 'break') return '\n'
  const separator = node.type === 'tableCell' ? ' ' : ''
  return childrenOf(node).map(textOf).join(separator)
}
