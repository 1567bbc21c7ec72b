import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro, sumOfEuro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import type { ThresholdName } from '../../procurement/thresholds.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { fault, law, notChecked, rule } from '../rule.js'

/** The amounts below which a purchase gets lighter rules, the lowest first. */
const bounds: readonly ThresholdName[] = ['limited-value', 'negotiation-without-call-ceiling', 'eu-threshold']

/** Purchases of one CPV group (the first three digits) are one need, as far as the codes tell. */
const groupOf = (cpvCode: string): string => cpvCode.slice(0, 3)

const outside =
  'de aankopen van je bestuur in de laatste twaalf maanden waarvoor geen dossier in Clausulewijzer is'

const small = aProcedure({ procedureType: 'limited-value', estimatedValue: euro(20_000) })
const before = (title: string, value: number) => ({
  title,
  cpvCode: '77314000',
  value: euro(value),
  launchedOn: localDate('2026-09-01'),
})

export const noArtificialSplitting = rule({
  id: 'no-artificial-splitting',
  code: 'PRO-08',
  group: 'procedure',
  severity: 'warning',
  title: 'Een behoefte wordt niet gesplitst om onder een drempel te blijven',
  finds: 'Eerdere aankopen van dezelfde soort tellen mee voor de drempel.',
  why: 'Wie dezelfde behoefte in stukken koopt, moet de stukken samentellen om de procedure te kiezen.',
  remedy: 'Voeg de aankopen samen, of motiveer waarom het aparte behoeften zijn.',
  grounds: [law('16', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { history, procedure } = dossier
    if (history === undefined) return [notChecked('de aankopen van je bestuur in de laatste twaalf maanden')]
    const { cpvCode, estimatedValue } = procedure
    if (cpvCode === undefined) return [notChecked('de CPV-code', 'cpvCode')]
    if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
    const same = history.purchases.filter((earlier) => groupOf(earlier.cpvCode) === groupOf(cpvCode))
    const passed = bounds.flatMap((name) => {
      const bound = amountOf(name, dossier)
      if (isUnknown(bound) || reaches(estimatedValue, bound.amount)) return []
      // What reached the bound by itself was bought by the heavier rules.
      const counting = same.filter(({ value }) => !reaches(value, bound.amount))
      const sum = sumOfEuro([estimatedValue, ...counting.map(({ value }) => value)])
      return reaches(sum, bound.amount) ? [{ counting, sum, amount: bound.amount }] : []
    })[0]
    // Nothing found among the dossiers says nothing of what was bought without one.
    if (passed === undefined) return history.isComplete ? [] : [notChecked(outside)]
    const titles = passed.counting.map(({ title }) => `"${title}"`).join(', ')
    return [
      fault('estimatedValue', {
        says: `Samen met ${titles} komt dezelfde soort aankoop op ${formatEuro(passed.sum)}; deze opdracht alleen blijft onder ${formatEuro(passed.amount)}.`,
      }),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Een eerdere aankoop van dezelfde soort, samen onder de drempel',
        procedure: small,
        history: { purchases: [before('Maaien 2026', 5_000)], isComplete: true },
      },
      {
        says: 'Geen eerdere aankoop van dezelfde soort',
        procedure: small,
        history: { purchases: [], isComplete: true },
      },
      {
        says: 'Een eerdere aankoop van dezelfde soort die zelf al de zwaardere regels volgde',
        procedure: small,
        history: { purchases: [before('Raamovereenkomst maaien', 400_000)], isComplete: true },
      },
    ],
    fails: [
      {
        says: 'Een eerdere aankoop van dezelfde soort, samen boven de drempel',
        procedure: small,
        history: { purchases: [before('Maaien 2026', 15_000)], isComplete: true },
      },
      {
        says: 'Twee eerdere aankopen van dezelfde soort, samen boven de drempel',
        procedure: small,
        history: {
          purchases: [before('Maaien voorjaar', 6_000), before('Maaien najaar', 6_000)],
          isComplete: true,
        },
      },
    ],
  },
})
