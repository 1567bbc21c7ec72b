import { receiverOf } from './receiver.js'
import { headingStyle, styleNamed, tableStyle } from './style-sheet.js'
import { relatedParts, treeOfPart, type WordParts } from './word-package.js'
import { childOf } from './xml-tree.js'

/** What a house’s file does not have, so that documents get it plain: by a word of its own. */
export type HouseLack = 'headings' | 'numbered-headings' | 'table' | 'title' | 'header-or-footer' | 'page'

export function lacksOf(parts: WordParts): readonly HouseLack[] {
  const receiver = receiverOf(parts)
  if (receiver === undefined) return []
  const { sheet, root, main, stylesPart } = receiver
  const headings = [1, 2, 3].map((level) => headingStyle(sheet, level))
  const frames = ['header', 'footer'].flatMap((kind) => relatedParts(parts, main, kind))
  const section = childOf(root, 'w:body')?.children.findLast(({ name }) => name === 'w:sectPr')
  const styles = stylesPart === undefined ? undefined : treeOfPart(parts, stylesPart)
  return [
    ...(headings.some((style) => style === undefined) ? (['headings'] as const) : []),
    ...(headings.every((style) => style?.numId === undefined) ? (['numbered-headings'] as const) : []),
    ...(tableStyle(sheet) === undefined ? (['table'] as const) : []),
    ...(styles === undefined || styleNamed(sheet, 'paragraph', 'title') === undefined
      ? (['title'] as const)
      : []),
    ...(frames.length === 0 ? (['header-or-footer'] as const) : []),
    ...(section === undefined || childOf(section, 'w:pgSz') === undefined ? (['page'] as const) : []),
  ]
}
