import { keptWith, lazily } from '../../kernel/lazily.js'
import { labelledIn, weighedIn } from '../reading/weighed.js'
import { socialWords } from '../social.js'
import type { CheckedText, Passage, Section, Sentence } from './checked-text.js'
import { isDenied } from './denial.js'
import { type Spot, spots, words } from './words.js'

/**
 * A social promise that a text asks for.
 * @property kind scored in the award, or a condition of the performance.
 * @property around all text of its part and of the parts close by, as rules read it.
 */
export interface SocialPromise {
  readonly kind: 'criterion' | 'condition'
  readonly sentence: Sentence
  readonly section: Section
  readonly around: string
  readonly isCollaboration: boolean
}

const scored = words(
  'punt(en)?',
  'gunningscriteri(um|a)',
  'subcriteri(um|a)',
  'criteri(um|a)',
  'gequoteerd',
  'scor(e|en|es)',
  'scoort',
  '[0-9]{1,3} ?%',
  'gewicht',
  'op 100',
  'beoordeeld',
)
const obliged = words(
  'moet(en)?',
  'dient',
  'dienen',
  'verbindt',
  'zal',
  'zet',
  'minstens',
  'minimum',
  'ten minste',
  'verplicht*',
  'laat',
  'streeft',
  'werft',
  'besteedt',
  'voorziet',
  'biedt',
  'stelt',
  'presteren',
  'uitvoeren',
  'gepresteerd',
  'ingezet',
  'in te zetten',
  'schakelt',
  'tewerkstel*',
)
const performer = words(
  'opdrachtnemer',
  'aannemer',
  'dienstverlener',
  'leverancier',
  'uitvoerder',
  'contractant',
  'opdrachthouder',
  'inschrijver',
  'uren',
  'onderaannemer',
)
const general = words(
  'uitsluiting*',
  'abnormaal',
  'voorbehouden',
  'toegang',
  'loonsubsidie*',
  'voorwerp',
  'cpv',
)
const collaboration = words('samenwerk*', 'partner*', 'combinatie', 'onderaanneming')

/** The social promises in a text: the first of each kind in each part. */
export const promisesIn = keptWith((text: CheckedText): readonly SocialPromise[] =>
  text.sections.flatMap((section, index) =>
    promisesOf(section).flatMap((promise) => {
      if (promise.kind === 'criterion' && isNotice(text)) return []
      const around = lazily(() =>
        text.sections
          .slice(Math.max(0, index - 1), index + 5)
          .map(({ plain }) => plain)
          .join('\n'),
      )
      return [
        {
          ...promise,
          section,
          get around() {
            return around()
          },
        },
      ]
    }),
  ),
)

/** A published notice names criteria and weights; how they are scored stands in the documents. */
const isNotice = keptWith(
  ({ passages }: CheckedText): boolean =>
    passages.filter(({ kind, plain }) => kind !== 'row' && labelledIn(plain).length > 0).length > 1,
)

type PromiseHere = Pick<SocialPromise, 'kind' | 'sentence' | 'isCollaboration'>

const promisesOf = keptWith((section: Section): readonly PromiseHere[] => {
  const isCollaboration =
    collaboration.test(section.plain) && /sociale[- ]economie|maatwerk|integratiedoel/.test(section.plain)
  const byKind = new Map<SocialPromise['kind'], PromiseHere>()
  for (const { sentences, kind: form } of section.passages)
    for (const sentence of sentences) {
      const kind = promiseIn(sentence, section, form === 'heading')
      if (kind !== undefined && !byKind.has(kind)) byKind.set(kind, { kind, sentence, isCollaboration })
    }
  return [...byKind.values()]
})

function promiseIn(
  { plain, passage }: Sentence,
  section: Section,
  isHeading: boolean,
): SocialPromise['kind'] | undefined {
  const spot = spots(plain, socialWords)[0]
  if (isHeading || spot === undefined || isDenied(plain, spot) || general.test(plain)) return undefined
  if (
    (scored.test(plain) || isWeighedHere(passage)) &&
    (passage.part === 'award' || /gunningscriteri|punten|criterium/.test(plain)) &&
    !/geen punten/.test(plain)
  )
    return 'criterion'
  if (passage.part === 'award' || section.topics.has('participation')) return undefined
  if (/(?<![a-z])(?:hoeveel|opgegeven)(?![a-z])/.test(plain)) return undefined
  return obliged.test(plain) && performer.test(plain) && demandsWork(plain, spot) ? 'condition' : undefined
}

/** A line or a row under the criteria with a number at its end. */
const isWeighedHere = ({ part, kind, plain }: Passage): boolean =>
  part === 'award' && kind !== 'paragraph' && weighedIn(plain, kind === 'row') !== undefined

const work = words(
  'uren',
  'uur',
  'tewerkstel*',
  'zet',
  'inzet',
  'ingezet',
  'inzetten',
  'in te zetten',
  'werken',
  'werk',
  'presteren',
  'gepresteerd',
  'uitgevoerd',
  'uitvoeren',
  'uit te voeren',
  'besteedt',
  'werft',
  'aanwerven',
  'stage*',
  'opleiding*',
  'plaatsen',
  'schakelt',
  'onderaanneming',
  'betrekt',
  'betrekken',
  'inschakel*',
  'uitbested*',
)
const demandsWork = (plain: string, { from, to }: Spot): boolean =>
  work.test(plain.slice(Math.max(0, from - 160), to + 160))
