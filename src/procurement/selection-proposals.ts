import { formatEuro } from '../kernel/format.js'
import { euro } from '../kernel/money.js'
import { findCpv } from '../reference/cpv.js'
import { type EffectiveLot, effectiveLots, isDivided } from './lots.js'
import type { Procedure } from './procedure.js'
import { proportions } from './proportions.js'
import type { SelectionCriterion } from './selection-criterion.js'
import { sectorOf } from './selection-sectors.js'
import { yearlyValueOf } from './yearly-value.js'

/** A selection criterion that fits the contract, as long as the buyer did not take it over. @property why in Dutch. */
export interface SelectionProposal {
  readonly criterion: SelectionCriterion
  readonly why: string
}

/**
 * The selection criteria that fit the nature, the CPV code and the value: of every tenderer what the work itself asks,
 * of each lot what its own value bears. Nothing is proposed on an answer that is missing. Levels stay where small and
 * social firms reach them; a lot that is reserved asks no turnover.
 */
export function proposedSelection(procedure: Procedure): readonly SelectionProposal[] {
  if (procedure.procedureType === 'limited-value' || procedure.cpvCode === undefined) return []
  const lots = effectiveLots(procedure)
  return [
    ...lots.flatMap((lot) => references(procedure, lot)),
    ...sectorOf(procedure.cpvCode, procedure.contractNature),
    ...lots.flatMap((lot) => turnover(procedure, lot)),
  ]
}

/** The lot that a criterion names; none in a contract that is not divided. */
const ofLot = (procedure: Procedure, { id }: EffectiveLot): Pick<SelectionCriterion, 'lot'> =>
  isDivided(procedure) ? { lot: id } : {}

function references(procedure: Procedure, lot: EffectiveLot): readonly SelectionProposal[] {
  const yearly = yearlyValueOf(lot)
  if (yearly === undefined) return []
  const isWorks = procedure.contractNature === 'works'
  const count = yearly < proportions.referencesFrom.value ? 1 : 2
  const amount = roundedDown((yearly * proportions.referenceShare.value) / 100)
  return [
    {
      criterion: {
        kind: 'references',
        ...ofLot(procedure, lot),
        count,
        ...(amount > 0 && { amount: euro(amount) }),
        years: isWorks ? 5 : 3,
        subject: `opdrachten van dezelfde aard${workOf(lot)}, ook uitgevoerd als onderaannemer, samen met anderen of voor een private opdrachtgever`,
        proof: isWorks
          ? 'Een lijst van de werken met het bedrag, de plaats, het tijdstip en de opdrachtgever, met een attest van goede uitvoering voor de belangrijkste.'
          : 'Een lijst van de opdrachten met het bedrag, de periode en de opdrachtgever, met een verklaring van de opdrachtgever of, als die er niet is, van de inschrijver zelf.',
      },
      why: `${count === 1 ? 'Eén opdracht' : 'Twee opdrachten'} van ongeveer de helft van de waarde per jaar (${formatEuro(euro(Math.round(yearly)))}) tonen de ervaring, zonder kleine en sociale ondernemingen uit te sluiten.`,
    },
  ]
}

const workOf = ({ cpvCode }: EffectiveLot): string => {
  const label = cpvCode === undefined ? undefined : findCpv(cpvCode)?.label
  return label === undefined ? '' : ` (${label.charAt(0).toLowerCase()}${label.slice(1)})`
}

function turnover(procedure: Procedure, lot: EffectiveLot): readonly SelectionProposal[] {
  const yearly = yearlyValueOf(lot)
  const isReserved = (lot.reservedParticipation ?? 'none') !== 'none'
  if (yearly === undefined || yearly < proportions.turnoverFrom.value || isReserved) return []
  return [
    {
      criterion: {
        kind: 'turnover',
        ...ofLot(procedure, lot),
        amount: euro(roundedDown(yearly)),
        years: 3,
        proof:
          'De omzet van die boekjaren volgens de neergelegde jaarrekening of, voor wie er geen neerlegt, volgens een verklaring van zijn boekhouder. Wie later begon, geeft de cijfers vanaf het begin van zijn activiteit.',
      },
      why: 'Eén keer de waarde per jaar. Meer dan twee keer de geraamde waarde mag alleen met een motivering.',
    },
  ]
}

/** To whole thousands, as levels are written. */
const roundedDown = (amount: number): number => Math.floor(amount / 1000) * 1000
