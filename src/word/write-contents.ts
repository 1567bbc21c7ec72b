import type { NumberingDraft } from './numbering.js'
import type { ContentsPiece } from './pieces.js'
import { runs } from './runs.js'
import { headingStyle, type StyleSheet, styleNamed } from './style-sheet.js'

/** What a list of headings is written with. @property paragraph makes one of its properties and its content. */
interface ContentsMeans {
  readonly sheet: StyleSheet
  readonly numbering: NumberingDraft
  readonly width: number | undefined
  readonly paragraph: (properties: string, content: string) => string
}

const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const instruction = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`

/** Where the text of an entry begins, after its number, in twentieths of a point. */
const afterNumber = [480, 960] as const
const indent = [0, 240] as const
const usualWidth = 9_000

/**
 * A list of headings that Word knows as one, so that whoever opens the file can renew it: each entry leads to its heading,
 * with the number that the style of the heading gives, and the page where that is known.
 */
export function writeContents({ title, entries }: ContentsPiece, means: ContentsMeans): string {
  if (entries.length === 0) return ''
  const { sheet, numbering, width = usualWidth, paragraph } = means
  const counted = numbering.labels(entries.map(({ level }) => headingStyle(sheet, level)))
  const labels = entries.map(({ label }, index) => (label === '' ? undefined : (label ?? counted[index])))
  const depth = Math.max(...entries.map(({ level }) => level))
  const begin = `${mark('begin')}${instruction(`TOC \\o "1-${depth}" \\h \\z \\u`)}${mark('separate')}`
  const lines = entries.map(({ level, words, anchor, page }, index) => {
    const own = styleNamed(sheet, 'paragraph', `toc ${level}`)?.id
    const label = labels[index]
    const at = afterNumber[level - 1] ?? afterNumber[1]
    const left = label === undefined ? '' : `<w:tab w:val="left" w:pos="${at}"/>`
    const right = page === undefined ? '' : `<w:tab w:val="right" w:leader="dot" w:pos="${width}"/>`
    const stops = left + right === '' ? '' : `<w:tabs>${left}${right}</w:tabs>`
    const style = own === undefined ? '' : `<w:pStyle w:val="${own}"/>`
    const room =
      own === undefined
        ? `<w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:left="${indent[level - 1] ?? indent[1]}"/>`
        : ''
    const text = `${label === undefined ? '' : `${runs([{ text: label }], '')}${tab}`}${runs(words, '')}`
    const link = `<w:hyperlink w:anchor="${anchor}" w:history="1">${text}${pageOf(anchor, page)}</w:hyperlink>`
    const [first, last] = [index === 0 ? begin : '', index === entries.length - 1 ? mark('end') : '']
    return paragraph(`${style}${stops}${room}`, `${first}${link}${last}`)
  })
  return `${titleLine(title, means)}${lines.join('')}`
}

const tab = '<w:r><w:tab/></w:r>'

const pageOf = (anchor: string, page: number | undefined): string =>
  page === undefined
    ? ''
    : `${tab}${mark('begin')}${instruction(`PAGEREF ${anchor} \\h`)}${mark('separate')}${runs([{ text: String(page) }], '')}${mark('end')}`

/** Word’s own style of that name takes the number of a heading over. */
const noNumber =
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/>'

function titleLine(title: string | undefined, { sheet, paragraph }: ContentsMeans): string {
  if (title === undefined) return ''
  const style = styleNamed(sheet, 'paragraph', 'toc heading')?.id
  return style === undefined
    ? paragraph(
        '<w:keepNext/><w:spacing w:before="240" w:after="80"/>',
        runs([{ text: title, isBold: true }], ''),
      )
    : paragraph(`<w:pStyle w:val="${style}"/><w:keepNext/>${noNumber}`, runs([{ text: title }], ''))
}
