import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { otherNegotiationAmounts } from '../../procurement/other-negotiation-amounts.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { fault, law, notChecked, rule } from '../rule.js'

export const simplifiedProcedureBelowCeiling = rule({
  id: 'simplified-procedure-below-ceiling',
  code: 'PRO-02',
  group: 'procedure',
  severity: 'error',
  title: 'De vereenvoudigde onderhandelingsprocedure blijft onder haar drempel',
  finds: 'De raming is te hoog voor de vereenvoudigde procedure.',
  why: 'Buiten het lichte regime is de vereenvoudigde onderhandelingsprocedure met bekendmaking alleen open onder een bedrag: voor leveringen en diensten de Europese drempel, voor werken een vast bedrag.',
  remedy: `Kies de openbare, de niet-openbare of de mededingingsprocedure met onderhandeling. Voor kleine percelen van een grotere opdracht kunnen andere bedragen gelden: na te gaan (${otherNegotiationAmounts.source}).`,
  grounds: [law('41, § 1', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { procedureType, regime, contractNature, estimatedValue } = dossier.procedure
    if (procedureType !== 'simplified-neg-w-call' || regime === 'light') return []
    if (regime === undefined) return [notChecked('of het gewone of het lichte regime geldt', 'regime')]
    if (contractNature === undefined) return [notChecked('de aard van de opdracht', 'contractNature')]
    if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
    const ceiling = amountOf(
      contractNature === 'works' ? 'simplified-works' : 'simplified-supplies-services',
      dossier,
    )
    if (isUnknown(ceiling)) return [ceiling]
    if (!reaches(estimatedValue, ceiling.amount)) return []
    const says = `De raming van ${formatEuro(estimatedValue)} blijft niet onder ${formatEuro(ceiling.amount)}.`
    return [fault('procedureType', { says })]
  },
  examples: {
    passes: [
      {
        says: 'Diensten, raming van € 215.999,99 bij een lancering in 2027',
        procedure: aProcedure({ estimatedValue: euro(215_999.99) }),
      },
      {
        says: 'Licht regime: geen plafond',
        procedure: aProcedure({ regime: 'light', cpvCode: '55524000', estimatedValue: euro(900_000) }),
      },
    ],
    fails: [
      {
        says: 'Diensten, raming van € 216.000 bij een lancering in 2027',
        procedure: aProcedure({ estimatedValue: euro(216_000) }),
      },
      {
        says: 'Werken, raming van € 750.000',
        procedure: aProcedure({
          contractNature: 'works',
          cpvCode: '45233161',
          estimatedValue: euro(750_000),
        }),
      },
    ],
  },
})
