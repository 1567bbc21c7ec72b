import { hasRole } from '../../clauses/roles.js'
import { formatEuro, formatHours, formatMonths, formatPercentage } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { percentage } from '../../kernel/percentage.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import type { ClauseRole } from '../../procurement/clause-roles.js'
import { type EffectiveLot, isDivided } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import { labourHoursOf, proportions } from '../../procurement/proportions.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { isReserved, socialClausesOf } from '../social.js'

/** A training place fits a short or small contract: the remedy is no fault. Care for the chain asks no work on the contract. */
const light: readonly ClauseRole[] = ['training', 'fair-chain']

const withHours = (hours: number, more: Parameters<typeof aProcedure>[0] = {}) =>
  aProcedure({
    lots: [aLot({ labourHours: 2400, clauses: [{ clause: 'target-group-hours', parameters: { hours } }] })],
    ...more,
  })

export const obligationIsProportionate = rule({
  id: 'obligation-is-proportionate',
  code: 'EXE-05',
  group: 'execution',
  severity: 'warning',
  title: 'Een sociale verplichting past bij de opdracht',
  finds: 'De sociale verplichting is zwaar voor deze opdracht.',
  why: `Vuistregels uit de praktijk: minstens ${proportions.leastMonths.value} maanden, genoeg arbeid, een waarde die het dragen kan, en hoogstens ${proportions.mostShareOfHours.value} % van de arbeidsuren. Daarbuiten vraagt de verplichting uitleg.`,
  remedy: 'Verlaag de verplichting, of kies een stageplaats of een deel via de sociale economie.',
  grounds: [
    law('4'),
    cited('praktijk in Wallonië, Nederland en Frankrijk (vuistregels, geen wet)', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    dossier.lots.flatMap((lot) => {
      const conditions = socialClausesOf(lot, dossier).filter(({ criterion }) => criterion === undefined)
      const isHeavy = conditions.some(({ clause }) => !light.some((role) => hasRole(clause, role)))
      return [...(isHeavy ? ofLot(lot, dossier) : []), ...ofHours(lot, dossier)]
    }),
  examples: {
    passes: [
      {
        says: '200 uren op 2.400 arbeidsuren, 24 maanden, € 190.000, 70 % arbeid',
        procedure: withHours(200),
      },
      {
        says: 'Eén opleidingsplaats op een kleine opdracht van twee maanden',
        procedure: aProcedure({
          durationMonths: 2,
          estimatedValue: euro(50_000),
          lots: [aLot({ clauses: [{ clause: 'training-places', parameters: { places: 1 } }] })],
        }),
      },
      {
        says: 'Eerlijke arbeid in de toeleveringsketen, bij een kleine levering met weinig arbeid',
        procedure: aProcedure({
          contractNature: 'supplies',
          estimatedValue: euro(50_000),
          labourShare: percentage(20),
          lots: [aLot({ clauses: [{ clause: 'fair-supply-chain' }] })],
        }),
      },
      {
        says: 'Geen sociale verplichting op een kleine opdracht',
        procedure: aProcedure({ durationMonths: 2, estimatedValue: euro(50_000) }),
      },
    ],
    fails: [
      { says: '400 uren op 2.400 arbeidsuren', procedure: withHours(400) },
      { says: 'Looptijd van 3 maanden', procedure: withHours(100, { durationMonths: 3 }) },
      { says: 'Raming van € 90.000', procedure: withHours(100, { estimatedValue: euro(90_000) }) },
      { says: '20 % arbeid', procedure: withHours(100, { labourShare: percentage(20) }) },
    ],
  },
})

function ofLot(lot: EffectiveLot, { procedure }: CheckedDossier): readonly Outcome[] {
  const { id, durationMonths, estimatedValue, ownFields } = lot
  const { labourShare } = procedure
  const at = (field: 'durationMonths' | 'estimatedValue'): string =>
    ownFields.includes(field) ? lotPath(id, field) : field
  const found: Outcome[] = []
  if (durationMonths === undefined) found.push(notChecked('de looptijd', 'durationMonths'))
  else if (durationMonths < proportions.leastMonths.value)
    found.push(
      fault(at('durationMonths'), {
        says: `De looptijd van ${formatMonths(durationMonths)} is kort voor een sociale verplichting: minder dan ${formatMonths(proportions.leastMonths.value)}.`,
      }),
    )
  if (estimatedValue === undefined)
    found.push(
      notChecked(
        'de raming van het perceel',
        isDivided(procedure) ? lotPath(id, 'estimatedValue') : 'estimatedValue',
      ),
    )
  else if (estimatedValue < proportions.leastValue.value && !isReserved(lot))
    found.push(
      fault(at('estimatedValue'), {
        ...(isPartOfLarge(procedure) && { severity: 'info' }),
        says: `De raming van ${formatEuro(estimatedValue)} is laag voor een sociale verplichting: minder dan ${formatEuro(proportions.leastValue.value)}.`,
      }),
    )
  if (labourShare === undefined) found.push(notChecked('het aandeel arbeid', 'labourShare'))
  else if (labourShare < proportions.leastLabourShare.value)
    found.push(
      fault('labourShare', {
        says: `Arbeid is ${formatPercentage(labourShare)} van de waarde; dat is weinig voor een sociale verplichting: minder dan ${formatPercentage(proportions.leastLabourShare.value)}.`,
      }),
    )
  return found
}

/** Small lots are what social firms can take: where the whole is large enough, the value of one is only worth a look. */
const isPartOfLarge = (procedure: Procedure): boolean =>
  isDivided(procedure) && (procedure.estimatedValue ?? 0) >= proportions.leastValue.value

/** Hours are held against the labour hours, or against what value and labour share make of them. */
function ofHours(lot: EffectiveLot, dossier: CheckedDossier): readonly Outcome[] {
  return dossier.acceptedIn(lot.id).flatMap(({ clause, parameters, path, criterion }): readonly Outcome[] => {
    const amount = clause.promise?.amount
    const hours = amount === undefined ? undefined : parameters[amount]
    if (criterion !== undefined || clause.promise?.unit !== 'hours' || typeof hours !== 'number') return []
    const labour = labourHoursOf(lot, dossier.procedure)
    if (labour === undefined) return [notChecked('de geraamde arbeidsuren', lotPath(lot.id, 'labourHours'))]
    if (labour <= 0 || hours * 100 <= labour * proportions.mostShareOfHours.value) return []
    const share = Math.round((hours / labour) * 1000) / 10
    const says = `${formatHours(hours)} is ${formatPercentage(share)} van ongeveer ${formatHours(Math.round(labour))} arbeid, meer dan ${formatPercentage(proportions.mostShareOfHours.value)}.`
    return [fault(`${path}.parameters.${amount}`, { says })]
  })
}
