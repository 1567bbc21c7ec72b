import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { cents, euro, sumOfEuro } from '../../kernel/money.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { isDivided } from '../../procurement/lots.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { article, fault, law, notChecked, type Outcome, rule } from '../rule.js'

const parts = [
  ['options', 'de opties'],
  ['renewals', 'de verlengingen'],
  ['allLots', 'alle percelen'],
] as const

export const estimateCountsEverything = rule({
  id: 'estimate-counts-everything',
  code: 'PRO-07',
  group: 'procedure',
  severity: 'warning',
  title: 'De raming telt alles mee, zonder btw',
  finds: 'De raming telt niet alles mee.',
  why: 'De raming bepaalt welke procedure open is. Ze omvat alle percelen, opties en verlengingen, en rekent zonder btw.',
  remedy: 'Herreken de raming: zonder btw, met alle percelen, opties en verlengingen.',
  grounds: [law('16', 'verified'), article('kb-2017-04-18', '6 tot 7', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => [...whatItIncludes(dossier), ...sumOfLots(dossier)],
  examples: {
    passes: [
      { says: 'Raming zonder btw, met opties, verlengingen en alle percelen', procedure: aProcedure() },
      {
        says: 'Twee percelen van samen € 190.000, bij een raming van € 190.000',
        procedure: aProcedure({
          lots: [
            aLot({ estimatedValue: euro(90_000) }),
            aLot({ id: 'LOT-0002', estimatedValue: euro(100_000) }),
          ],
        }),
      },
    ],
    fails: [
      {
        says: 'Raming met btw',
        procedure: aProcedure({
          estimateIncludes: { vat: true, options: true, renewals: true, allLots: true },
        }),
      },
      {
        says: 'Twee percelen van samen € 200.000, bij een raming van € 190.000',
        procedure: aProcedure({
          lots: [
            aLot({ estimatedValue: euro(100_000) }),
            aLot({ id: 'LOT-0002', estimatedValue: euro(100_000) }),
          ],
        }),
      },
    ],
  },
})

function whatItIncludes({ procedure: { estimateIncludes: includes } }: CheckedDossier): readonly Outcome[] {
  if (includes === undefined) return [notChecked('wat de raming omvat', 'estimateIncludes')]
  const left = parts.filter(([part]) => includes[part] === false).map(([, name]) => name)
  return [
    ...(includes.vat === true ? [fault('estimateIncludes.vat', { says: 'De btw zit in de raming.' })] : []),
    ...(left.length > 0
      ? [fault('estimateIncludes', { says: `Niet in de raming: ${left.join(', ')}.` })]
      : []),
  ]
}

function sumOfLots({ procedure, lots }: CheckedDossier): readonly Outcome[] {
  const { estimatedValue } = procedure
  if (!isDivided(procedure) || estimatedValue === undefined) return []
  const values = lots.flatMap((lot) => lot.estimatedValue ?? [])
  if (values.length < lots.length) return []
  const sum = sumOfEuro(values)
  if (Math.abs(cents(sum) - cents(estimatedValue)) <= 1) return []
  return [
    fault('estimatedValue', {
      says: `De percelen zijn samen ${formatEuro(sum)}, de raming van de hele opdracht is ${formatEuro(estimatedValue)}.`,
      fix: { label: `Maak de raming ${formatEuro(sum)}`, answers: [{ path: 'estimatedValue', value: sum }] },
    }),
  ]
}
