import type { TableCell } from '../documents/blocks.js'
import type { UnnumberedBlock } from '../documents/number-blocks.js'
import type { LawPage } from './law-page.js'

/** Above each file, so that nobody mends it by hand. */
const made = '<!-- Gemaakt met npm run docs: wijzig de clausule, de regel of de tabel, niet deze pagina. -->'

/** A page in Markdown, with the way back to the index. */
export function pageToMarkdown({ file, title, about, blocks }: LawPage): string {
  const back = `${'../'.repeat(file.split('/').length - 1)}README.md`
  return `${[made, `# ${plain(title)}`, `[Juridisch overzicht](${back})`, plain(about), ...blocks.map(blockToMarkdown)].join('\n\n')}\n`
}

/** The first page: every other one, by part. @param introduction a paragraph each. */
export function indexToMarkdown(
  title: string,
  introduction: readonly string[],
  pages: readonly LawPage[],
): string {
  const parts = [...new Set(pages.map(({ part }) => part))]
  const chapters = parts.map((part) =>
    [
      `## ${plain(part)}`,
      pages
        .filter((page) => page.part === part)
        .map(({ file, title, about }) => `- [${plain(title)}](${file}): ${plain(about)}`)
        .join('\n'),
    ].join('\n\n'),
  )
  return `${[made, `# ${plain(title)}`, ...introduction.map(plain), ...chapters].join('\n\n')}\n`
}

function blockToMarkdown(block: UnnumberedBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.content)}`
    case 'paragraph':
      return inline(block.content)
    case 'list':
      return block.items.map((item) => `${block.ordered ? '1.' : '-'} ${inline(item)}`).join('\n')
    case 'table':
      return tableToMarkdown(block)
    case 'box':
      return block.content.map((content) => `> ${inline(content)}`).join('\n>\n')
    case 'picture':
      return `[afbeelding: ${plain(block.alt)}]`
    default:
      return block satisfies never
  }
}

function tableToMarkdown({ header, rows, align }: UnnumberedBlock & { kind: 'table' }): string {
  const row = (cells: readonly TableCell[]): string => `| ${cells.map(inline).join(' | ')} |`
  return [
    row(header ?? align.map(() => [])),
    `| ${align.map((side) => (side === 'right' ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(row),
  ].join('\n')
}

const inline = (content: TableCell): string =>
  content
    .map((part) => {
      if (part.kind === 'line-break') return '<br>'
      return part.bold ? `**${plain(part.text)}**` : plain(part.text)
    })
    .join('')

/** Words that Markdown would read as something else. */
const plain = (text: string): string => text.replace(/[\\`*_<>|]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
