import { LRUCache } from 'lru-cache'
import { rowsOfLongTable } from './cut-text.js'
import type { BodyFault } from './grammar-rules.js'
import { parseMarkdown, shapeBlock } from './read-shape.js'
import type { Shape, ShapeBlock, ShapeInline, ShapeRun } from './shape.js'

/** Shapes by their text: the same section with other answers has the same text, so it is read once. */
const shapes = new LRUCache<string, Shape>({
  max: 20_000,
  maxSize: 8_000_000,
  sizeCalculation: (_, text) => text.length + 1,
})

/** @property read how many characters had to be read for it. */
interface FoundShape {
  readonly shape: Shape
  readonly read: number
}

/** The shape of a section; what was read before is not read again. */
export function shapeOf(text: string): FoundShape {
  const known = shapes.get(text)
  if (known !== undefined) return { shape: known, read: 0 }
  const found = shapeOfRows(text) ?? { shape: readShape(text), read: text.length }
  shapes.set(text, found.shape)
  return found
}

/** The shape of a long table, from those of its rows; `undefined` when the text is something else. */
function shapeOfRows(text: string): FoundShape | undefined {
  const rows: (readonly ShapeRun[])[] = []
  const faults: BodyFault[] = []
  let [read, first] = [0, undefined as (ShapeBlock & { kind: 'table' }) | undefined]
  for (const [index, row] of rowsOfLongTable(text).entries()) {
    const found = shapeOf(row.text)
    const [table] = found.shape.blocks
    const [cells] = table?.kind === 'table' ? table.rows : []
    if (table?.kind !== 'table' || cells === undefined || found.shape.blocks.length > 1) return undefined
    first ??= table
    read += found.read
    rows.push(cells.map((run) => run.map((inline) => shifted(inline, row.firstMark))))
    // The first two lines are those of the table itself.
    for (const { line, reason } of found.shape.faults)
      if (index === 0 || line > 2) faults.push({ line: line > 2 ? line + index : line, reason })
  }
  return first && { shape: { blocks: [{ ...first, rows }], faults }, read }
}

const shifted = (inline: ShapeInline, by: number): ShapeInline =>
  inline.kind === 'mark' ? { ...inline, number: inline.number + by } : inline

function readShape(text: string): Shape {
  const faults: BodyFault[] = []
  return { blocks: parseMarkdown(text).children.flatMap((node) => shapeBlock(node, faults)), faults }
}
