import type { UnnumberedBlock } from '../documents/number-blocks.js'

/**
 * A page of the jurist's view.
 * @property file below `docs/juridisch/`; part: the chapter that it belongs to in the Word file.
 * @property about what stands on it, in a sentence; in the index too.
 * @property blocks its headings are of level 2 and 3, under the title of the page.
 */
export interface LawPage {
  readonly file: string
  readonly part: string
  readonly title: string
  readonly about: string
  readonly blocks: readonly UnnumberedBlock[]
}
