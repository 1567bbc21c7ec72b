import { numberBlocks } from '../documents/number-blocks.js'
import { heading, paragraph } from '../documents/plain-blocks.js'
import type { Publication } from '../documents/publication.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { LawPage } from './law-page.js'
import { lawIntroduction, lawTitle } from './law-pages.js'

/** Every page in one document: its parts are chapters, its pages stand under them. */
export function lawBook(pages: readonly LawPage[], day: LocalDate): Publication {
  const parts = [...new Set(pages.map(({ part }) => part))]
  return {
    kind: 'Overzicht voor een jurist',
    title: lawTitle,
    author: '',
    status: 'final',
    generatedOn: day,
    cover: lawIntroduction,
    colophon: lawTitle,
    blocks: numberBlocks(
      parts.flatMap((part) => [
        heading(1, part),
        ...pages
          .filter((page) => page.part === part)
          .flatMap(({ title, about, blocks }) => [
            heading(2, title),
            paragraph(about),
            ...blocks.map((block) =>
              block.kind === 'heading' ? { ...block, level: deeper(block.level) } : block,
            ),
          ]),
      ]),
    ),
  }
}

const deeper = (level: 1 | 2 | 3 | 4): 3 | 4 => (level <= 2 ? 3 : 4)
