import { setImmediate as nextTurn } from 'node:timers/promises'

/** So many at a time take a few milliseconds. */
const pieceSize = 200

/** A long list as texts for another thread. Other requests get their turn between the pieces. */
export async function toPieces(items: readonly unknown[]): Promise<readonly string[]> {
  const pieces: string[] = []
  for (let start = 0; start < items.length; start += pieceSize) {
    pieces.push(JSON.stringify(items.slice(start, start + pieceSize)))
    await nextTurn()
  }
  return pieces
}

/** The list again. The texts come from our own thread: what they say has the type that was written there. */
export async function fromPieces<Item>(pieces: readonly string[]): Promise<readonly Item[]> {
  const items: Item[] = []
  for (const piece of pieces) {
    for (const item of JSON.parse(piece)) items.push(item)
    await nextTurn()
  }
  return items
}
