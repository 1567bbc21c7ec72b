import { formatEuro, formatHours, formatMonths, formatPercentage } from '../kernel/format.js'
import { type ContractNature, contractNatures } from '../procurement/code-lists.js'
import { labourHoursOf, proportions } from '../procurement/proportions.js'
import type { AdviceCase, Consideration, Verdict } from './advice.js'
import { missing, valuePath } from './missing.js'

/** Considerations about the work itself: how much labour is in it, how long it takes, how large it is. */

/** @param otherwise what it allows when there is less labour in it. */
export function labourIntensive(
  { procedure: { labourShare } }: AdviceCase,
  otherwise: Verdict,
): Consideration {
  if (labourShare === undefined) return missing('hoeveel arbeid er in zit', 'labourShare')
  const { value: least, source } = proportions.leastLabourShare
  const sum = `Arbeid is ${formatPercentage(labourShare)} van de waarde`
  return labourShare >= least
    ? {
        says: `${sum}, minstens ${formatPercentage(least)} (${source}) → arbeidsintensief.`,
        allows: 'recommended',
      }
    : {
        says: `${sum}, minder dan ${formatPercentage(least)} (${source}) → weinig werk voor kansengroepen.`,
        allows: otherwise,
      }
}

/** A condition needs time to find and guide people: too short, just long enough, or usual. */
export function longEnough({ lot: { durationMonths } }: AdviceCase): Consideration {
  if (durationMonths === undefined) return missing('hoelang de opdracht duurt', 'durationMonths')
  const { leastMonths, usualMonths } = proportions
  const sum = `De looptijd is ${formatMonths(durationMonths)}`
  if (durationMonths < leastMonths.value)
    return {
      says: `${sum}, korter dan ${formatMonths(leastMonths.value)} (${leastMonths.source}) → te kort voor een zware verplichting.`,
      allows: 'discouraged',
    }
  return durationMonths < usualMonths.value
    ? {
        says: `${sum}, korter dan de gebruikelijke ${formatMonths(usualMonths.value)} (${usualMonths.source}) → het kan, houd het licht.`,
        allows: 'possible',
      }
    : {
        says: `${sum}, minstens ${formatMonths(usualMonths.value)} (${usualMonths.source}) → lang genoeg.`,
        allows: 'recommended',
      }
}

/** A plan of approach, or working together in a new way, pays off in a longer contract. */
export function longEnoughForPlan({ lot: { durationMonths } }: AdviceCase): Consideration {
  if (durationMonths === undefined) return missing('hoelang de opdracht duurt', 'durationMonths')
  const { value: least, source } = proportions.approachMonths
  const sum = `De looptijd is ${formatMonths(durationMonths)}`
  if (durationMonths >= least)
    return {
      says: `${sum}, minstens ${formatMonths(least)} (${source}) → een plan loont.`,
      allows: 'recommended',
    }
  return {
    says: `${sum}, korter dan ${formatMonths(least)} (${source}) → een plan is veel werk voor wie inschrijft.`,
    allows: durationMonths < proportions.leastMonths.value ? 'discouraged' : 'possible',
  }
}

export function largeEnough(about: AdviceCase): Consideration {
  const { estimatedValue } = about.lot
  if (estimatedValue === undefined) return missing('de raming', valuePath(about.lot, about))
  const { value: least, source } = proportions.leastValue
  const sum = `De raming is ${formatEuro(estimatedValue)}`
  return estimatedValue >= least
    ? { says: `${sum}, minstens ${formatEuro(least)} (${source}) → groot genoeg.`, allows: 'recommended' }
    : {
        says: `${sum}, minder dan ${formatEuro(least)} (${source}) → te klein voor een zware verplichting.`,
        allows: 'discouraged',
      }
}

/** What an instrument is usual for. */
export function fitsNature(
  { procedure: { contractNature } }: AdviceCase,
  allows: Readonly<Record<ContractNature, Verdict>>,
): Consideration {
  if (contractNature === undefined) return missing('de aard van de opdracht', 'contractNature')
  const verdict = allows[contractNature]
  const how =
    verdict === 'recommended'
      ? 'daar is dit instrument gebruikelijk'
      : verdict === 'possible'
        ? 'daar is een ander instrument gebruikelijker'
        : 'daarvoor dient dit instrument niet'
  return { says: `De opdracht gaat over ${contractNatures[contractNature]}: ${how}.`, allows: verdict }
}

/** The hours that a first condition asks: whole hours, at least one; undefined when the labour is not known. */
export function proposedHours({ lot, procedure }: AdviceCase): number | undefined {
  const labour = labourHoursOf(lot, procedure)
  return labour === undefined
    ? undefined
    : Math.max(1, Math.floor((labour * proportions.usualShareOfHours.value) / 100))
}

/** How the proposed hours are come by. */
export function hoursSum(about: AdviceCase): readonly Consideration[] {
  const { lot, procedure } = about
  const [labour, hours] = [labourHoursOf(lot, procedure), proposedHours(about)]
  if (labour === undefined || hours === undefined) return []
  const { usualShareOfHours: share, euroPerHour } = proportions
  const estimate =
    lot.labourHours === undefined && lot.estimatedValue !== undefined && procedure.labourShare !== undefined
      ? `${formatEuro(lot.estimatedValue)} × ${formatPercentage(procedure.labourShare)} arbeid ÷ ${formatEuro(euroPerHour.value)} per uur (${euroPerHour.source}) is ongeveer ${formatHours(Math.round(labour))}`
      : `Het perceel is geraamd op ${formatHours(labour)} arbeid`
  return [
    {
      says: `${estimate}; ${formatPercentage(share.value)} daarvan (${share.source}) is ${formatHours(hours)}.`,
      allows: 'recommended',
    },
  ]
}
