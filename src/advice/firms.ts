import { formatNumber } from '../kernel/format.js'
import { type EffectiveLot, isDivided } from '../procurement/lots.js'
import { proportions } from '../procurement/proportions.js'
import { type Access, accessTo, firmsFit, type Reservation, thresholdFor } from './access.js'
import type { AdviceCase, Consideration } from './advice.js'
import { missing, valuePath } from './missing.js'

/** Considerations about who could do a lot, and how many that are. */

/** Whether enough firms would fit a lot that is reserved: everything that has to be known first, else the sum. */
export function enoughFirms(
  about: AdviceCase,
  lot = about.lot,
  reservation: Reservation = 'res-ws',
): readonly Consideration[] {
  const unknown = unknownMarket(about, lot)
  const access = unknown.length > 0 ? undefined : accessTo(about, lot, reservation)
  if (access === undefined) return unknown
  return [sumOf(access, thresholdFor(lot, about), nameOf(lot, about))]
}

function sumOf(
  { fitting, sure }: Access,
  { firms, whose }: ReturnType<typeof thresholdFor>,
  name: string,
): Consideration {
  const sum = `${name}${firmsFit(fitting)}, ${whose} is ${formatNumber(firms)}`
  if (fitting < firms) return { says: `${sum} → te weinig om voor te behouden.`, allows: 'discouraged' }
  if (sure < firms)
    return {
      says: `${sum} → voorbehouden kan, maar bij ${formatNumber(fitting - sure)} ervan is de toegang nog na te gaan.`,
      allows: 'possible',
    }
  return { says: `${sum} → voorbehouden is verdedigbaar.`, allows: 'recommended' }
}

const nameOf = (lot: EffectiveLot, { procedure }: AdviceCase): string =>
  isDivided(procedure) ? `Perceel ${lot.number}: ` : ''

/** What has to be known before firms can be counted; nothing when they can. */
export function unknownMarket(about: AdviceCase, lot = about.lot): readonly Consideration[] {
  const { procedure, firms } = about
  const needs = [
    ...(lot.cpvCode === undefined ? [missing('welk werk het is (CPV-code)', 'cpvCode')] : []),
    ...(lot.placeOfPerformance === undefined ? [missing('waar het werk gebeurt', 'placeOfPerformance')] : []),
    ...(lot.estimatedValue === undefined ? [missing('de raming', valuePath(lot, about))] : []),
    ...(procedure.contractNature === undefined ? [missing('de aard van de opdracht', 'contractNature')] : []),
    ...(procedure.contractNature === 'works' && procedure.requiredApproval === undefined
      ? [missing('welke erkenning je vraagt', 'requiredApproval')]
      : []),
  ]
  if (needs.length > 0 || firms(lot.id) !== undefined) return needs
  return [
    {
      says: 'Hoeveel ondernemingen passen, is niet bekend: er staan nog geen ondernemingen in het register.',
      allows: 'unknown',
    },
  ]
}

/** A lighter instrument is for a lot that cannot be reserved: reserving goes first where enough firms fit. */
export function notReservable(about: AdviceCase): Consideration {
  const unknown = unknownMarket(about)
  const access = unknown.length > 0 ? undefined : accessTo(about, about.lot, 'res-ws')
  if (access === undefined)
    return { says: 'Of voorbehouden kan, is nog niet bekend; dat gaat voor.', allows: 'possible' }
  const { firms, whose } = thresholdFor(about.lot, about)
  const sum = `Kan voorbehouden? ${firmsFit(access.fitting)}, ${whose} is ${formatNumber(firms)}`
  return access.fitting >= firms
    ? { says: `${sum} → ja, dat gaat voor.`, allows: 'possible' }
    : { says: `${sum} → dat ligt niet voor de hand.`, allows: 'recommended' }
}

/** Whether several firms could do a part of the work, whatever the size of the lot. */
export function enoughPartners(about: AdviceCase): readonly Consideration[] {
  const unknown = unknownMarket(about)
  if (unknown.length > 0) return unknown
  const { value: least, source } = proportions.leastPartners
  const partners = accessTo(about, about.lot, 'res-ws', { value: undefined, hours: undefined })?.fitting ?? 0
  const sum = `${formatNumber(partners)} ${partners === 1 ? 'onderneming kan' : 'ondernemingen kunnen'} een deel van het werk doen, minstens ${formatNumber(least)} zijn nodig (${source})`
  return [
    partners >= least
      ? { says: `${sum} → samenwerking is haalbaar.`, allows: 'recommended' }
      : { says: `${sum} → te weinig partners.`, allows: 'discouraged' },
  ]
}
