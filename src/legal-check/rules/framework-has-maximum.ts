import { formatEuro, formatMonths } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { saysSomething } from '../../procurement/answers.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { passes } from '../estimates.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'

export const frameworkHasMaximum = rule({
  id: 'framework-has-maximum',
  code: 'PRO-13',
  group: 'procedure',
  severity: 'error',
  title: 'Een raamovereenkomst heeft een maximum en duurt hoogstens vier jaar',
  finds: 'De raamovereenkomst heeft geen goed maximum of geen reden voor haar duur.',
  why: 'Zonder maximum weten inschrijvers niet waarop ze inschrijven, en eindigt de raamovereenkomst nergens. Langer dan vier jaar vraagt een reden.',
  remedy: 'Vermeld de maximumwaarde, en de reden als de raamovereenkomst langer dan vier jaar duurt.',
  grounds: [law('43'), cited('arrest van 17 juni 2021, Simonsen & Weel, C-23/20')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure, lots }): readonly Outcome[] => {
    const { frameworkAgreement: framework, estimatedValue, durationMonths } = procedure
    if (framework === undefined) return [notChecked('of het een raamovereenkomst is', 'frameworkAgreement')]
    if (framework === null) return []
    const found: Outcome[] = []
    const { maximumValue, reasonOverFourYears } = framework
    if (maximumValue === undefined)
      found.push(notChecked('de maximumwaarde van de raamovereenkomst', 'frameworkAgreement.maximumValue'))
    else if (maximumValue === null)
      found.push(
        fault('frameworkAgreement.maximumValue', { says: 'De raamovereenkomst heeft geen maximumwaarde.' }),
      )
    else if (estimatedValue !== undefined && passes(estimatedValue, maximumValue))
      found.push(
        fault('frameworkAgreement.maximumValue', {
          says: `Het maximum van ${formatEuro(maximumValue)} is lager dan de raming van ${formatEuro(estimatedValue)}.`,
          fix: {
            label: `Maak het maximum ${formatEuro(estimatedValue)}`,
            answers: [{ path: 'frameworkAgreement.maximumValue', value: estimatedValue }],
          },
        }),
      )
    const months = Math.max(
      0,
      ...[durationMonths, ...lots.map((lot) => lot.durationMonths)].flatMap((m) => m ?? []),
    )
    if (months > legalLimits.frameworkMonths.value && !saysSomething(reasonOverFourYears))
      found.push(
        reasonOverFourYears === undefined && durationMonths === undefined
          ? notChecked('de looptijd', 'durationMonths')
          : fault('frameworkAgreement.reasonOverFourYears', {
              says: `De raamovereenkomst duurt ${formatMonths(months)}, langer dan vier jaar, zonder reden.`,
            }),
      )
    return found
  },
  examples: {
    passes: [
      {
        says: 'Raamovereenkomst met een maximum van € 250.000',
        procedure: aProcedure({ frameworkAgreement: { maximumValue: euro(250_000) } }),
      },
      {
        says: 'Raamovereenkomst van 60 maanden met een reden',
        procedure: aProcedure({
          durationMonths: 60,
          frameworkAgreement: {
            maximumValue: euro(250_000),
            reasonOverFourYears: 'De machines worden over vijf jaar afgeschreven.',
          },
        }),
      },
    ],
    fails: [
      {
        says: 'Raamovereenkomst zonder maximum',
        procedure: aProcedure({ frameworkAgreement: { maximumValue: null } }),
      },
      {
        says: 'Maximum van € 150.000 bij een raming van € 190.000',
        procedure: aProcedure({ frameworkAgreement: { maximumValue: euro(150_000) } }),
      },
      {
        says: 'Raamovereenkomst van 60 maanden zonder reden',
        procedure: aProcedure({ durationMonths: 60, frameworkAgreement: { maximumValue: euro(250_000) } }),
      },
    ],
  },
})
