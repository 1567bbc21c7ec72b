import type { BookmarkListNumber, IXmlableObject, PageNumberEstimator } from 'docx'
import type { Block, HeadingBlock } from './blocks.js'
import { countPages, type Layout } from './pages/count-pages.js'
import type { PrintedDocument } from './publication.js'
import { deepestInContents } from './sheet.js'

/**
 * The library's way to fill in a table of contents, with our own counter of pages: the library's lays out every line
 * again and takes thirty times as long as writing the file. The numbers of headings are those of the blocks.
 */
export function ownPageNumbers(document: PrintedDocument, layout: Layout): PageNumberEstimator {
  const estimate = (body: IXmlableObject) => {
    const pages = countPages(document, layout)
    const starts = document.blocks.flatMap((block, index) => (isListed(block) ? [pages[index] ?? 1] : []))
    return { bookmarks: named(body, starts.map(String)) }
  }
  const listNumbers = (body: IXmlableObject): ReadonlyMap<string, BookmarkListNumber> =>
    named(
      body,
      document.blocks
        .filter(isListed)
        .map(({ number }) => ({ text: number, separator: 'space' as const, width: 0 })),
    )
  return Object.assign(estimate, { listNumbers })
}

const isListed = (block: Block): block is HeadingBlock =>
  block.kind === 'heading' && block.level <= deepestInContents

/** What belongs to each listed heading, by the name of the bookmark that the library put on it. */
const named = <Value>(body: IXmlableObject, values: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(
    bookmarksIn(body).flatMap((name, index) => {
      const value = values[index]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )

/** The bookmarks of the headings in the body as it is about to be written, in reading order. */
const bookmarksIn = (body: IXmlableObject): readonly string[] =>
  childrenOf(body, 'w:body').flatMap((block) =>
    childrenOf(block, 'w:p').flatMap((child) => {
      const name: unknown = Reflect.get(
        Object(Reflect.get(Object(Reflect.get(Object(child), 'w:bookmarkStart')), '_attr')),
        'w:name',
      )
      return typeof name === 'string' && name.startsWith('_Toc') ? [name] : []
    }),
  )

function childrenOf(node: unknown, name: string): readonly unknown[] {
  const children: unknown = Reflect.get(Object(node), name)
  return Array.isArray(children) ? children : []
}
