import { words } from '../text/words.js'

/** How a weight is written: what it counts in. `bare`: a number and nothing else. */
export type WeightUnit = 'points' | 'percent' | 'bare'

/** A thing with a weight, as somebody wrote it. @property name what is weighed, in plain words. */
export interface Weighed {
  readonly name: string
  readonly weight: number
  readonly unit: WeightUnit
}

const number = '(\\d{1,4}(?:,\\d{1,2})?)'
const inUnits = new RegExp(
  `(?<![\\d.,])${number} ?(%|procent|punten|punt|ptn?|p\\.|op 100|/ ?100)(?![a-z\\d])`,
)
const labelled =
  /(?:weging(?:sfactor|scoefficient)?|weegfactor|gewicht|relatief gewicht|puntengewicht|te behalen punten|maximumscore|max\.? (?:score|punten)|punten)\s{0,2}(?:\((?:%|punten|procent)[^)]{0,20}\))?\s{0,2}[:=]\s{0,2}(\d{1,7}(?:,\d{1,2})?)(?![\d])/
const endNumber = new RegExp(`(?:\\||:|=|-|\\(|\\.{2,9})\\s{0,3}(?:max\\.? )?${number}\\s{0,2}\\)?\\s{0,2}$`)

const unitOf = (written: string | undefined): WeightUnit =>
  written === '%' || written === 'procent' ? 'percent' : 'points'
const numberOf = (written: string): number => Number(written.replace(',', '.'))

/** The thing and its weight in a line, an item, a row or a piece of a sentence; `undefined` where there is none. */
export function weighedIn(plain: string, isRow = false): Weighed | undefined {
  const label = labelled.exec(plain)
  if (label !== null) return named(plain, label, numberOf(label[1] ?? ''), 'points')
  const unit = inUnits.exec(plain)
  if (unit !== null) return named(plain, unit, numberOf(unit[1] ?? ''), unitOf(unit[2]))
  const bare = isRow ? cellNumber(plain) : endNumber.exec(plain)
  return bare === null || bare === undefined ? undefined : named(plain, bare, numberOf(bare[1] ?? ''), 'bare')
}

/** The last cell of a row that is only a number, unless it is its first: that counts the rows. */
const cell = new RegExp(`\\|\\s?${number}\\s?(?=\\||$)`, 'g')
const cellNumber = (plain: string): RegExpExecArray | undefined => [...plain.matchAll(cell)].at(-1)

function named(plain: string, found: RegExpExecArray, weight: number, unit: WeightUnit): Weighed {
  const name = `${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}`
    .replaceAll(/[|:()=]/g, ' ')
    .trim()
  return { name, weight, unit }
}

/** Every "Naam: … Weging: 20" in a passage, each with the words before it. */
const everyLabel = new RegExp(labelled.source, 'g')
export function labelledIn(plain: string): readonly Weighed[] {
  let last = 0
  return [...plain.matchAll(everyLabel)].map((found) => {
    const name = plain.slice(last, found.index)
    last = found.index + found[0].length
    return { name, weight: numberOf(found[1] ?? ''), unit: 'points' as const }
  })
}

/** The pieces of a sentence that weigh something: "de prijs telt voor 60 punten, de aanpak voor 40 punten". */
export const weighedPieces = (plain: string): readonly Weighed[] =>
  plain
    .replace(/\(?(?:samen|totaal|in totaal|op een totaal van) \d[^).;]*\)?/, '')
    .replaceAll(/\| ?(?=\d{1,3}(?:,\d)? ?(?:%|punten|procent))/g, ' ')
    .split(/[;,/|](?!\d)| - | en (?=[a-z])/)
    .flatMap((piece) => {
      const found = inUnits.exec(piece)
      return found === null || !/[a-z]{3}/.test(piece.replace(found[0], ''))
        ? []
        : [named(piece, found, numberOf(found[1] ?? ''), unitOf(found[2]))]
    })

/** The price, or what stands for it. */
export const isPrice = (name: string): boolean => price.test(name)
const price = words(
  '[a-z]*prij(s|zen)',
  '[a-z]*kost*',
  '(inschrijvings|offerte|totaal)bedrag',
  'bedrag van de (offerte|inschrijving)',
  'financieel*',
)
/** No thing that is weighed: a total, a level of appreciation, money that is paid or withheld. */
export const isNoCriterion = (name: string): boolean => other.test(name) || level.test(name)
const level =
  /^[^a-z]*(?:uitstekend|zeer goed|goed|voldoende|matig|onvoldoende|zwak|slecht|geen|ontbreekt|minstens|minimum|minimaal)(?![a-z])/
const other = words(
  'totaal*',
  'eindtotaal',
  'samen',
  'som',
  'waarvan',
  'boete*',
  'straf*',
  'voorschot*',
  'borg*',
  'korting*',
  'btw',
  'per (dag|uur|week|maand|jaar|km)',
  'oplevering',
  'schijf',
  'krijg(t|en)',
  'toegekend',
  'behaal(t|d)',
  'scoort',
  'index*',
)
/** The number of a total, where a row or a line states it. */
export const totalIn = (plain: string, isRow: boolean): number | undefined =>
  /^(?:[^a-z]*)(?:eind|algemeen )?(?:totaal|som|samen)(?![a-z])/.test(plain)
    ? weighedIn(plain, isRow)?.weight
    : undefined
