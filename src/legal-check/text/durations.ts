import { aNumber, numberOf } from './quantities.js'

/** How long something lasts, in a sentence. @property months of `2 jaar` 24; words as they stand there. */
export interface StatedDuration {
  readonly months: number
  readonly words: string
}

const time = `${aNumber} (jaar|maanden|maand)(?![a-z])`
const subject =
  '(?:looptijd(?! van (?!de (?:opdracht|overeenkomst|raamovereenkomst)|(?:het|dit) contract|deze))|(?<![a-z])duur van de (?:opdracht|overeenkomst|raamovereenkomst)|(?<![a-z])(?:opdracht|overeenkomst|raamovereenkomst|contract) (?:loopt|duurt|geldt)|(?:gesloten|toevertrouwd|gegund|aangesteld)[^.;:]{0,20} voor(?: een (?:periode|duur) van)?)'
const forward = new RegExp(`${subject}[^.;:]{0,40}?${time}`)
const backward = new RegExp(`${time}(?: van de| \\()? ?(?:looptijd|duur van de opdracht)`)
/** Another contract, or another term. */
const otherwise =
  /vorig|vroeger|lopend|huidig|bestaand|waarborg|garantie|verleng|opzeg|referentie|hoogstens|minstens|maximaal|minimaal|ouder dan|betaal|bewaar|proef|fase|deelopdracht|(?<![a-z])(?:per|elke|elk|na|voor het einde)(?![a-z])/

/** How long a sentence says that the contract lasts; `undefined`: it does not say. */
export function contractDurationIn(sentence: string): StatedDuration | undefined {
  if (otherwise.test(sentence)) return undefined
  const found = forward.exec(sentence) ?? backward.exec(sentence)
  const [, written, unit] = found ?? []
  if (written === undefined || unit === undefined) return undefined
  return {
    months: numberOf(written) * (unit === 'jaar' ? 12 : 1),
    words: `${written} ${unit}`,
  }
}

const termInSentence = new RegExp(
  `uitvoeringstermijn[^.;:]{0,40}?${aNumber} (werkdagen|kalenderdagen)(?![a-z])`,
)

/** The term in days of works, in a sentence. */
export interface StatedTerm {
  readonly count: number
  readonly kind: 'working' | 'calendar'
  readonly words: string
}

export function termIn(sentence: string): StatedTerm | undefined {
  const [, written, unit] = termInSentence.exec(sentence) ?? []
  if (written === undefined || unit === undefined) return undefined
  return {
    count: numberOf(written),
    kind: unit === 'werkdagen' ? 'working' : 'calendar',
    words: `${written} ${unit}`,
  }
}

const periods = ['dag', 'week', 'maand', 'jaar'] as const
export type Period = (typeof periods)[number]

/** How often something is done. @property activities what is done, by the name of {@link activities}. */
export interface StatedFrequency {
  readonly count: number
  readonly per: Period
  readonly activities: readonly string[]
  readonly words: string
}

const often = new RegExp(
  `${aNumber} ?(?:keer|maal|keren|malen) (?:per|in de|elke) (dag|week|maand|jaar)(?![a-z])`,
  'g',
)
const joined = /(?<![a-z])(twee|drie|vier|vijf|zes)maal (?:per|in de) (dag|week|maand|jaar)(?![a-z])/g

/** What is done on a contract, in the forms in which it is written. */
const activities: readonly (readonly [name: string, forms: RegExp])[] = [
  ['ophalen', /(?<![a-z])(?:op(?:ge|te )?ha(?:al|l)[a-z]*|ha(?:al|al)t [^.;]{0,60}? op(?![a-z]))/],
  ['maaien', /maai/],
  ['wieden', /wied/],
  ['snoeien', /snoei/],
  ['scheren', /(?<![a-z])(?:scher(?:en|t)|geschoren)/],
  ['schoonmaken', /schoonma|schoongema|poets/],
  [
    'wassen van ramen',
    /glasbewassing|(?:ramen|vensters)[^.;]{0,40}(?:wassen|gewassen)|wassen van (?:de )?(?:ramen|vensters)/,
  ],
  ['vegen', /(?<![a-z])(?:vegen|geveegd|veegt|veegbeurt)/],
  ['legen', /ledig|leegma|leeggema/],
  ['verschijnen', /verschijn|infoblad/],
  ['begeleiden', /begeleid/],
]

/** How often a sentence says that something is done: only where it gives one number. */
export function frequencyIn(sentence: string): StatedFrequency | undefined {
  const found = [...sentence.matchAll(often), ...sentence.matchAll(joined)]
  const [[words, written = '', unit] = []] = found
  const per = periods.find((period) => period === unit)
  if (found.length !== 1 || words === undefined || per === undefined) return undefined
  const done = activities.filter(([, forms]) => forms.test(sentence)).map(([name]) => name)
  return { count: numberOf(written), per, activities: done, words }
}
