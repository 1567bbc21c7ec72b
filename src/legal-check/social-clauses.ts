import { type ClauseSigns, signExpression } from '../clauses/signs.js'
import { grouped } from '../kernel/grouped.js'
import { legalLimits } from '../procurement/legal-limits.js'
import type { RecognisableClause } from './recognisable.js'
import { percentagesIn } from './text/amounts.js'
import type { CheckedText, Sentence } from './text/checked-text.js'
import { isDenied } from './text/denial.js'
import { placeIn } from './text/place.js'
import { promisesIn, type SocialPromise } from './text/promises.js'
import { purpose, reservationsIn } from './text/reservation.js'
import { plain } from './text/sentences.js'
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
import { holdsIn, spots } from './text/words.js'

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

/**
 * The social clauses in a text, each kind at its first place, each with what is missing for what it promises.
 * @param clauses those that are recognised, the first to be tried in front.
 */
export function socialClausesIn(
  text: CheckedText,
  clauses: readonly RecognisableClause[],
): readonly FoundClause[] {
  const found = [
    ...reservedIn(text, clauses),
    ...promisesIn(text).flatMap((promise) => promisedIn(promise, text, clauses)),
    ...clauses.flatMap((clause) => namedIn(text, clause)),
  ]
  return [...grouped(found, (one) => one.clause).values()].flatMap(([first]) => first ?? [])
}

function reservedIn(text: CheckedText, clauses: readonly RecognisableClause[]): readonly FoundClause[] {
  const clause = clauses.find(({ within }) => within === 'reservation')
  const [first] = clause === undefined ? [] : reservationsIn(text)
  return clause && first ? [foundClause(text, first.sentence, clause, reservationLacks(text))] : []
}

/** The first clause that a promise fits; where none has signs that hold, the one that needs none. */
function promisedIn(
  promise: SocialPromise,
  text: CheckedText,
  clauses: readonly RecognisableClause[],
): readonly FoundClause[] {
  const candidates = clauses.filter(({ within }) => within === promise.kind)
  const clause =
    candidates.find(({ ways }) => ways?.some((way) => holds(way, promise))) ??
    candidates.find(({ ways }) => ways === undefined)
  return clause === undefined
    ? []
    : [foundClause(text, promise.sentence, clause, lacksOf(promise, text), amountIn(promise, clause))]
}

type Way = NonNullable<ClauseSigns['ways']>[number]

const holds = ({ heading, section: inSection = [], sentence = [] }: Way, about: SocialPromise): boolean =>
  (heading === undefined ||
    about.section.headings.some((words) => signExpression(heading).test(plain(words)))) &&
  inSection.every((words) => signExpression(words).test(about.section.plain)) &&
  sentence.every((words) => signExpression(words).test(about.sentence.plain))

/** A clause that a sentence names, and does not deny. Headings name more than they ask. */
function namedIn(text: CheckedText, clause: RecognisableClause): readonly FoundClause[] {
  if (clause.within !== 'sentence') return []
  const sentence = text.sentences.find(
    ({ plain: own, passage }) =>
      passage.kind !== 'heading' && (clause.ways ?? []).some((way) => isNamed(way, own)),
  )
  return sentence === undefined ? [] : [foundClause(text, sentence, clause, [])]
}

const isNamed = ({ sentence = [] }: Way, own: string): boolean =>
  sentence.length > 0 &&
  sentence.every((words) => {
    const spot = spots(own, signExpression(words))[0]
    return spot !== undefined && !isDenied(own, spot)
  })

const foundClause = (
  text: CheckedText,
  sentence: Sentence,
  { clause, called }: RecognisableClause,
  lacks: readonly string[],
  amount?: number,
): FoundClause => ({
  clause,
  title: called,
  sentence: sentence.text,
  place: placeIn(text, sentence),
  lacks,
  ...(amount !== undefined && { amount }),
})

const leastShare = legalLimits.reservedShare.value
const namesShare = holdsIn((plain) => percentagesIn(plain).some(({ value }) => value === leastShare))

function reservationLacks(text: CheckedText): readonly string[] {
  return [
    ...(/artikel 15(?!\d)|art\. ?15(?!\d)/.test(text.plain) ? [] : ['de verwijzing naar artikel 15']),
    ...(purpose.test(text.plain) ? [] : ['het doel van integratie']),
    ...(namesShare(text) ? [] : [`het aandeel van minstens ${leastShare} %`]),
    ...(/gelijkwaardig|evenwaardig|vergelijkba/.test(text.plain) ? [] : ['gelijkwaardige ondernemingen']),
    ...(hasEvidence(text.plain) ? [] : ['het bewijs']),
  ]
}

/** The number before one of the words that the clause counts in. */
function amountIn({ sentence }: SocialPromise, { amount }: RecognisableClause): number | undefined {
  if (amount === undefined) return undefined
  const number = new RegExp(`(\\d{1,3}(?:\\.\\d{3})*|\\d{1,7}) ?(?:${amount.before.join('|')})`)
  const found = number.exec(sentence.plain)?.[1]
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
