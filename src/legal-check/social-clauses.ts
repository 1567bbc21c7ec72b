import { grouped } from '../kernel/grouped.js'
import type { CheckedText, Sentence } from './text/checked-text.js'
import { isDenied } from './text/denial.js'
import { placeIn } from './text/place.js'
import { promisesIn, type SocialPromise } from './text/promises.js'
import { purpose, reservationsIn } from './text/reservation.js'
import {
  hasControl,
  hasEvidence,
  hasQuantity,
  hasSanction,
  hasScale,
  isBinding,
  isBindingAnywhere,
  isFollowedAnywhere,
  isSanctionedAnywhere,
} from './text/signs.js'
import { spots, words } from './text/words.js'

/**
 * A social clause that somebody else's text contains.
 * @property clause the clause of our library that comes nearest to it.
 * @property lacks what it promises or needs and the text does not have, in Dutch.
 * @property amount of hours, percent or places; of points for a criterion; where the sentence names one.
 */
export interface FoundClause {
  readonly clause: string
  readonly title: string
  readonly sentence: string
  readonly place: string
  readonly lacks: readonly string[]
  readonly amount?: number
}

/** The social clauses in a text, each kind at its first place, each with what is missing for what it promises. */
export function socialClausesIn(text: CheckedText): readonly FoundClause[] {
  const found = [
    ...reservationsIn(text)
      .slice(0, 1)
      .map(({ sentence }) =>
        clause(
          text,
          sentence,
          'reserved-participation',
          'Voorbehouden opdracht of perceel',
          reservationLacks(text),
        ),
      ),
    ...promisesIn(text).map((promise) => {
      const { id, title, amount } = kindOf(promise)
      return {
        ...clause(text, promise.sentence, id, title, lacksOf(promise, text)),
        ...(amount !== undefined && { amount }),
      }
    }),
    ...others.flatMap(({ sign, id, title }) => {
      const sentence = text.sentences.find(({ plain, passage }) => {
        const spot = passage.kind === 'heading' ? undefined : spots(plain, sign)[0]
        return spot !== undefined && !isDenied(plain, spot)
      })
      return sentence === undefined ? [] : [clause(text, sentence, id, title, [])]
    }),
  ]
  return [...grouped(found, (one) => one.clause).values()].flatMap(([first]) => first ?? [])
}

const clause = (
  text: CheckedText,
  sentence: Sentence,
  id: string,
  title: string,
  lacks: readonly string[],
): FoundClause => ({ clause: id, title, sentence: sentence.text, place: placeIn(text, sentence), lacks })

function reservationLacks(text: CheckedText): readonly string[] {
  return [
    ...(/artikel 15(?!\d)|art\. ?15(?!\d)/.test(text.plain) ? [] : ['de verwijzing naar artikel 15']),
    ...(purpose.test(text.plain) ? [] : ['het doel van integratie']),
    ...(/(?:30|dertig) ?(?:%|procent|ten honderd)/.test(text.plain) ? [] : ['het aandeel van minstens 30 %']),
    ...(/gelijkwaardig|evenwaardig|vergelijkba/.test(text.plain) ? [] : ['gelijkwaardige ondernemingen']),
    ...(hasEvidence(text.plain) ? [] : ['het bewijs']),
  ]
}

function kindOf({ kind, sentence: { plain }, section, isCollaboration }: SocialPromise): {
  readonly id: string
  readonly title: string
  readonly amount?: number
} {
  const hours = numberBefore(plain, 'uren|uur|arbeidsuren')
  if (kind === 'criterion') {
    const points = numberBefore(plain, 'punten|%|procent')
    if (isCollaboration)
      return withAmount('award-collaboration', 'Gunningscriterium over samenwerking', points)
    return scoresQuantity.test(plain)
      ? withAmount('award-target-group-quantity', 'Gunningscriterium over uren of plaatsen', points)
      : withAmount('award-social-approach', 'Gunningscriterium over de sociale aanpak', points)
  }
  const isFlexible = section.headings.some((heading) => /flexibel/i.test(heading))
  if (
    isFlexible ||
    (offersChoice.test(section.plain) && /opleiding/.test(section.plain) && isSocialFirm.test(section.plain))
  )
    return { id: 'flexible-social-clause', title: 'Flexibele sociale clausule' }
  if (/stage|opleidingsplaats|leerling|cursist/.test(plain))
    return withAmount(
      'training-places',
      'Opleidings- of stageplaatsen',
      numberBefore(plain, 'plaatsen|stageplaatsen|opleidingsplaatsen|stagiairs'),
    )
  if (/sociale[- ]economie|maatwerk/.test(plain) && /%|procent/.test(plain))
    return withAmount(
      'social-economy-share',
      'Deel van de waarde via de sociale economie',
      numberBefore(plain, '%|procent'),
    )
  return withAmount('target-group-hours', 'Uren of werk voor kansengroepen', hours)
}

const scoresQuantity = words(
  'per (uur|plaats|stageplaats)',
  '(aantal|meer|hoeveel)[^.;]{0,40}(uren|plaatsen|stageplaatsen)',
  'hoeveel van die uren',
  'uren boven',
)
const offersChoice = words('kiest', 'keuze', 'kiezen')
const isSocialFirm = words('sociale[- ]economie*', 'maatwerk*', 'integratiedoel')

const withAmount = (id: string, title: string, amount: number | undefined) => ({
  id,
  title,
  ...(amount !== undefined && { amount }),
})

function numberBefore(plain: string, unit: string): number | undefined {
  const found = new RegExp(`(\\d{1,3}(?:\\.\\d{3})*|\\d{1,7}) ?(?:${unit})`).exec(plain)?.[1]
  return found === undefined ? undefined : Number(found.replaceAll('.', ''))
}

/** A criterion needs a scale, proof and a duty; a condition a number; both control and a sanction. */
function lacksOf({ kind, around }: SocialPromise, text: CheckedText): readonly string[] {
  const needs: readonly (readonly [string, boolean])[] =
    kind === 'criterion'
      ? [
          ['een beoordelingswijze', hasScale(around)],
          ['een bewijs bij de offerte', hasEvidence(around)],
          ['de verplichting om het aanbod na te komen', isBinding(around) || isBindingAnywhere(text)],
        ]
      : [['een aantal, aandeel of plaatsen', hasQuantity(around)]]
  return [
    ...needs,
    ['controle tijdens de uitvoering', hasControl(around) || isFollowedAnywhere(text)] as const,
    ['een sanctie', hasSanction(around) || isSanctionedAnywhere(text)] as const,
  ].flatMap(([name, isThere]) => (isThere ? [] : [name]))
}

const others = [
  {
    id: 'accessibility',
    title: 'Toegankelijkheid',
    sign: words(
      'toegankelijk(heid)? voor (personen|mensen|iedereen|alle)[a-z ]{0,30}',
      'ontwerp voor alle gebruikers',
      'en 301 549',
    ),
  },
  {
    id: 'anti-social-dumping',
    title: 'Eerlijke arbeid',
    sign: words('sociale dumping', 'artikel 7 van de wet van 17 juni 2016'),
  },
  {
    id: 'fair-supply-chain',
    title: 'Eerlijke keten',
    sign: words(
      '(fundamentele )?(ilo|iao)[- ]?(conventies|verdragen|normen)',
      'eerlijke handel',
      'fair ?trade[a-z]*',
    ),
  },
  { id: 'special-penalty', title: 'Bijzondere straf', sign: words('bijzondere straf(fen)?') },
  { id: 'advance-payment', title: 'Voorschot', sign: words('voorschot(ten)?') },
] as const
