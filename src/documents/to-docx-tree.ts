import { FileChild, type IXmlableObject } from 'docx'
import type { Inline } from './blocks.js'
import { type Look, lookedRuns } from './runs-of-looks.js'

/**
 * Elements of WordprocessingML as the library hands them to its writer of XML. Its objects for a row, a cell, a
 * paragraph and a run cost more than all the rest of a table, and large tables are nothing but those.
 */
export type Tree = IXmlableObject

export const element = (name: string, attributes: Readonly<Record<string, string | number>>): Tree => ({
  [name]: { _attr: attributes },
})
export const parent = (name: string, children: readonly (Tree | string)[]): Tree => ({ [name]: children })

/** An element of the body that is written already. */
export const asFileChild = (name: string, tree: Tree): FileChild =>
  Object.assign(new FileChild(name), { prepForXml: () => tree })

const keepsSpaces: Tree = { _attr: { 'xml:space': 'preserve' } }
const bold = [{ 'w:b': {} }, { 'w:bCs': {} }]
const tinted = (color: string, fill: string): Tree =>
  parent('w:rPr', [
    ...bold,
    element('w:color', { 'w:val': color }),
    element('w:shd', { 'w:fill': fill, 'w:val': 'clear' }),
  ])
const properties: Readonly<Record<Exclude<Look, 'plain'>, Tree>> = {
  bold: parent('w:rPr', bold),
  missing: tinted('6B3A00', 'FFF3CD'),
  proposed: tinted('173F6B', 'E4EEFB'),
}
const lineBreak: Tree = parent('w:r', [{ 'w:br': {} }])

/** Running text, as {@link runs} has it for a paragraph. */
export const runTrees = (content: readonly Inline[]): readonly Tree[] =>
  lookedRuns(content).map((run) => {
    if (run === 'line-break') return lineBreak
    const text = parent('w:t', [keepsSpaces, run.text])
    return parent('w:r', run.look === 'plain' ? [text] : [properties[run.look], text])
  })
