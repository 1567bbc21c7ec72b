import type { TextPart } from '../../documents/text-part.js'
import { lazily } from '../../kernel/lazily.js'
import type { LocalDate } from '../../kernel/local-date.js'
import { plain, sentencesIn } from './sentences.js'
import { type Topic, topicsOf } from './topics.js'

/**
 * A sentence of a text.
 * @property text as it stands there; plain: as rules read it, character for character.
 * @property from where it begins in its passage.
 */
export interface Sentence {
  readonly text: string
  readonly plain: string
  readonly from: number
  readonly passage: Passage
}

/** A heading, a paragraph, an item of a list or a row of a table. @property index its place in the text, from 0. */
export interface Passage {
  readonly kind: TextPart['kind']
  readonly text: string
  readonly plain: string
  readonly index: number
  readonly sentences: readonly Sentence[]
  readonly section: Section
}

/**
 * What stands under one heading: an article.
 * @property headings the headings above it, the nearest last; plain: all its text, as rules read it.
 * @property topics what it is about, by its headings.
 */
export interface Section {
  readonly headings: readonly string[]
  readonly passages: readonly Passage[]
  readonly plain: string
  readonly topics: ReadonlySet<Topic>
}

/**
 * A text that rules can look at.
 * @property launchDate decides which amounts are right; absent when nobody knows it.
 */
export interface CheckedText {
  readonly sections: readonly Section[]
  readonly passages: readonly Passage[]
  readonly sentences: readonly Sentence[]
  /** All of it, as rules read it. */
  readonly plain: string
  readonly launchDate?: LocalDate
}

/** Makes a text ready for rules. */
export function checkedText(parts: readonly TextPart[], launchDate?: LocalDate): CheckedText {
  const sections = sectionsOf(parts)
  const passages = sections.flatMap((section) => section.passages)
  const sentences = lazily(() => passages.flatMap((passage) => passage.sentences))
  const whole = lazily(() => sections.map((section) => section.plain).join('\n'))
  return {
    sections,
    passages,
    get sentences() {
      return sentences()
    },
    get plain() {
      return whole()
    },
    ...(launchDate !== undefined && { launchDate }),
  }
}

interface OpenSection {
  readonly headings: readonly string[]
  readonly parts: { readonly part: TextPart; readonly index: number }[]
}

function sectionsOf(parts: readonly TextPart[]): readonly Section[] {
  const open: OpenSection[] = []
  const trail: { readonly level: number; readonly text: string }[] = []
  parts.forEach((part, index) => {
    if (part.kind === 'heading') {
      const level = part.level ?? 1
      while ((trail.at(-1)?.level ?? 0) >= level) trail.pop()
      trail.push({ level, text: part.text })
      open.push({ headings: trail.map(({ text }) => text), parts: [] })
    }
    if (open.length === 0) open.push({ headings: [], parts: [] })
    open.at(-1)?.parts.push({ part, index })
  })
  return open.map(closed)
}

function closed({ headings, parts }: OpenSection): Section {
  const whole = lazily(() => passages.map((passage) => passage.plain).join('\n'))
  const topics = lazily(() => topicsOf(headings))
  const section: Section = {
    headings,
    get passages() {
      return passages
    },
    get plain() {
      return whole()
    },
    get topics() {
      return topics()
    },
  }
  const passages = parts.map(({ part, index }) => passageOf(part, index, section))
  return section
}

function passageOf({ kind, text }: TextPart, index: number, section: Section): Passage {
  const read = readPassage(text)
  const sentences = lazily(() =>
    read.sentences.map(({ from, to }) => ({
      text: text.slice(from, to).trim(),
      plain: read.plain.slice(from, to),
      from,
      passage,
    })),
  )
  const passage: Passage = {
    kind,
    text,
    index,
    section,
    plain: read.plain,
    get sentences() {
      return sentences()
    },
  }
  return passage
}

const readPassage = (text: string) => {
  const sentences = lazily(() => sentencesIn(text))
  return {
    plain: plain(text),
    get sentences() {
      return sentences()
    },
  }
}
