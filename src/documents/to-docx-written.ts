import { FileChild } from 'docx'
import type { Inline } from './blocks.js'
import { type Look, lookedRuns } from './runs-of-looks.js'
import { encoded, written } from './to-docx-xml.js'

/**
 * An element of the body of which the XML is written already. The library's objects for a row, a cell, a paragraph and
 * a run cost more than all the rest of a table, and large tables are nothing but those.
 */
export const asFileChild = (xml: string): FileChild =>
  Object.assign(new FileChild(written), { prepForXml: () => ({ [written]: xml }) })

const bold = '<w:b/><w:bCs/>'
const tinted = (color: string, fill: string): string =>
  `<w:rPr>${bold}<w:color w:val="${color}"/><w:shd w:fill="${fill}" w:val="clear"/></w:rPr>`
const properties: Readonly<Record<Look, string>> = {
  plain: '',
  bold: `<w:rPr>${bold}</w:rPr>`,
  missing: tinted('6B3A00', 'FFF3CD'),
  proposed: tinted('173F6B', 'E4EEFB'),
}

/** Running text, as the library writes it in a paragraph. */
export function runsXml(content: readonly Inline[]): string {
  let xml = ''
  for (const run of lookedRuns(content))
    xml +=
      run === 'line-break'
        ? '<w:r><w:br/></w:r>'
        : `<w:r>${properties[run.look]}<w:t xml:space="preserve">${encoded(run.text)}</w:t></w:r>`
  return xml
}
