import { formatEuro, formatHours, formatPercentage } from '../../kernel/format.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { proportions } from '../../procurement/proportions.js'
import type { Activity } from '../activity.js'
import type { AccessOutcome } from './access.js'
import type { DemandedLot } from './demanded-lot.js'
import { type Outcomes, placesOn, type TestName } from './outcomes.js'
import { cpvName, municipalityNames, perMonth } from './reasons.js'

/**
 * The smallest change that turns a near miss into a match, for each of the two who can make it. The buyer reads both,
 * and the firm its own: the buyer is "je" in the buyer's, and nobody is in the firm's.
 * @property buyer absent where the buyer has nothing sensible to change.
 */
export interface SmallestChange {
  readonly buyer?: string
  readonly supplier?: string
}

/** @param failing the one test that says no. */
export function smallestChange(
  failing: TestName,
  outcomes: Outcomes,
  activity: Activity,
  lot: DemandedLot,
): SmallestChange {
  switch (failing) {
    case 'work':
      return {
        supplier: `Voeg CPV-code ${cpvName(lot.cpvCode)} toe aan "${activity.title}", als dat werk erbij hoort.`,
      }
    case 'place':
      return placeChange(outcomes, activity, lot)
    case 'size':
      return sizeChange(outcomes, activity, lot)
    case 'nature':
      return { supplier: `Neem bij "${activity.title}" ook deze aard van opdrachten op.` }
    case 'access':
      return accessChange(outcomes.access)
    default:
      return failing satisfies never
  }
}

function placeChange(
  { place: { missing } }: Outcomes,
  { title }: Activity,
  lot: DemandedLot,
): SmallestChange {
  const names = municipalityNames(missing)
  const isAll = missing.length === placesOn(lot)?.length
  return {
    ...(!isAll && { buyer: `Laat ${names} uit het perceel weg, of maak er een eigen perceel van.` }),
    supplier: `Breid het werkgebied van "${title}" uit met ${names}.`,
  }
}

function sizeChange({ size }: Outcomes, activity: Activity, lot: DemandedLot): SmallestChange {
  const changes = [
    ...(size.value === 'no' ? [valueChange(activity, lot)] : []),
    ...(size.hours === 'no' ? [hoursChange(activity, lot)] : []),
  ]
  const [buyer, supplier] = [
    changes.flatMap((change) => change.buyer ?? []),
    changes.flatMap((change) => change.supplier ?? []),
  ]
  return {
    ...(buyer.length > 0 && { buyer: buyer.join(' ') }),
    ...(supplier.length > 0 && { supplier: supplier.join(' ') }),
  }
}

function valueChange({ title, minValue, maxValue }: Activity, { value }: DemandedLot): SmallestChange {
  if (value === undefined) return {}
  return maxValue !== undefined && value > maxValue
    ? {
        // Cut in more parts than that, it is another contract.
        ...(value <= maxValue * proportions.mostParts.value && {
          buyer: `Splits het perceel in delen van hoogstens ${formatEuro(maxValue)}.`,
        }),
        supplier: `Verhoog bij "${title}" de grootste opdracht tot ${formatEuro(value)}.`,
      }
    : {
        ...(minValue !== undefined && {
          buyer: `Voeg werk samen tot een perceel van minstens ${formatEuro(minValue)}.`,
        }),
        supplier: `Verlaag bij "${title}" de kleinste opdracht tot ${formatEuro(value)}.`,
      }
}

function hoursChange(
  { title, hoursPerMonth }: Activity,
  { hours, durationMonths }: DemandedLot,
): SmallestChange {
  if (hours === undefined || durationMonths === undefined || hoursPerMonth === undefined) return {}
  return {
    buyer: `Vraag hoogstens ${formatHours(Math.floor(hoursPerMonth * durationMonths))} voor kansengroepen, of verleng de looptijd.`,
    supplier: `Maak bij "${title}" ${formatHours(perMonth(hours, durationMonths))} per maand vrij.`,
  }
}

function accessChange(access: AccessOutcome): SmallestChange {
  const buyer = 'Behoud het perceel niet voor; een uitvoeringsvoorwaarde of gunningscriterium kan wel.'
  if (access.kind === 'four-conditions')
    return { buyer, supplier: 'Toon aan dat de vier voorwaarden van artikel 91 vervuld zijn.' }
  const least = formatPercentage(legalLimits.reservedShare.value)
  const isShareShort = access.kind === 'two-conditions' && access.purpose !== false
  return {
    buyer,
    supplier: isShareShort
      ? `Toon aan dat minstens ${least} van de werknemers kansarm is of een handicap heeft, of werk samen met een maatwerkbedrijf.`
      : 'Werk samen met een maatwerkbedrijf, of vraag de erkenning aan als integratie het doel is.',
  }
}
