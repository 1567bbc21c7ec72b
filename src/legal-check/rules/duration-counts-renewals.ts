import { formatMonths, formatNumber } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import type { Procedure } from '../../procurement/procedure.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'

const lasting = (durationMonths: number, renewals: Procedure['renewals']) =>
  aProcedure({ durationMonths, renewals })

export const durationCountsRenewals = rule({
  id: 'duration-counts-renewals',
  code: 'PRO-21',
  group: 'procedure',
  severity: 'warning',
  title: 'De looptijd telt de verlengingen mee',
  finds: 'De verlengingen passen niet in de looptijd.',
  why: 'De looptijd is de hele duur, met elke verlenging. Aan die duur hangen de grens van een raamovereenkomst, de grens van een dienst die volgens artikel 91 voorbehouden is, en de raming. Telt ze de verlengingen niet mee, dan kijken die regels naar een te korte opdracht.',
  remedy: 'Tel de verlengingen bij de looptijd, en kijk na of de raming ze ook omvat.',
  grounds: [law('16', 'verified'), law('57')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure: { renewals, durationMonths } }): readonly Outcome[] => {
    if (renewals === undefined) return [notChecked('of de opdracht verlengd kan worden', 'renewals')]
    if (renewals === null) return []
    const { count, months } = renewals
    if (count === undefined) return [notChecked('hoeveel keer je kunt verlengen', 'renewals.count')]
    if (months === undefined) return [notChecked('hoelang één verlenging duurt', 'renewals.months')]
    if (durationMonths === undefined) return [notChecked('de looptijd', 'durationMonths')]
    const renewed = count * months
    if (renewed < durationMonths) return []
    const whole = Math.round((durationMonths + renewed) * 10) / 10
    return [
      fault('durationMonths', {
        says: `De looptijd is ${formatMonths(durationMonths)}, en ${count === 1 ? 'de verlenging duurt' : `de ${formatNumber(count)} verlengingen duren samen`} al ${formatMonths(renewed)}.`,
        fix: {
          label: `Maak de looptijd ${formatMonths(whole)}`,
          answers: [{ path: 'durationMonths', value: whole }],
        },
      }),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Looptijd van 36 maanden, twee verlengingen van 12 maanden',
        procedure: lasting(36, { count: 2, months: 12 }),
      },
      { says: 'Looptijd van 24 maanden, geen verlengingen', procedure: lasting(24, null) },
    ],
    fails: [
      {
        says: 'Looptijd van 24 maanden, twee verlengingen van 12 maanden',
        procedure: lasting(24, { count: 2, months: 12 }),
      },
      {
        says: 'Looptijd van 12 maanden, één verlenging van 18 maanden',
        procedure: lasting(12, { count: 1, months: 18 }),
      },
    ],
  },
})
