import { cents, type Euro } from '../kernel/money.js'
import { type DatedAmount, firstDayOfTable } from '../procurement/threshold-table.js'
import type { ThresholdName } from '../procurement/thresholds.js'
import type { CheckedDossier } from './checked-dossier.js'
import { type NotChecked, notChecked } from './rule.js'

/** Whether an amount reaches another, to the cent. */
export const reaches = (amount: Euro, bound: Euro): boolean => cents(amount) >= cents(bound)

/** Whether an amount passes another, to the cent. */
export const passes = (amount: Euro, bound: Euro): boolean => cents(amount) > cents(bound)

/** The amount of the launch date, or what is missing to know it. */
export function amountOf(
  name: ThresholdName,
  { procedure, threshold }: Pick<CheckedDossier, 'procedure' | 'threshold'>,
): DatedAmount | NotChecked {
  const found = threshold(name)
  if (found !== undefined) return found
  if (procedure.launchDate === undefined) return notChecked('op welke dag je lanceert', 'launchDate')
  if (name === 'eu-threshold' && procedure.regime === undefined)
    return notChecked('of het gewone of het lichte regime geldt', 'regime')
  if (name === 'eu-threshold' && procedure.regime === 'ordinary' && procedure.contractNature === undefined)
    return notChecked('de aard van de opdracht', 'contractNature')
  const known = procedure.launchDate < firstDayOfTable() ? 'hier niet' : 'nog niet'
  return notChecked(`de drempels van de lanceringsdatum; ze zijn ${known} bekend`, 'launchDate')
}

export const isUnknown = (found: DatedAmount | NotChecked): found is NotChecked => 'kind' in found
