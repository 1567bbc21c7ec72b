import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import type { Procedure } from '../../procurement/procedure.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'

const within = (frameworkTerms: Procedure['frameworkTerms']) =>
  aProcedure({ frameworkAgreement: { maximumValue: euro(250_000) }, frameworkTerms })

export const frameworkOrdersHaveRule = rule({
  id: 'framework-orders-have-rule',
  code: 'PRO-25',
  group: 'procedure',
  severity: 'error',
  title: 'Een raamovereenkomst met verschillende opdrachtnemers zegt wie een bestelling krijgt',
  finds: 'Nergens staat hoe de bestellingen verdeeld worden.',
  why: 'Met verschillende opdrachtnemers ligt vooraf en objectief vast wie een bestelling krijgt: volgens de rangschikking, na een nieuwe oproep tot mededinging, of volgens vaste aandelen. Zonder zo’n regel kiest het bestuur bij elke bestelling vrij, en weten inschrijvers niet waarop ze inschrijven.',
  remedy: 'Kies hoe je de bestellingen verdeelt, of sluit de raamovereenkomst met één opdrachtnemer.',
  grounds: [law('43'), cited('Richtlijn 2014/24/EU, artikel 33')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure: { frameworkAgreement, frameworkTerms } }): readonly Outcome[] => {
    if (frameworkAgreement === undefined)
      return [notChecked('of het een raamovereenkomst is', 'frameworkAgreement')]
    if (frameworkAgreement === null) return []
    const { contractors, ordering } = frameworkTerms ?? {}
    if (contractors === undefined)
      return [
        notChecked('met hoeveel opdrachtnemers je de raamovereenkomst sluit', 'frameworkTerms.contractors'),
      ]
    return contractors === 'one' || ordering !== undefined
      ? []
      : [
          fault('frameworkTerms.ordering', {
            says: 'Je sluit de raamovereenkomst met verschillende opdrachtnemers, en nergens staat wie een bestelling krijgt.',
          }),
        ]
  },
  examples: {
    passes: [
      { says: 'Raamovereenkomst met één opdrachtnemer', procedure: within({ contractors: 'one' }) },
      {
        says: 'Raamovereenkomst met hoogstens drie opdrachtnemers, in de volgorde van de rangschikking',
        procedure: within({ contractors: 'several', maximumContractors: 3, ordering: 'cascade' }),
      },
    ],
    fails: [
      {
        says: 'Raamovereenkomst met verschillende opdrachtnemers, zonder regel voor de bestellingen',
        procedure: within({ contractors: 'several' }),
      },
      {
        says: 'Raamovereenkomst met hoogstens drie opdrachtnemers, zonder regel voor de bestellingen',
        procedure: within({ contractors: 'several', maximumContractors: 3 }),
      },
    ],
  },
})
