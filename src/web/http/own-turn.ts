const waiting: (() => void)[] = []

/**
 * Resolves once everybody who asked before had a turn, each in a round of the event loop of its own. For work that
 * takes milliseconds in one piece: fifty at the same moment are answered in the order in which they came, and whoever
 * asks for little, or knocks for the first time, waits for one of them instead of for all.
 */
export const ownTurn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve)
    if (waiting.length === 1) setImmediate(giveTurn)
  })

function giveTurn(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(giveTurn)
}
