import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { amountOf, isUnknown, passes, reaches } from '../estimates.js'
import { article, fault, law, notChecked, rule } from '../rule.js'

export const limitedValueBelowCeiling = rule({
  id: 'limited-value-below-ceiling',
  code: 'PRO-04',
  group: 'procedure',
  severity: 'error',
  title: 'Een opdracht van beperkte waarde blijft onder haar drempel',
  finds: 'De waarde is te hoog voor een opdracht van beperkte waarde.',
  why: 'De eenvoudige regels voor opdrachten van beperkte waarde gelden alleen als de raming onder het drempelbedrag blijft en de goed te keuren uitgave het niet overschrijdt.',
  remedy: 'Kies de onderhandelingsprocedure zonder bekendmaking, of een procedure met bekendmaking.',
  grounds: [law('92', 'verified'), article('kb-2017-04-18', '124', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { procedureType, estimatedValue, approvedAmount, smallOrder } = dossier.procedure
    if (procedureType !== 'limited-value') return []
    if (estimatedValue === undefined && approvedAmount === undefined)
      return [notChecked('de raming', 'estimatedValue')]
    const ceiling = amountOf('limited-value', dossier)
    if (isUnknown(ceiling)) return [ceiling]
    const bound = formatEuro(ceiling.amount)
    if (estimatedValue !== undefined && reaches(estimatedValue, ceiling.amount))
      return [
        fault('procedureType', {
          says: `De raming van ${formatEuro(estimatedValue)} blijft niet onder ${bound}.`,
        }),
      ]
    const spent = [
      ['De goed te keuren uitgave', approvedAmount],
      ['De prijs van de bestelling', smallOrder?.price],
    ] as const
    return spent.flatMap(([what, amount]) =>
      amount !== undefined && passes(amount, ceiling.amount)
        ? [fault('procedureType', { says: `${what} van ${formatEuro(amount)} is hoger dan ${bound}.` })]
        : [],
    )
  },
  examples: {
    passes: [
      {
        says: 'Raming van € 29.999,99',
        procedure: aProcedure({ procedureType: 'limited-value', estimatedValue: euro(29_999.99) }),
      },
      {
        says: 'Raming van € 29.000, goed te keuren uitgave van precies € 30.000',
        procedure: aProcedure({
          procedureType: 'limited-value',
          estimatedValue: euro(29_000),
          approvedAmount: euro(30_000),
        }),
      },
    ],
    fails: [
      {
        says: 'Raming van € 30.000',
        procedure: aProcedure({ procedureType: 'limited-value', estimatedValue: euro(30_000) }),
      },
      {
        says: 'Raming van € 29.000, bestelling voor € 30.000,01',
        procedure: aProcedure({
          procedureType: 'limited-value',
          estimatedValue: euro(29_000),
          smallOrder: { price: euro(30_000.01) },
        }),
      },
      {
        says: 'Raming van € 29.000, goed te keuren uitgave van € 30.000,01',
        procedure: aProcedure({
          procedureType: 'limited-value',
          estimatedValue: euro(29_000),
          approvedAmount: euro(30_000.01),
        }),
      },
    ],
  },
})
