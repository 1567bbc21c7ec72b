import { keptWith } from '../../kernel/lazily.js'
import type { CheckedText, Passage, Section, Sentence } from './checked-text.js'
import { isDenied } from './denial.js'
import { nearby, type Spot, spots, words } from './words.js'

/** Words that limit who may take part. */
const limits = words(
  'voorbehouden',
  'voorbehoudt',
  'behoudt',
  'gereserveerd*',
  '(enkel|alleen|uitsluitend|slechts)',
  'beperkt tot',
  'openstaand voor',
  'staat open voor',
  'bestemd voor',
  'toegankelijk voor',
  '(mogen|kunnen) (inschrijven|deelnemen|indienen):',
  'richt zich (enkel |alleen |uitsluitend )?tot',
  'toegewezen (worden )?aan',
  'te gunnen aan',
  'niet toegankelijk voor anderen',
)
/** Taking part, as opposed to doing the work. */
const participation = words(
  'toegang',
  'deelname',
  'deelnem*',
  'deelneming',
  'inschrijv*',
  'offerte*',
  'opdracht',
  'perceel',
  'percelen',
  'plaatsingsprocedure',
  'meedingen',
  'mededing*',
  'meedoen',
  'in aanmerking',
  'intekenen',
  'kandida*',
  'toegelaten',
)
/** The firms that a reservation is for. */
const socialFirms = words(
  'maatwerk(bedrijf|bedrijven|onderneming|ondernemingen|afdeling|afdelingen|organisatie*|sector)',
  '(erkende? )?(sociale|beschutte) (werkplaats|werkplaatsen)',
  'sociale[- ]economie(bedrij*|onderneming*|organisatie*|actor*|initiatief|initiatieven)?',
  'lokale diensteneconomie*',
  'lde*',
  'invoegbedrij*',
  'arbeidszorg*',
  'inschakelingsonderneming*',
  'sociale (onderneming*|bedrijven|ondernemers)',
  'ondernemers (die|waarvan|met)[^.]{0,60}(integratie|kansarm*|handicap)',
  'integratie van (personen met een handicap|gehandicapten|kansarm*|mensen)[^.]{0,40}',
  'beschutte tewerkstelling',
)
/** A Flemish recognition by name. */
export const recognition = words(
  '(erkende? )?maatwerk(bedrijf|bedrijven|onderneming|ondernemingen|afdeling|afdelingen)',
  '(erkende? )?(sociale|beschutte) (werkplaats|werkplaatsen)',
  'erken(d|de|ning)[^.,;]{0,50}(sociale economie|maatwerk*|departement|vlaamse (overheid|regering|minister)|vdab|collectieve inschakeling|inschakeling|lokale diensteneconomie|wse|vlaanderen|werkplaats)',
  'erkenning als [a-z]+',
  'lokale diensteneconomie*',
  'invoegbedrij*',
)
/** Others with the same conditions are accepted. */
export const operatorEquivalence = words(
  '(gelijkwaardig|evenwaardig|vergelijkbaar|equivalent|gelijkaardig)(e|en)?',
  'dezelfde voorwaarden',
  'soortgelijke',
)
export const purpose = words(
  '(maatschappelijke|professionele|sociale|beroeps)[^.]{0,30}integratie',
  'integratie van',
  'integratie[^.]{0,60}tot (hoofd)?doel',
  'tot (hoofd)?doel',
  '(hoofddoel|doel|doelstelling|opdracht)[^.]{0,40}(integr*|inschakel*)',
  'integratiedoel*',
  '(integreren|inschakelen) van',
)
export const article15 = /artikel(?:en)? 15(?![\d/])|art\. ?15(?![\d/])/
const lawOf2016 =
  /17 juni 2016|17[/.-]0?6[/.-]2016|wet (?:inzake )?overheidsopdrachten|overheidsopdrachtenwet|woo(?![a-z])/

/** Whether article 15 of the law of 17 June 2016 is cited. */
export const citesArticle15 = (plain: string): boolean => article15.test(plain) && lawOf2016.test(plain)

/** Whether article 91 of the law of 17 June 2016 is cited. */
export const citesArticle91 = (plain: string): boolean =>
  /artikel 91(?![\d/])|art\. ?91(?![\d/])/.test(plain) && lawOf2016.test(plain)

/** The firms a sentence limits participation to; `undefined` when it does not. */
export function reservedTo({ plain }: Pick<Sentence, 'plain'>): Spot | undefined {
  if (
    !participation.test(plain) &&
    !/voorbehouden (?:aan|voor)|(?<![a-z])lot (?:\d|[a-z](?![a-z]))/.test(plain)
  )
    return undefined
  const limited = spots(plain, limits)
  if (limited.length === 0 || limited.every((spot) => isNotLimited(plain, spot))) return undefined
  const firms = nearby(plain, socialFirms, limits, 220) ?? articleAsAccess(plain)
  if (firms === undefined) return undefined
  if (/onder (?:alle )?voorbehoud/.test(plain) && !/voorbehouden/.test(plain)) return undefined
  if (isForAll.test(plain) && !/enkel|alleen|uitsluitend|voorbehouden/.test(plain)) return undefined
  if (givesPoints.test(plain) || isDenied(plain, firms, 120)) return undefined
  return firms
}

/** "Niet voorbehouden", "niet enkel": nobody is kept out. */
const isNotLimited = (plain: string, { from, to }: Spot): boolean =>
  /(?<![a-z])(?:niet|nooit|geen)(?: [a-z]+){0,2} $/.test(plain.slice(Math.max(0, from - 40), from)) ||
  /^(?: [a-z]+){0,2} (?:niet|geen|bewezen|aangetoond)(?![a-z])/.test(plain.slice(to, to + 30))

const reservedByName = words('voorbehouden', 'gereserveerd', 'voorbehoudt')
/** "Perceel 2 is voorbehouden overeenkomstig artikel 15" names no firms. */
const articleAsAccess = (plain: string): Spot | undefined =>
  article15.test(plain) ? spots(plain, reservedByName)[0] : undefined

const givesPoints = words(
  'punten',
  'punt',
  'scoort',
  'score',
  'hoger gewaardeerd',
  'gunningscriterium',
  'onderaannem*',
  'uitbested*',
  'besteedt',
)

/** Everybody is welcome. */
const isForAll = words(
  '(iedere|elke|alle) (geinteresseerde )?(onderneming|ondernemingen|ondernemer|ondernemers|inschrijver|inschrijvers|marktpartij*)',
)

/** A reservation in a text: the sentence that makes it, and the article that it stands in. */
export interface Reservation {
  readonly sentence: Sentence
  readonly passage: Passage
  readonly section: Section
}

/** The reservations of a text, one for each article that has one. */
export const reservationsIn = keptWith((text: CheckedText): readonly Reservation[] =>
  text.sections.flatMap((section) => {
    const sentence = reservationOf(section)
    return sentence === undefined ? [] : [{ sentence, passage: sentence.passage, section }]
  }),
)

const reservationOf = keptWith(({ passages }: Section): Sentence | undefined =>
  passages
    .filter(({ kind }) => kind !== 'row' && kind !== 'heading')
    .flatMap(({ sentences }) => sentences)
    .find((candidate) => reservedTo(candidate) !== undefined),
)

/** Whether one of the articles says who may take part. */
export const hasReservation = (section: Section): boolean => reservationOf(section) !== undefined

/** The article of a reservation and those right after it under the same chapter: conditions and proof follow there. */
export const aroundReservation = ({ sections }: CheckedText, { section }: Reservation): string => {
  const at = sections.indexOf(section)
  return sections
    .slice(Math.max(0, at - 1), at + 4)
    .map(({ plain }) => plain)
    .join('\n')
}
