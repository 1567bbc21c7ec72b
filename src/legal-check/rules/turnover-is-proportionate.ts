import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { SelectionCriterion } from '../../procurement/selection-criterion.js'
import { yearlyValueOf } from '../../procurement/yearly-value.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { article, cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { lotsAsked } from '../selection.js'

const { value: times } = legalLimits.turnoverTimesValue

const asking = (amount: number, more: Partial<SelectionCriterion> = {}) =>
  aProcedure({
    selectionCriteria: [{ kind: 'turnover', amount: euro(amount), years: 3, proof: 'Jaarrekening', ...more }],
  })

export const turnoverIsProportionate = rule({
  id: 'turnover-is-proportionate',
  code: 'SEL-01',
  group: 'procedure',
  severity: 'error',
  title: 'De gevraagde omzet blijft in verhouding tot de waarde',
  finds: 'De gevraagde jaaromzet is te hoog voor deze opdracht.',
  why: `De jaaromzet die je vraagt, is hoogstens ${times} keer de geraamde waarde, en per perceel gerekend. Meer mag alleen met een motivering, zoals een bijzonder risico. Een hoge omzet sluit kleine en sociale ondernemingen uit die het werk wel aankunnen.`,
  remedy:
    'Vraag één keer de waarde per jaar, vraag referenties in plaats van omzet, of motiveer waarom het werk een hogere omzet nodig heeft.',
  grounds: [
    law('71'),
    article('kb-2017-04-18', '67'),
    cited('artikel 58, lid 3, van richtlijn 2014/24/EU', 'likely'),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    (dossier.procedure.selectionCriteria ?? []).flatMap((criterion, index) =>
      criterion.kind === 'turnover' && criterion.amount !== undefined
        ? lookAt(criterion, criterion.amount, `selectionCriteria.${index}.amount`, dossier)
        : [],
    ),
  examples: {
    passes: [
      {
        says: 'Jaaromzet van € 380.000 bij een raming van € 190.000 voor één jaar',
        procedure: { ...asking(380_000), durationMonths: 12 },
      },
      {
        says: 'Jaaromzet van € 95.000 bij een raming van € 190.000 voor 24 maanden',
        procedure: asking(95_000),
      },
    ],
    fails: [
      { says: 'Jaaromzet van € 380.000,01 bij een raming van € 190.000', procedure: asking(380_000.01) },
      {
        says: 'Jaaromzet van € 300.000 bij € 95.000 per jaar: ruim, dus een waarschuwing',
        procedure: asking(300_000),
      },
    ],
  },
})

function lookAt(
  criterion: SelectionCriterion,
  asked: number,
  at: string,
  { lots }: CheckedDossier,
): readonly Outcome[] {
  const within = lotsAsked(criterion, lots)
  if (within.length === 0) return []
  const values = within.flatMap(({ estimatedValue }) => estimatedValue ?? [])
  if (values.length < within.length) {
    const unvalued = within.find(({ estimatedValue }) => estimatedValue === undefined)
    return [
      notChecked(
        'of de gevraagde omzet in verhouding is',
        lots.length === 1 || unvalued === undefined ? 'estimatedValue' : `lots.${unvalued.id}.estimatedValue`,
      ),
    ]
  }
  const value = Math.min(...values)
  const yearly = Math.min(...within.flatMap((lot) => yearlyValueOf(lot) ?? []))
  const whose = within.length > 1 ? 'het kleinste perceel' : lots.length > 1 ? 'het perceel' : 'de opdracht'
  const amount = formatEuro(euro(asked))
  if (asked > value * times)
    return criterion.motivation?.trim()
      ? []
      : [
          fault(at, {
            says: `Je vraagt een jaaromzet van ${amount}; ${times} keer de waarde van ${whose} is ${formatEuro(euro(roundedCents(value * times)))}.`,
          }),
        ]
  if (asked <= yearly * times || criterion.motivation?.trim()) return []
  return [
    fault(at, {
      severity: 'warning',
      says: `Je vraagt een jaaromzet van ${amount}, terwijl ${whose} per jaar ${formatEuro(euro(Math.round(yearly)))} waard is: dat sluit kleine en sociale ondernemingen uit.`,
    }),
  ]
}

const roundedCents = (amount: number): number => Math.round(amount * 100) / 100
