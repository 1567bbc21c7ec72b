import { formatList } from '../kernel/format.js'

/** `1`, `1 en 2`, `1 tot 3`, `1 tot 3 en 5`: numbers in rising order, each once. */
export function numbersInWords(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return formatList(
    runs.flatMap(([first, last]) =>
      last - first < 2 ? [...new Set([String(first), String(last)])] : [`${first} tot ${last}`],
    ),
  )
}

/** In a cell of a table: `perceel 1`, `percelen 1 tot 3 en 5`, whatever the order of the numbers. */
export const lotsInCell = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'perceel' : 'percelen'} ${numbersInWords(numbers.toSorted((a, b) => a - b))}`

/** How a text calls one lot, or several that it tells of together. */
export interface LotNames {
  /** Inside a sentence, in the singular: `perceel 1 (Bermen)`, `elk van de percelen 1 tot 3`. */
  readonly label: string
  /** Inside a heading: `perceel 1 (Bermen)`, `de percelen 1 tot 3`. */
  readonly inHeading: string
  /** At the start of a heading: `Perceel 1: Bermen`, `Percelen 1 tot 3`. */
  readonly heading: string
}

/** The names of several lots. */
export function namesOfLots(numbers: readonly number[]): LotNames {
  const words = numbersInWords(numbers)
  return {
    label: `elk van de percelen ${words}`,
    inHeading: `de percelen ${words}`,
    heading: `Percelen ${words}`,
  }
}
