import { isLeftFree } from '../reading/statement.js'
import type { Sentence } from './checked-text.js'
import { isDenied } from './denial.js'
import {
  buyersPremises,
  demand,
  excludes,
  lifts,
  localFirm,
  others,
  residence,
  seat,
  seatDenied,
  someArea,
  targetGroup,
  workPlace,
} from './local-words.js'
import { type Spot, spots, words } from './words.js'

/** A seat or a firm and then a place by its name: "een vestiging in Kortrijk", "ondernemingen uit Brugge". */
const named =
  /(?<![a-z])(?:gevestigd|vestiging|vestigingseenheid|zetel|hoofdzetel|kantoor|filiaal|depot|magazijn|onderneming|ondernemingen|firma's?|bedrijf|bedrijven|inschrijvers?|leveranciers?|aannemers?|handelaars?)(?:[^.;]{0,12} in| te| uit| nabij) (?:het |de )?(?!Eur|EU|EER|Unie|Lid|Art|Bijlage|Perceel|Hoofdstuk|Deel|Boek)(\p{Lu}\p{Ll}{2,})/u
function seatByName(text: string): Spot | undefined {
  const found = named.exec(withoutPremises(text))
  return found === null
    ? undefined
    : { from: found.index, to: found.index + found[0].length, words: found[0].toLowerCase() }
}

const everyPremises = new RegExp(buyersPremises.source, 'gi')

/** The same text, as long, in which the premises of the buyer are no seat: what stands around them keeps its place. */
const withoutPremises = (text: string): string =>
  text.replace(everyPremises, (found) => found.replace(/[^ ]/g, '-'))

/** Where the people of a social promise live is another rule's to say. */
const isSocialPromise = words('sociale [a-z]+', 'stage*', 'inschakeling*')

/** Papers of a firm of this country: who has to bring them is asked nothing about where he sits. */
const administrative = words(
  'rsz*',
  '[a-z-]*attest(en)?',
  'btw*',
  'fiscale*',
  'uittreksel',
  'telemarc',
  'kbo*',
  'uea',
  'ondernemingsnummer',
  'kruispuntbank*',
  'strafregister',
)
const counts = words(
  'punt(en)?',
  'voorkeur*',
  'voorrang',
  'voordeel',
  'enkel',
  'alleen',
  'uitsluitend',
  'hoger',
  'extra',
)

/** Near the premises of the buyer: a place for a firm after all. */
const distance = words('km', 'kilometer', 'straal', 'afstand', 'dicht[a-z]*', 'nabij[a-z]*', 'omtrek', 'rond')

/** A seat and an area near it; that of the buyer's premises only where the seat has to be near them. */
function seatNear(plain: string): Spot | undefined {
  const others = withoutPremises(plain)
  const seats = spots(others, seat)
  const areas = seats.length === 0 ? [] : spots(distance.test(plain) ? plain : others, someArea)
  return seats.find(({ from, to }) =>
    areas.some(
      (found) => found.from - to <= 90 && from - found.to <= 90 && !(found.from === from && found.to === to),
    ),
  )
}

/** Words that prefer or demand firms or people of a place; `undefined` where there are none, or where they are denied. */
export function localPreference({ plain, text, passage }: Sentence): Spot | undefined {
  const isDemanded = passage.part === 'award' || demand.test(plain)
  if (!isDemanded && !excludes.test(plain)) return undefined
  if (passage.part === 'performance' && isSocialPromise.test(plain)) return undefined
  const local = spots(plain, localFirm)[0]
  const lives = targetGroup.test(plain)
    ? undefined
    : spots(plain, residence).find(
        (spot) =>
          !/van (de|het) (gebouw|woonzorg|huis|home|rusthuis)/.test(plain.slice(spot.from, spot.to + 30)),
      )
  const sits = others.test(plain) ? undefined : (seatNear(plain) ?? seatByName(text))
  const spot = local ?? sits ?? lives
  if (spot === undefined) return undefined
  const shutsOut =
    excludes.test(plain) && seatDenied.test(plain) && !/(reden|niet) (om|uitgesloten|geweerd)/.test(plain)
  if (shutsOut && !lifts.test(plain.replace(excludes, ''))) return spot
  if (/vestig(?:en|ing)(?: van)? (?:een|het|dit|van een) [a-z ]{0,20}recht/.test(plain)) return undefined
  if (lifts.test(plain) || isDenied(plain, spot) || isLeftFree(plain, spot)) return undefined
  if (administrative.test(plain) && !counts.test(plain)) return undefined
  if (!isDemanded) return undefined
  if (
    local === undefined &&
    lives === undefined &&
    workPlace.test(plain) &&
    !/zetel|inschrijver|vestiging/.test(plain)
  )
    return undefined
  return spot
}
