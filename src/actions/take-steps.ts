/** Nobody else waits longer than this for one answer, as far as a step is not longer itself. In milliseconds. */
const longest = 5

/** Does work step by step; other requests get their turn in between. */
export async function takeSteps(steps: Iterable<void>): Promise<void> {
  let since = performance.now()
  for (const _ of steps) {
    if (performance.now() - since < longest) continue
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}
