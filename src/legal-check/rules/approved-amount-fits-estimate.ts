import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { passes } from '../estimates.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'

const approving = (estimate: number, amount: number) =>
  aProcedure({ estimatedValue: euro(estimate), approvedAmount: euro(amount) })

export const approvedAmountFitsEstimate = rule({
  id: 'approved-amount-fits-estimate',
  code: 'PRO-22',
  group: 'procedure',
  severity: 'warning',
  title: 'De goed te keuren uitgave blijft binnen de raming',
  finds: 'De goed te keuren uitgave is hoger dan de raming.',
  why: 'De raming bepaalt vooraf welke procedure en welke bekendmaking mogen. Keur je meer goed dan geraamd was, dan was de raming te laag, of gaat de uitgave over meer dan de raming; wie het nagaat, vraagt of een andere procedure nodig was.',
  remedy:
    'Herbekijk de raming en de procedure die erbij hoort, of schrijf waarom de uitgave hoger uitvalt dan zorgvuldig geraamd was.',
  grounds: [law('16')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure: { approvedAmount, estimatedValue } }): readonly Outcome[] => {
    if (approvedAmount === undefined) return []
    if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
    if (!passes(approvedAmount, estimatedValue)) return []
    return [
      fault('approvedAmount', {
        says: `De goed te keuren uitgave van ${formatEuro(approvedAmount)} is hoger dan de raming van ${formatEuro(estimatedValue)}.`,
      }),
    ]
  },
  examples: {
    passes: [
      { says: 'Raming en goed te keuren uitgave van € 120.000', procedure: approving(120_000, 120_000) },
      {
        says: 'Raming van € 120.000, goed te keuren uitgave van € 90.000',
        procedure: approving(120_000, 90_000),
      },
    ],
    fails: [
      {
        says: 'Raming van € 120.000, goed te keuren uitgave van € 120.000,01',
        procedure: approving(120_000, 120_000.01),
      },
      {
        says: 'Raming van € 25.000, goed te keuren uitgave van € 29.000',
        procedure: approving(25_000, 29_000),
      },
    ],
  },
})
