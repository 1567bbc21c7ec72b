/**
 * A stretch of a document that goes over pages: a paragraph, or a row of a table. Sizes in points.
 *
 * @property lines so many, each `height` high. @property before and `after`: room around it; between two stretches the
 * larger of both counts.
 * @property keepNext its end stays on the page of what follows it.
 * @property whole it is not divided over pages.
 * @property beginsPage it begins a new one.
 * @property repeated how much comes above it again when it begins a page: the header row of its table.
 */
export interface Stretch {
  readonly lines: number
  readonly height: number
  readonly before: number
  readonly after: number
  readonly keepNext?: boolean
  readonly whole?: boolean
  readonly beginsPage?: boolean
  readonly repeated?: number
}

/** No line of a paragraph stands alone at the top or the foot of a page. */
const fewest = 2

/** On which page, from 1, each stretch begins. */
export function pagesOf(stretches: readonly Stretch[], room: number): readonly number[] {
  const pages: number[] = []
  let page = 1
  let used = 0
  let after = 0
  const turn = (stretch: Stretch): void => {
    page += 1
    used = stretch.repeated ?? 0
    after = 0
  }
  stretches.forEach((stretch, index) => {
    const opensChain = index === 0 || stretches[index - 1]?.keepNext !== true
    const gap = (): number => (used === 0 ? topGap(stretch) : Math.max(after, stretch.before))
    if (stretch.beginsPage && used > 0) turn(stretch)
    else if (used > 0 && opensChain) {
      const needed = neededFor(stretches, index)
      if (used + gap() + needed > room && needed <= room) turn(stretch)
    }
    if (used > (stretch.repeated ?? 0) && used + gap() + headOf(stretch) > room) turn(stretch)
    pages.push(page)
    used += gap()
    let left = stretch.lines
    while (left > 0) {
      const fits = Math.max(0, Math.floor((room - used + slack) / stretch.height))
      if (fits >= left || stretch.whole) break
      // The last line does not go over alone.
      const here = left - fits < fewest ? left - fewest : fits
      left -= Math.max(here, used === 0 ? 1 : 0)
      page += 1
      used = 0
    }
    used += left * stretch.height
    after = stretch.after
  })
  return pages
}

/** Rounding does not turn a page. */
const slack = 0.01

/** The room above what begins a page by itself. */
const topGap = (stretch: Stretch): number => stretch.before

/** What of a stretch has to stand on a page for it to begin there. */
const headOf = ({ lines, height, whole }: Stretch): number =>
  (whole || lines <= fewest + 1 ? lines : fewest) * height

/** How much room a stretch needs with all that it holds on to, and the beginning of what follows that. */
function neededFor(stretches: readonly Stretch[], from: number): number {
  let needed = 0
  for (let index = from; index < stretches.length; index += 1) {
    const stretch = stretches[index]
    if (stretch === undefined) break
    if (index > from) needed += Math.max(stretches[index - 1]?.after ?? 0, stretch.before)
    if (!stretch.keepNext) return needed + headOf(stretch)
    needed += stretch.lines * stretch.height
  }
  return needed
}
