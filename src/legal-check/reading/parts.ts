import type { TextPart } from '../../kernel/text-part.js'
import { words } from '../text/words.js'
import { type TenderPart, titles } from './part-titles.js'

export type { TenderPart } from './part-titles.js'

/** The part that a title opens; `undefined` for a title that says nothing of it. */
const partOfTitle = (plain: string): TenderPart | undefined =>
  titles.find(([, sign]) => sign.test(plain))?.[0]

/** A passage as parts are read: what it is and what it says. */
export interface PartPassage {
  readonly kind: TextPart['kind']
  readonly plain: string
}

/** The part that the headings above name, the nearest first. @param headings as rules read them, the nearest last. */
const partOfHeadings = (headings: readonly string[]): TenderPart | undefined =>
  headings.toReversed().flatMap((heading) => partOfTitle(heading) ?? [])[0]

/** A line that stands as a title without being made one: "Technische bekwaamheid", "Selectie:". */
const longestTitle = 70
const isTitle = ({ kind, plain }: PartPassage): boolean =>
  kind !== 'row' &&
  plain.length <= longestTitle &&
  !/[.,;!?]\s*$/.test(plain) &&
  !/\d|\s(?:is|zijn|wordt|worden|moet|voegt|krijgt)\s/.test(plain)

const scoring = words(
  'punt(en)?',
  '[a-z]*criteri(um|a)',
  'scor(e|en|es|t)',
  'scoort',
  'quotering',
  'gequoteerd',
  'jury',
  'beoordeel*',
  'beoordeling*',
  'vergeleken',
  'vergelijkt',
  'weegt',
  'weging*',
  'gewicht',
  'offerte(s)?',
  'inschrijver*',
  'inschrijving*',
  'aangeboden',
  'formule',
  'rangschik*',
  'bonus*',
  'voorkeur*',
  'gewaardeerd',
)
/** Words that open another subject by themselves, in whatever part they stand. */
const subjects: readonly (readonly [TenderPart, RegExp])[] = [
  [
    'selection',
    words(
      '[a-z]*selectiecriteri*',
      'kwalitatieve selectie',
      'selectie van de (kandidaten|inschrijvers)',
      '(technische|financiele|economische|beroeps)[a-z -]{0,40}(bekwaamheid|draagkracht)',
      'uitsluitingsgrond*',
      'als minimumeis',
      'bewijs van (bekwaamheid|draagkracht)',
      'voorwaarden voor deelneming',
    ),
  ],
  [
    'boilerplate',
    words(
      '(de )?(betaling|facturatie|facturen|borgtocht) (gebeurt|geschiedt|wordt|worden|bedraagt)',
      'wordt gefactureerd',
      'bevoegde rechtbank*',
    ),
  ],
  ['performance', words('voorwaarden voor de uitvoering')],
]
/** The criteria are announced, not only named. */
const announcesAward =
  /gunningscriteria[^.]{0,60}(?:zijn|volgende|volgend|:)|(?:volgende|onderstaande) [a-z]*criteria|gegund op basis van|gunt de opdracht|wordt gegund aan/

const toContractor = words(
  'opdrachtnemer*',
  'aannemer',
  'uitvoerder',
  'dienstverlener',
  'leverancier',
  'contractant',
  'aanneemsom',
  'tijdens de uitvoering',
)

/** What a passage is about by its own words; `undefined` where it goes on with what it stands under. */
function subjectOf(passage: PartPassage, under: TenderPart | undefined): TenderPart | undefined {
  if (passage.kind === 'heading') return undefined
  if (isTitle(passage)) {
    const named = partOfTitle(passage.plain)
    if (named !== undefined) return named
  }
  const subject = subjects.find(([, sign]) => sign.test(passage.plain))?.[0]
  if (subject !== undefined) return subject
  if (announcesAward.test(passage.plain)) return 'award'
  const leaves = under === 'award' && passage.kind === 'paragraph'
  return leaves && toContractor.test(passage.plain) && !scoring.test(passage.plain)
    ? 'performance'
    : undefined
}

/**
 * The part of each passage under the same headings. What the headings say holds until a line or a sentence opens
 * another subject; a part that nothing names is `undefined`.
 */
export function partsUnder(
  headings: readonly string[],
  passages: readonly PartPassage[],
): readonly (TenderPart | undefined)[] {
  let part = partOfHeadings(headings)
  return passages.map((passage) => {
    part = subjectOf(passage, part) ?? part
    return part
  })
}
