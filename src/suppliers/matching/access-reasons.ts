import { formatAlternatives, formatDate, formatList, formatPercentage } from '../../kernel/format.js'
import type { LocalDate } from '../../kernel/local-date.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { isValidOn, type Recognition, type RecognitionKind, recognitionName } from '../recognition.js'
import type { Supplier } from '../supplier.js'
import type { AccessOutcome, Article91Condition } from './access.js'
import type { DemandedLot } from './demanded-lot.js'

/** Why a firm may take part in a lot, or not. */
export function accessReason(access: AccessOutcome, supplier: Supplier, { day }: DemandedLot): string {
  switch (access.kind) {
    case 'not-reserved':
      return 'Niet voorbehouden: iedereen mag deelnemen.'
    case 'recognised': {
      const { until } = access.recognition
      return `Erkend als maatwerkbedrijf${until ? ` tot en met ${formatDate(until)}` : ''}: mag deelnemen (artikel 15).`
    }
    case 'two-conditions':
      return twoConditions(access, supplier, day)
    case 'four-conditions':
      return fourConditions(access)
    default:
      return access satisfies never
  }
}

function twoConditions(
  { answer, purpose, share, others }: Extract<AccessOutcome, { kind: 'two-conditions' }>,
  { disadvantagedShare }: Supplier,
  day: LocalDate,
): string {
  const least = formatPercentage(legalLimits.reservedShare.value)
  const unit = { fte: ' van de VTE', heads: ' van de personen' }
  const measured =
    share === undefined
      ? undefined
      : `${formatPercentage(share)}${disadvantagedShare?.unit === undefined ? '' : unit[disadvantagedShare.unit]}${disadvantagedShare?.on === undefined ? '' : ` op ${formatDate(disadvantagedShare.on)}`}`
  const notes = others.flatMap((other) => recognitionNote(other, day))
  const about = notes.length === 0 ? '' : ` ${notes.join(' ')}`
  if (purpose === false)
    return `Integratie van kansarmen is niet het doel van deze onderneming, en artikel 15 vraagt dat.${about}`
  if (answer === 'no')
    return `${measured} is kansarm of heeft een handicap, en artikel 15 vraagt minstens ${least}.${about}`
  if (answer === 'yes')
    return `Integratie is het doel en ${measured} is kansarm of heeft een handicap: te bewijzen bij de offerte (artikel 15).${about}`
  const open = [
    ...(purpose === undefined ? ['of integratie het doel is'] : []),
    ...(share === undefined
      ? [`of minstens ${least} van de werknemers kansarm is of een handicap heeft`]
      : []),
  ]
  return `Niet bekend ${formatList(open)} (artikel 15).${about}`
}

/** What a recognition that gives no access by itself does give. */
const gives: Readonly<Record<Exclude<RecognitionKind, 'maatwerkbedrijf'>, string>> = {
  maatwerkafdeling:
    'Een maatwerkafdeling geeft op zich geen toegang; de onderneming kan wel onderaannemer of partner zijn.',
  'individueel-maatwerk':
    'Individueel maatwerk ondersteunt een werknemer en geeft op zich geen toegang; het helpt om het aandeel te bewijzen.',
  lde: 'Een erkenning in de lokale diensteneconomie geeft op zich geen toegang; ze helpt om doel en aandeel te bewijzen.',
  arbeidszorg:
    'Arbeidszorg geeft op zich geen toegang; de onderneming kan wel partner of onderaannemer zijn.',
  'sociale-inschakelingsonderneming':
    'De erkenning als sociale inschakelingsonderneming geeft op zich geen toegang; ze helpt om doel en aandeel te bewijzen.',
  equivalent: 'Een gelijkwaardige erkenning wordt getoetst aan doel en aandeel.',
}

function recognitionNote(recognition: Recognition, day: LocalDate): readonly string[] {
  if (!isValidOn(recognition, day)) {
    const { from, until } = recognition
    const name = recognitionName(recognition)
    if (until && until < day) return [`De erkenning (${name}) geldt maar tot en met ${formatDate(until)}.`]
    return from === undefined ? [] : [`De erkenning (${name}) begint op ${formatDate(from)}.`]
  }
  return recognition.kind === 'maatwerkbedrijf' ? [] : [gives[recognition.kind]]
}

const conditionNames: Readonly<Record<Article91Condition, string>> = {
  publicMission: 'een taak van openbare dienst die met deze diensten samenhangt',
  profitReinvested: 'winst die terugvloeit naar dat doel',
  participatory: 'werknemers die mede-eigenaar zijn of mee beslissen',
  noContractLastThreeYears: 'geen opdracht van dit bestuur op grond van dit artikel in de laatste drie jaar',
}

function fourConditions({
  answer,
  unmet,
  unknown,
}: Extract<AccessOutcome, { kind: 'four-conditions' }>): string {
  if (answer === 'yes') return 'Voldoet aan de vier voorwaarden van artikel 91: te bewijzen bij de offerte.'
  return answer === 'no'
    ? `Voldoet niet aan artikel 91: het vraagt ${formatList(unmet.map((condition) => conditionNames[condition]))}.`
    : `Niet bekend of de onderneming voldoet aan artikel 91: ${formatAlternatives(unknown.map((condition) => conditionNames[condition]))}.`
}
