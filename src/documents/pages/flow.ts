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

/** Where a stretch begins: on which page, from 1, and how far from the top of it. */
export interface Start {
  readonly page: number
  readonly top: number
}

/** @property filled how much of the last page is taken. */
export interface Flow {
  readonly starts: readonly Start[]
  readonly pages: number
  readonly filled: number
}

/** Lets stretches go over pages with so much room each, as Word does. */
export function flowOver(stretches: readonly Stretch[], room: number): Flow {
  const starts: Start[] = []
  let page = 1
  let used = 0
  let after = 0
  stretches.forEach((stretch, index) => {
    const turn = (): void => {
      page += 1
      used = stretch.repeated ?? 0
      after = 0
    }
    const isTop = (): boolean => used <= (stretch.repeated ?? 0)
    const gap = (): number =>
      used === 0 ? topGap(stretch, index) : isTop() ? 0 : Math.max(after, stretch.before)
    const fits = (height: number): boolean => used + gap() + height <= room + slack
    if (stretch.beginsPage && used > 0) turn()
    else if (used > 0 && stretches[index - 1]?.keepNext !== true) {
      const needed = neededFor(stretches, index)
      if (!fits(needed) && needed <= room) turn()
    }
    if (!isTop() && !fits(headOf(stretch))) turn()
    used += gap()
    starts.push({ page, top: used })
    const left = linesLeft(stretch, room - used, room)
    page += left.turns
    if (left.turns > 0) used = 0
    used += left.lines * stretch.height
    after = stretch.after
  })
  return { starts, pages: page, filled: used }
}

/**
 * How many lines of a stretch stand on the page where it ends, and how many pages it turns before.
 * @param left the room on the page where it begins; `room`: on every other.
 */
function linesLeft({ lines, height, whole }: Stretch, left: number, room: number) {
  const fitIn = (space: number): number => Math.max(0, Math.floor((space + slack) / height))
  if (whole || lines <= fitIn(left)) return { lines, turns: 0 }
  // The last line does not go over alone.
  const over = Math.max(lines - fitIn(left), fewest)
  const perPage = Math.max(1, fitIn(room))
  const turns = Math.ceil(over / perPage)
  return { lines: over - (turns - 1) * perPage, turns }
}

/** The room below the letters of the last line of a page may hang over it, in points: some of what lies between lines. */
const slack = 1.5

/** The room above the first stretch of a page falls away where the page turned by itself. */
const topGap = (stretch: Stretch, index: number): number =>
  index === 0 || stretch.beginsPage ? stretch.before : 0

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
