import type { BodyBlock } from './body-block.js'
import { cutText } from './cut-text.js'
import { fillBlock, type SectionValues } from './fill-shape.js'
import type { BodyFault } from './grammar-rules.js'
import { shapeOf } from './known-shapes.js'
import { markEnd, markStart, spotStart } from './marks.js'
import type { FilledValues } from './values.js'

/** @property read how many characters had to be read; the rest was known. */
interface ReadText {
  readonly blocks: readonly BodyBlock[]
  readonly faults: readonly BodyFault[]
  readonly read: number
}

/**
 * Reads filled Markdown into blocks. What the grammar does not know becomes a fault, and plain words in the
 * blocks: never markup. A few sections at a time.
 */
export function* readMarkdown(text: string, values: FilledValues): Generator<void, ReadText> {
  const blocks: BodyBlock[] = []
  const faults: BodyFault[] = []
  let [read, depth, sections] = [0, 0, 0]
  for (const { text: part, line, firstMark, firstSpot } of sectionsOf(text)) {
    sections += 1
    if (sections % sectionsAtOnce === 0) yield
    const { shape, read: fresh } = shapeOf(part)
    read += fresh
    const own = valuesFrom(values, firstMark, firstSpot)
    for (const block of shape.blocks) {
      if (block.kind === 'heading') depth = block.depth
      blocks.push(...fillBlock(block, own, depth))
    }
    for (const found of shape.faults) faults.push({ ...found, line: found.line + line })
  }
  return { blocks, faults, read }
}

/** So many take about a millisecond when most of them were read before. */
const sectionsAtOnce = 100

interface Section {
  /** Its marks and spots count from 0, so that the same words have the same text wherever they stand. */
  readonly text: string
  /** How many lines come before it. */
  readonly line: number
  readonly firstMark: number
  readonly firstSpot: number
}

/** The parts of a text, each to be read by itself. */
function* sectionsOf(text: string): Generator<Section> {
  let [line, firstMark, firstSpot] = [0, 0, 0]
  for (const part of cutText(text)) {
    let [marksInside, spotsInside] = [0, 0]
    yield {
      text: part.replace(numbered, (_, start: string, number: string) => {
        if (start === markStart) marksInside += 1
        else spotsInside += 1
        return `${start}${Number(number) - (start === markStart ? firstMark : firstSpot)}${markEnd}`
      }),
      ...{ line, firstMark, firstSpot },
    }
    line += part.split('\n').length
    firstMark += marksInside
    firstSpot += spotsInside
  }
}

/** The values of one section, whose numbers count from 0. */
const valuesFrom = (values: FilledValues, firstMark: number, firstSpot: number): SectionValues => ({
  inlines: (number, bold) => values.inlines(firstMark + number, bold),
  paragraphs: (number, bold) => values.paragraphs(firstMark + number, bold),
  written: (number) => values.written(firstMark + number),
  spotAt: (number) => values.spotAt(firstSpot + number),
})

const numbered = new RegExp(`([${markStart}${spotStart}])(\\d+)${markEnd}`, 'g')
