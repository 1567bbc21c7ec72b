/** A number as a scale writes it: `3`, `12`, `7,5`. */
const whole = String.raw`\d{1,3}(?: punt(?:en)?)?`
const broken = String.raw`\d{1,3}(?:,\d{1,2})?(?: punt(?:en)?)?`
const between = ` ?(?:[;/–-]|, of|, en|of|en) ?`
/** "0, 3, 6 of 10" and "0-3-6-10"; a comma may be a decimal comma, and then it separates only before a space. */
const inARow = [
  new RegExp(String.raw`(?<![\d,.])${whole}(?:(?:${between}| ?, ?)${whole}){2,20}(?![\d%]|,\d)`, 'g'),
  new RegExp(String.raw`(?<![\d,.])${broken}(?:(?:${between}|, )${broken}){2,20}(?![\d%]|,\d)`, 'g'),
]
/** "0 = ontbreekt; 5 = goed", "goed: 5 punten". */
const eachNamed = [
  /(?<![\d,.])(\d{1,3}(?:,\d{1,2})?)(?: punt(?:en)?)? ?[=:]/g,
  /[=:] ?(\d{1,3}(?:,\d{1,2})?)(?: punt(?:en)?)?(?![\d%])/g,
]
/** A scale ends at the weight, or at a number that scales usually end at. */
const usualTops = [4, 5, 10, 20, 100]

/**
 * The scores that a method of scoring leaves open, from the lowest; `undefined` when it names none, or when any score
 * between two bounds will do ("van 0 tot 20").
 * @param weight of what is scored.
 */
export function levelsIn(scoring: string, weight: number | undefined): readonly number[] | undefined {
  const words = scoring
    .slice(0, 5_000)
    .replace(/\([^()]{0,300}\)/g, '')
    .replace(/\s{1,20}/g, ' ')
  if (/\b0 tot \d/.test(words)) return undefined
  const rows = inARow.flatMap((pattern) => [...words.matchAll(pattern)].map(([row]) => numbersIn(row)))
  const named = eachNamed.map((pattern) => [...words.matchAll(pattern)].map(([, one = '']) => numberOf(one)))
  const found = [...rows, ...named].map(ascending).find((levels) => isScale(levels, weight))
  return found
}

/** The numbers of a row; a comma between digits is a decimal comma only where the row parts its numbers otherwise. */
const numbersIn = (row: string): readonly number[] => {
  const isDecimal = /\d,\d/.test(row) && /[;/–-]|, |of|en/.test(row)
  return [...row.matchAll(isDecimal ? /\d{1,3}(?:,\d{1,2})?/g : /\d{1,3}/g)].map(([one]) => numberOf(one))
}

const numberOf = (text: string): number => Number(text.replace(',', '.'))

const ascending = (numbers: readonly number[]): readonly number[] =>
  (numbers[0] ?? 0) > (numbers.at(-1) ?? 0) ? numbers.toReversed() : numbers

function isScale(levels: readonly number[], weight: number | undefined): boolean {
  const top = levels.at(-1)
  if (levels.length < 3 || top === undefined) return false
  if (levels.some((level, index) => index > 0 && level <= (levels[index - 1] ?? 0))) return false
  return top === weight || usualTops.includes(top)
}
