import { mainPart, treeOfPart, type WordParts } from './word-package.js'
import { attributeOf, below, childOf } from './xml-tree.js'

/** The number that the first page of a file has; undefined where counting begins anew, or is not in figures. */
export function firstPageNumber(parts: WordParts): number | undefined {
  const root = treeOfPart(parts, mainPart(parts)?.name ?? '')
  if (root === undefined) return undefined
  const counts = [...below(root)]
    .filter(({ name }) => name === 'w:sectPr')
    .map((section) => childOf(section, 'w:pgNumType'))
  const value = (index: number, name: string): string | undefined => {
    const own = counts[index]
    return own && attributeOf(own, name)
  }
  const isPlain = counts.every(
    (_, index) =>
      (index === 0 || value(index, 'start') === undefined) &&
      (value(index, 'fmt') ?? 'decimal') === 'decimal',
  )
  return isPlain ? Number(value(0, 'start') ?? 1) : undefined
}
