// What every bench does alike: measure in turn, take the middle, and say whether a goal is met.

/**
 * The middle cost of each piece of work, in milliseconds of processor of this process, threads included: in turn, so
 * that whatever else the machine does happens to all, and not by the clock, since others may have the processor
 * meanwhile. A piece of work is told the round.
 */
export async function mediansInTurn(works, { rounds, warmUp = Math.ceil(rounds / 3) }) {
  const costs = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let round = 0; round < rounds + warmUp; round++)
    for (const [name, work] of Object.entries(works)) {
      const cost = await processorTime(() => work(round))
      if (round >= warmUp) costs[name].push(cost)
    }
  return Object.fromEntries(Object.entries(costs).map(([name, all]) => [name, median(all)]))
}

/** Milliseconds; work that answers at once is not waited for. */
export async function timed(work) {
  const begin = performance.now()
  const answer = work()
  if (answer instanceof Promise) await answer
  return performance.now() - begin
}

/** Milliseconds of processor of this process, its threads included. */
export async function processorTime(work) {
  const begin = process.cpuUsage()
  const answer = work()
  if (answer instanceof Promise) await answer
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000
}

export const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]
export const median = (values) => quantile(values, 0.5)

/** A number as people read it: three digits that count. */
export const short = (value) => (value === undefined ? '' : String(Number(value.toPrecision(3))))

/** One line of the outcome. @property ratio against what it is compared with. */
export function figure(what, measured, { ratio, atLeast, atMost, of = '' } = {}) {
  const goal = atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : ''
  const holds = atLeast !== undefined ? ratio >= atLeast : atMost !== undefined ? ratio <= atMost : undefined
  return {
    what,
    figure: measured,
    ratio: ratio === undefined ? '' : `${short(ratio)}${of && ` ${of}`}`,
    goal,
    holds: holds === undefined ? '' : holds ? 'yes' : 'NO',
  }
}

export const ms = (value) => `${short(value)} ms`
