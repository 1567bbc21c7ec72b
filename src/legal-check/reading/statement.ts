import type { Sentence } from '../text/checked-text.js'
import { type Spot, spots, words } from '../text/words.js'
import { buyer, contractor, tenderer } from './roles.js'

/** Who has to do something, or is said to. `nobody`: a fact. */
export type Addressee = 'tenderer' | 'contractor' | 'buyer' | 'nobody'
/** `need-not`: it is left free; `must-not`: it is forbidden; `says`: it is told, or asked without a verb for it. */
export type Modality = 'must' | 'may' | 'need-not' | 'must-not' | 'says'

/** What a thought of a sentence says: who, and how binding. @property isNamed whether it says who; plain: its words. */
export interface Statement {
  readonly addressee: Addressee
  readonly isNamed: boolean
  readonly modality: Modality
  readonly plain: string
}

/** Between two thoughts: each has its own subject and its own denial. */
const border =
  /[;]|:(?= [a-z])|(?<![a-z])(?:maar|doch|terwijl|tenzij|behalve|zodat|want)(?![a-z])|\.(?=\s)|, (?=(?:dit|dat|er|een|de|het|hij|zij|ze|andere?) (?:[a-z-]+ ){0,4}(?:is|zijn|wordt|worden|kan|kunnen|mag|mogen|moet|moeten|blijft)(?![a-z]))/g

/** The thought of a sentence that a place in it belongs to. */
export function thoughtAt(plain: string, { from, to }: Pick<Spot, 'from' | 'to'>): string {
  let start = 0
  for (const { index, 0: mark } of plain.matchAll(border)) {
    if (index + mark.length <= from) start = index + mark.length
    else if (index >= to) return plain.slice(start, index)
  }
  return plain.slice(start)
}

/** What is said at a place in a sentence. */
export function statementAt(
  { plain, passage }: Pick<Sentence, 'plain' | 'passage'>,
  spot: Pick<Spot, 'from' | 'to'>,
): Statement {
  const thought = thoughtAt(plain, spot)
  const named = addresseeOf(thought) ?? addresseeOf(plain)
  return {
    addressee: named ?? addresseeBy(thought, passage.part),
    isNamed: named !== undefined,
    modality: modalityOf(thought),
    plain: thought,
  }
}

/** Somebody after these is not who acts: "voor de stad", "namens het bestuur". Who acts comes after "door". */
const notActing =
  /(?<![a-z])(?:voor|van|aan|met|bij|tegenover|namens|jegens|ten opzichte van|in|naar|tot) (?:(?:de|het|een|elke|iedere|zijn|haar|deze) )?$/

/** The first who acts, by name; else the first who is named. */
function addresseeOf(thought: string): Addressee | undefined {
  const named = (
    [
      ['tenderer', tenderer],
      ['contractor', contractor],
      ['buyer', buyer],
    ] as const
  ).flatMap(([who, names]) => spots(thought, names).map(({ from }) => ({ who, from })))
  const inOrder = named.toSorted((one, other) => one.from - other.from)
  const who = inOrder.find(({ from }) => !notActing.test(thought.slice(Math.max(0, from - 40), from)))?.who
  return who === 'buyer' && wants.test(thought) ? 'tenderer' : who
}
/** What the administration wants, buys or rewards, it asks of who tenders. */
const wants = words(
  'wil(len)?',
  'wens(t|en)',
  'vraagt',
  'vragen',
  'zoekt',
  'verwacht*',
  'eist',
  'verlangt',
  'bestelt',
  'koopt',
  'kiest',
  'geeft',
  'kent',
  'waardeert',
  'beoordeelt',
  'aanvaardt',
  'behoudt zich',
  'wijst',
  'duidt',
  'legt',
  'verplicht',
  'bepaalt',
  'draagt',
)

const asks = words(
  'moet(en)?',
  'dient',
  'dienen',
  'verplicht*',
  'vereist*',
  'gevraagd*',
  'verwacht*',
  'te [a-z]+en',
  'op te [a-z]+en',
  'wordt',
  'worden',
  'zal',
  'zullen',
  'in te vullen',
)

/** Where nobody is named, a demand is meant for whom the part is written. */
const addresseeBy = (thought: string, part: Sentence['passage']['part']): Addressee => {
  if (part === 'award' || part === 'selection' || part === 'form') return 'tenderer'
  if (part === 'performance' || part === 'technical') return 'contractor'
  return asks.test(thought) ? 'contractor' : 'nobody'
}

const free = words(
  'hoef(t|ven)',
  'behoef(t|ven)',
  '(niet|nergens|nooit) (ver(plicht*|eist)|nodig|noodzakelijk|gevraagd|opgelegd|gebonden|gehouden|doorslaggevend)',
  'geen (verplichting|vereiste|voorwaarde|plicht|must)',
  'vrijblijvend',
  'vrij in de keuze',
  'facultatief',
  'vrij(heid)? (om|te)',
  'niet (te moeten|moeten)',
)
/** "Moet geen attest bijvoegen": in Flanders that is no ban. */
const mustNothing =
  /(?<![a-z])(?:moet|moeten|dient|dienen)(?: [a-z'()-]+){0,9} (?:geen|niet|niets|noch)(?! (?:alleen|enkel|slechts|later|langer|meer dan|minder dan|uitsluitend))(?![a-z])/
const banned = words(
  '(mag|mogen) ([a-z-]+ ){0,6}(niet|geen|nooit)',
  'verboden',
  'niet (toegelaten|toegestaan)',
  'uitgesloten',
  'nooit',
)
const must = words(
  'moet(en)?',
  'dient',
  'dienen',
  'verplicht*',
  'vereist*',
  'is gehouden',
  'zal',
  'zullen',
  'verbindt zich',
  'minstens',
  'ten minste',
  'minimaal',
)
const may = words(
  'mag',
  'mogen',
  'kan',
  'kunnen',
  'toegelaten',
  'toegestaan',
  'mogelijk',
  'desgewenst',
  'eventueel',
)

/** How binding a thought is. */
export function modalityOf(thought: string): Modality {
  if (free.test(thought) || mustNothing.test(thought)) return 'need-not'
  if (banned.test(thought)) return 'must-not'
  if (must.test(thought)) return 'must'
  return may.test(thought) ? 'may' : 'says'
}

/** Whether the whole sentence leaves it free: "toegestaan, maar niet verplicht". */
export const isLeftFree = (plain: string, spot: Pick<Spot, 'from' | 'to'>): boolean =>
  modalityOf(thoughtAt(plain, spot)) === 'need-not' || butNotObliged.test(plain)
const butNotObliged = words(
  '(maar|doch|en|,|, maar) (is |zijn )?(zeker |in geen geval |daarom |absoluut )?(niet|geen) (verplicht*|vereist*|verplichting|vereiste|nodig|voorwaarde)',
  'zonder (dat )?(daartoe |hiertoe |dit )?(verplicht*|verplichting)',
)

/** Whether a sentence asks who the tenderer is and what he can do, not what his tender is worth. */
export const isAboutSelection = ({ plain, passage }: Pick<Sentence, 'plain' | 'passage'>): boolean =>
  passage.part === 'selection' || selects.test(plain)
const selects = words(
  '[a-z]*selectie(criteri*|eis*|voorwaarde*)?',
  '(technische|financiele|economische|beroeps)[a-z -]{0,40}(bekwaamheid|draagkracht)',
  '(technische|beroeps)bekwaamheid',
  'minimumeis*',
  'geschiktheidseis*',
  'uitsluitingsgrond*',
  'kandidaatstelling*',
  'aanvra(ag|gen) tot deelneming',
  'kandidaat[^.;]{0,80}omzet[^.;]{0,20}',
  '(drie|vijf|twee) (laatste |voorbije |vorige )?(boekjaren|afgesloten boekjaren)',
)
