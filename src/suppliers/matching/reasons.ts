import { formatEuro, formatHours, formatList, formatMonths, formatNumber } from '../../kernel/format.js'
import { contractNatures } from '../../procurement/code-lists.js'
import { findCpv } from '../../reference/cpv.js'
import { municipalityName } from '../../reference/municipalities.js'
import type { Activity } from '../activity.js'
import type { Supplier } from '../supplier.js'
import { accessReason } from './access-reasons.js'
import type { DemandedLot } from './demanded-lot.js'
import {
  type Outcomes,
  type PlaceOutcome,
  type SizeOutcome,
  type TestName,
  testNames,
  type WorkOutcome,
} from './outcomes.js'

/** What each of the five tests says, as a sentence for a buyer or a firm. */
export function reasonsOf(
  { work, place, size, nature, access }: Outcomes,
  supplier: Supplier,
  activity: Activity,
  lot: DemandedLot,
): Readonly<Record<TestName, string>> {
  return {
    work: workReason(work, lot),
    place: placeReason(place, activity, lot),
    size: sizeReason(size, activity, lot),
    nature: natureReason(nature.answer, activity, lot),
    access: accessReason(access, supplier, lot),
  }
}

/** What is still to be looked into, as sentences: of the size only the part that is not known. */
export function openQuestions(
  outcomes: Outcomes,
  reasons: Readonly<Record<TestName, string>>,
  activity: Activity,
  lot: DemandedLot,
): readonly string[] {
  return testNames.flatMap((test) => {
    if (outcomes[test].answer !== 'unknown') return []
    if (test !== 'size') return [reasons[test]]
    const { size } = outcomes
    return [
      ...(size.value === 'unknown' ? [valueReason(size, activity, lot)] : []),
      ...(size.hours === 'unknown' ? [hoursReason(size, activity, lot) ?? ''] : []),
    ]
  })
}

/** `77310000 (Aanleg en onderhoud van groene zones)`. */
export function cpvName(code: string): string {
  const label = findCpv(code)?.label
  return label === undefined ? code : `${code} (${label})`
}

export const municipalityNames = (codes: readonly string[]): string =>
  formatList(codes.map(municipalityName).toSorted((a, b) => a.localeCompare(b, 'nl')))

function workReason({ answer, code, prefix, uncovered }: WorkOutcome, { cpvCode }: DemandedLot): string {
  const more =
    uncovered.length === 0
      ? ''
      : ` Niet gedekt: de bijkomende ${uncovered.length === 1 ? 'code' : 'codes'} ${formatList(uncovered.map(cpvName))}.`
  if (answer === 'yes')
    return code === cpvCode
      ? `Doet dit werk: ${cpvName(cpvCode)}.${more}`
      : `Doet werk van deze soort: ${cpvName(code ?? '')} dekt ${cpvName(cpvCode)}.${more}`
  return prefix < 2 || code === undefined
    ? `Doet ander werk: geen enkele code dekt ${cpvName(cpvCode)}.${more}`
    : `Doet ander werk: ${cpvName(code)} dekt ${cpvName(cpvCode)} niet.${more}`
}

function placeReason({ answer, missing }: PlaceOutcome, { area }: Activity, lot: DemandedLot): string {
  if (lot.placeOfPerformance === undefined || lot.placeOfPerformance.length === 0)
    return 'De plaats van uitvoering is nog niet ingevuld.'
  if (area === undefined) return 'Het werkgebied van de onderneming is niet bekend.'
  return answer === 'yes'
    ? `Werkt in ${municipalityNames(lot.placeOfPerformance)}.`
    : `Werkt niet in ${municipalityNames(missing)}.`
}

function sizeReason(size: SizeOutcome, activity: Activity, lot: DemandedLot): string {
  const hours = hoursReason(size, activity, lot)
  return hours === undefined
    ? valueReason(size, activity, lot)
    : `${valueReason(size, activity, lot)} ${hours}`
}

function valueReason(
  { value: answer }: SizeOutcome,
  activity: Activity,
  { value, isValueSecret }: DemandedLot,
): string {
  const bounds = boundsOf(activity)
  if (isValueSecret) return secretValueReason(bounds)
  if (value === undefined) return 'De waarde van het perceel is nog niet ingevuld.'
  if (bounds === undefined) return `De onderneming noemt geen grens; dit perceel is ${formatEuro(value)}.`
  return answer === 'yes'
    ? `${formatEuro(value)} past: de onderneming neemt opdrachten ${bounds}.`
    : `${formatEuro(value)} past niet: de onderneming neemt opdrachten ${bounds}.`
}

/** A firm that could try its bounds against a secret value would find it: nothing is said that depends on it. */
const secretValueReason = (bounds: string | undefined): string =>
  bounds === undefined
    ? 'Het bestuur maakt de raming niet bekend.'
    : `Het bestuur maakt de raming niet bekend; de onderneming neemt opdrachten ${bounds}.`

/** `van € 5.000 tot € 90.000`; undefined when the firm states no bound. */
export function boundsOf({ minValue, maxValue }: Activity): string | undefined {
  if (minValue !== undefined && maxValue !== undefined)
    return `van ${formatEuro(minValue)} tot ${formatEuro(maxValue)}`
  if (minValue !== undefined) return `vanaf ${formatEuro(minValue)}`
  return maxValue === undefined ? undefined : `tot ${formatEuro(maxValue)}`
}

function hoursReason(
  { hours: answer }: SizeOutcome,
  { hoursPerMonth }: Activity,
  { hours, durationMonths }: DemandedLot,
): string | undefined {
  if (hours === undefined) return undefined
  if (durationMonths === undefined)
    return `Het perceel vraagt ${formatHours(hours)}; de looptijd is nog niet ingevuld.`
  const monthly = formatHours(perMonth(hours, durationMonths))
  const asked = `Het perceel vraagt ${formatHours(hours)} over ${formatMonths(durationMonths)}, dat is ${monthly} per maand;`
  if (hoursPerMonth === undefined) return `${asked} hoeveel de onderneming aankan, is niet bekend.`
  return `${asked} de onderneming heeft er ${formatNumber(hoursPerMonth)} per maand${answer === 'no' ? ': te weinig' : ''}.`
}

/** Rounded for reading, to one decimal. */
export const perMonth = (hours: number, months: number): number => Math.round((hours / months) * 10) / 10

function natureReason(
  answer: Outcomes['nature']['answer'],
  { contractNatures: natures }: Activity,
  { contractNature }: DemandedLot,
): string {
  if (contractNature === undefined) return 'De aard van de opdracht is nog niet ingevuld.'
  const asked = contractNatures[contractNature].toLowerCase()
  if (natures === undefined) return `Of de onderneming ${asked} aanneemt, is niet bekend.`
  return answer === 'yes'
    ? `Neemt ${asked} aan.`
    : `Neemt enkel ${formatList(natures.map((nature) => contractNatures[nature].toLowerCase()))} aan, geen ${asked}.`
}
