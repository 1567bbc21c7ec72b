import { hasMarkerOf, textMarker } from './house-body.js'
import { firstPageNumber } from './page-count.js'
import { receiverOf } from './receiver.js'
import { headingStyle, styleNamed, tableStyle } from './style-sheet.js'
import { relatedParts, treeOfPart, type WordParts } from './word-package.js'
import { childOf } from './xml-tree.js'

/**
 * What a house’s file does not have, so that documents get it plain: by a word of its own.
 *
 * - `text-place`: no marker says where the text comes, so that what stands in the file makes way;
 * - `plain-page-count`: its pages are not counted from the first to the last, so that nobody can say on which a heading
 *   stands.
 */
export const houseLacks = [
  'headings',
  'numbered-headings',
  'table',
  'title',
  'header-or-footer',
  'page',
  'text-place',
  'plain-page-count',
] as const
export type HouseLack = (typeof houseLacks)[number]

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
    ...(hasMarkerOf(parts, textMarker) ? [] : (['text-place'] as const)),
    ...(firstPageNumber(parts) === undefined ? (['plain-page-count'] as const) : []),
  ]
}
