import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { type Euro, euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { mayHaveOtherAmount, otherNegotiationAmounts } from '../../procurement/other-negotiation-amounts.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { article, fault, law, notChecked, type Outcome, rule } from '../rule.js'

const onValue = {
  procedureType: 'neg-wo-call',
  negotiationGround: 'value',
  publication: 'none',
} as const

export const negotiationOnValueBelowCeiling = rule({
  id: 'negotiation-on-value-below-ceiling',
  code: 'PRO-01',
  group: 'procedure',
  severity: 'error',
  title: 'Onderhandelen op waarde blijft onder het drempelbedrag',
  finds: 'De waarde is te hoog om op waarde te onderhandelen.',
  why: 'Zonder bekendmaking onderhandelen omdat de waarde klein is, kan in het gewone regime alleen als de goed te keuren uitgave onder het drempelbedrag blijft, en in het lichte regime alleen als de raming dat doet.',
  remedy: `Kies een andere procedure, of een andere grond die je kunt aantonen. Voor sommige diensten en voor kleine percelen van een grotere opdracht gelden andere bedragen: na te gaan in ${otherNegotiationAmounts.source}.`,
  grounds: [law('42, § 1, 1°'), law('89, § 1, 2°', 'verified'), article('kb-2017-04-18', '90', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { procedureType, negotiationGround, regime } = dossier.procedure
    if (procedureType !== 'neg-wo-call' || negotiationGround !== 'value') return []
    if (regime === undefined) return [notChecked('of het gewone of het lichte regime geldt', 'regime')]
    return regime === 'light' ? light(dossier) : ordinary(dossier)
  },
  examples: {
    passes: [
      {
        says: 'Goed te keuren uitgave van € 139.999,99 bij een lancering in 2027',
        procedure: aProcedure({
          ...onValue,
          estimatedValue: euro(120_000),
          approvedAmount: euro(139_999.99),
        }),
      },
      {
        says: 'Licht regime, raming van € 700.000',
        procedure: aProcedure({
          ...onValue,
          regime: 'light',
          cpvCode: '55524000',
          estimatedValue: euro(700_000),
        }),
      },
    ],
    fails: [
      {
        says: 'Goed te keuren uitgave van € 140.000 bij een lancering in 2027',
        procedure: aProcedure({ ...onValue, approvedAmount: euro(140_000) }),
      },
      {
        says: 'Licht regime, raming van € 750.000',
        procedure: aProcedure({
          ...onValue,
          regime: 'light',
          cpvCode: '55524000',
          estimatedValue: euro(750_000),
        }),
      },
    ],
  },
})

function light(dossier: CheckedDossier): readonly Outcome[] {
  const ceiling = amountOf('light-negotiation-ceiling', dossier)
  const { estimatedValue } = dossier.procedure
  if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
  if (isUnknown(ceiling)) return [ceiling]
  if (!reaches(estimatedValue, ceiling.amount)) return []
  const says = `De raming van ${formatEuro(estimatedValue)} blijft niet onder ${formatEuro(ceiling.amount)}, de grens in het lichte regime.`
  return [fault('negotiationGround', { says })]
}

/** The spending to approve decides; as long as it is not known the estimate stands in for it. */
function ordinary(dossier: CheckedDossier): readonly Outcome[] {
  const ceiling = amountOf('negotiation-without-call-ceiling', dossier)
  const { estimatedValue, approvedAmount } = dossier.procedure
  const tested = approvedAmount ?? estimatedValue
  if (tested === undefined) return [notChecked('de raming of de goed te keuren uitgave', 'estimatedValue')]
  if (isUnknown(ceiling)) return [ceiling]
  const bound = formatEuro(ceiling.amount)
  if (reaches(tested, ceiling.amount)) {
    const name = approvedAmount === undefined ? 'De raming' : 'De goed te keuren uitgave'
    const says = `${name} van ${formatEuro(tested)} blijft niet onder ${bound}.`
    return [fault('negotiationGround', { says, ...(isUnsure(tested, dossier) && { severity: 'warning' }) })]
  }
  if (estimatedValue === undefined || !reaches(estimatedValue, ceiling.amount)) return []
  const says = `De goed te keuren uitgave blijft onder ${bound}, maar de raming van ${formatEuro(estimatedValue)} niet: leg uit hoe dat kan.`
  return [fault('approvedAmount', { severity: 'warning', says })]
}

/** Financial services and research below the European threshold: what might be allowed there is no error. */
function isUnsure(tested: Euro, { procedure, threshold }: CheckedDossier): boolean {
  const european = threshold('eu-threshold')
  const { contractNature, cpvCode = '' } = procedure
  return (
    contractNature === 'services' &&
    mayHaveOtherAmount(cpvCode) &&
    european !== undefined &&
    !reaches(tested, european.amount)
  )
}
