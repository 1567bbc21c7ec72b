const small = 15_000
const large = 4 * small

/** What takes less than this is not measured well; in milliseconds of the processor. */
const tooShort = 5

/**
 * How many times longer a check takes of four times the text: some 4 when it takes linear time, 16 when quadratic.
 * Counts time of the processor, not of the clock, and takes the least of a few measurements: a machine that does
 * something else makes single ones longer.
 *
 * @param upTo growth below this is believed after two rounds; 0: none is.
 */
export function growthOf(unit: string, check: (text: string) => unknown, upTo: number): number {
  let [before, after] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 5; round++) {
    before = Math.min(before, cost(textOf(unit, small, round), check))
    after = Math.min(after, cost(textOf(unit, large, round), check))
    if (round > 0 && after / Math.max(tooShort, before) < upTo) break
  }
  return after / Math.max(tooShort, before)
}

/** A text that was never checked before, so that nothing of it is known. */
let texts = 0
function textOf(unit: string, length: number, round: number): string {
  texts += 1
  return `${texts}.${round} ${unit.repeat(Math.ceil(length / Math.max(1, unit.length)))}`
}

function cost(text: string, check: (text: string) => unknown): number {
  const start = process.cpuUsage()
  check(text)
  return process.cpuUsage(start).user / 1000
}
