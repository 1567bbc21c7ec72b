const small = 15_000
const large = 4 * small

/** What takes less than this is not measured well; in milliseconds. */
const tooShort = 5

/**
 * How many times longer a check takes of four times the text: some 4 when it takes linear time, 16 when quadratic.
 * The least of a few measurements, because a machine that does something else makes single ones larger.
 *
 * @param upTo a measurement below this is believed at once.
 */
export function growthOf(unit: string, check: (text: string) => unknown, upTo: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 4 && least > upTo; round++) {
    const before = Math.max(tooShort, cost(textOf(unit, small, round), check))
    least = Math.min(least, cost(textOf(unit, large, round), check) / before)
  }
  return least
}

/** A text that was never checked before, so that nothing of it is known. */
let texts = 0
function textOf(unit: string, length: number, round: number): string {
  texts += 1
  return `${texts}.${round} ${unit.repeat(Math.ceil(length / Math.max(1, unit.length)))}`
}

function cost(text: string, check: (text: string) => unknown): number {
  const start = performance.now()
  check(text)
  return performance.now() - start
}
