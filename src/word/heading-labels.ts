import type { WordStyle } from './style-sheet.js'
import { attributeOf, childOf, valOf, type XmlElement } from './xml-tree.js'

/** One level of a numbering. */
interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
}

/**
 * The numbers that Word prints before headings that follow each other, from the numbering that comes with their styles:
 * `2.1`, `Artikel 3.`. Undefined for a heading without one, and where the numbering is of a kind that is not known.
 */
export function headingLabels(
  numbering: XmlElement | undefined,
  styles: readonly (WordStyle | undefined)[],
): readonly (string | undefined)[] {
  const counters = new Map<string, number[]>()
  return styles.map((style) => {
    const shape = style?.numId === undefined ? undefined : shapeOf(numbering, style.numId)
    if (style === undefined || shape === undefined) return undefined
    const depth = depthOf(shape, style)
    const counts = counters.get(shape.id) ?? []
    counters.set(shape.id, counts)
    counts.length = Math.min(counts.length, depth + 1)
    for (let upper = 0; upper < depth; upper += 1) counts[upper] ??= levelAt(shape, upper)?.start ?? 1
    counts[depth] = counts[depth] === undefined ? (levelAt(shape, depth)?.start ?? 1) : counts[depth] + 1
    return labelOf(shape, depth, counts)
  })
}

interface Shape {
  readonly id: string
  readonly levels: readonly XmlElement[]
}

function shapeOf(numbering: XmlElement | undefined, numId: string): Shape | undefined {
  const list = numbering?.children.find((one) => one.name === 'w:num' && attributeOf(one, 'numId') === numId)
  const id = valOf(list, 'w:abstractNumId')
  const shape = numbering?.children.find(
    (one) => one.name === 'w:abstractNum' && attributeOf(one, 'abstractNumId') === id,
  )
  return id === undefined || shape === undefined
    ? undefined
    : { id, levels: shape.children.filter(({ name }) => name === 'w:lvl') }
}

/** The level that names the style, else the one that the style names. */
function depthOf({ levels }: Shape, { id, numLevel }: WordStyle): number {
  const named = levels.find((level) => valOf(level, 'w:pStyle') === id)
  return Number((named && attributeOf(named, 'ilvl')) ?? numLevel ?? 0)
}

function levelAt({ levels }: Shape, depth: number): Level | undefined {
  const level = levels.find((one) => attributeOf(one, 'ilvl') === String(depth))
  if (level === undefined) return undefined
  return {
    start: Number(valOf(level, 'w:start') ?? 0),
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    text: childOf(level, 'w:lvlText') === undefined ? '' : (valOf(level, 'w:lvlText') ?? ''),
  }
}

function labelOf(shape: Shape, depth: number, counts: readonly number[]): string | undefined {
  const level = levelAt(shape, depth)
  if (level === undefined || level.format === 'none' || level.format === 'bullet') return undefined
  let isKnown = true
  const label = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1
    const written = inFormat(counts[at] ?? 1, levelAt(shape, at)?.format ?? 'decimal')
    isKnown &&= written !== undefined
    return written ?? ''
  })
  return isKnown && label.trim() !== '' ? label.trim() : undefined
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  let [rest, written] = [count, '']
  for (const [value, sign] of romans) for (; rest >= value; rest -= value) written += sign
  return written
}

/** Word goes on with AA after Z. */
const letter = (count: number): string =>
  String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))

function inFormat(count: number, format: string): string | undefined {
  switch (format) {
    case 'decimal':
      return String(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'upperRoman':
      return roman(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'upperLetter':
      return letter(count)
    case 'lowerLetter':
      return letter(count).toLowerCase()
    default:
      return undefined
  }
}
