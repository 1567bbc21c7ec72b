import { LRUCache } from 'lru-cache'
import { lazily } from '../../kernel/lazily.js'
import type { LocalDate } from '../../kernel/local-date.js'
import type { TextPart } from '../../kernel/text-part.js'
import { expanded } from '../reading/abbreviations.js'
import { partsUnder, type TenderPart } from '../reading/parts.js'
import { plain, sentencesIn } from './sentences.js'
import { type Topic, topicsOf } from './topics.js'

/**
 * A sentence of a text.
 * @property text as it stands there; plain: as rules read it, with short forms written out.
 * @property from where it begins in its passage.
 * @property inText where a place in `plain` stands in the passage from `from`; fromText: the other way.
 */
export interface Sentence {
  readonly text: string
  readonly plain: string
  readonly from: number
  readonly passage: Passage
  readonly inText: (place: number) => number
  readonly fromText: (place: number) => number
}

/** A heading, a paragraph, an item of a list or a row of a table. */
export interface Passage {
  readonly kind: TextPart['kind']
  readonly text: string
  readonly plain: string
  readonly sentences: readonly Sentence[]
  readonly section: Section
  /** What part of the tender it stands in, by its headings or by a line or a sentence before it. */
  readonly part: TenderPart | undefined
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
  /** The place of a passage among the parts, from 0. */
  readonly indexOf: (passage: Passage) => number
  readonly launchDate?: LocalDate
}

/** Makes a text ready for rules. */
export function checkedText(parts: readonly TextPart[], launchDate?: LocalDate): CheckedText {
  const sections = sectionsOf(parts)
  const passages = sections.flatMap((section) => section.passages)
  const sentences = lazily(() => passages.flatMap((passage) => passage.sentences))
  const whole = lazily(() => sections.map((section) => section.plain).join('\n'))
  const places = lazily(() => new Map(passages.map((passage, index) => [passage, index])))
  return {
    sections,
    indexOf: (passage) => places().get(passage) ?? -1,
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
  readonly parts: TextPart[]
}

function sectionsOf(parts: readonly TextPart[]): readonly Section[] {
  const open: OpenSection[] = []
  const trail: { readonly level: number; readonly text: string }[] = []
  for (const part of parts) {
    if (part.kind === 'heading') {
      const level = part.level ?? 1
      while ((trail.at(-1)?.level ?? 0) >= level) trail.pop()
      trail.push({ level, text: part.text })
      open.push({ headings: trail.map(({ text }) => text), parts: [] })
    }
    if (open.length === 0) open.push({ headings: [], parts: [] })
    open.at(-1)?.parts.push(part)
  }
  const seen = new Map<string, number>()
  return open.map((section) => {
    const key = keyOf(section)
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return keptSection(`${times} ${key}`, section)
  })
}

const keyOf = ({ headings, parts }: OpenSection): string =>
  [headings.join('\u0001'), ...parts.map(({ kind, text }) => `${kind} ${text}`)].join('\u0002')

/**
 * Parts that were read before: most of a document stays the same from one answer to the next. A part that stands twice
 * in a text is two parts.
 */
const known = new LRUCache<string, Section>({
  max: 2_000,
  maxSize: 4_000_000,
  sizeCalculation: (_, key) => key.length,
})
const longestKept = 100_000

function keptSection(key: string, section: OpenSection): Section {
  if (key.length > longestKept) return closed(section)
  const found = known.get(key) ?? closed(section)
  known.set(key, found)
  return found
}

function closed({ headings, parts }: OpenSection): Section {
  const whole = lazily(() =>
    passages()
      .map((passage) => passage.plain)
      .join('\n'),
  )
  const topics = lazily(() => topicsOf(headings))
  const passages = lazily(() =>
    parts.map((part, index) => passageOf(part, section, () => partsOfTender()[index])),
  )
  const partsOfTender = lazily((): readonly (TenderPart | undefined)[] =>
    partsUnder(headings.map(plain), passages()),
  )
  const section: Section = {
    headings,
    get passages() {
      return passages()
    },
    get plain() {
      return whole()
    },
    get topics() {
      return topics()
    },
  }
  return section
}

function passageOf(
  { kind, text }: TextPart,
  section: Section,
  partOf: () => TenderPart | undefined,
): Passage {
  const whole = expanded(text)
  const plainText = plain(whole.text)
  // Most passages have no short form: their sentences are pieces of what was read already.
  const isShortened = whole.text !== text
  const sentences = lazily(() =>
    sentencesIn(text).map(({ from, to }) => {
      const written = text.slice(from, to)
      const { text: read, inText, fromText } = isShortened ? expanded(written) : { ...whole, text: written }
      const own = isShortened ? plain(read) : plainText.slice(from, to)
      return { text: written.trim(), plain: own, from, passage, inText, fromText }
    }),
  )
  const passage: Passage = {
    kind,
    text,
    section,
    plain: plainText,
    get sentences() {
      return sentences()
    },
    get part() {
      return partOf()
    },
  }
  return passage
}
