import { performanceRulesOf } from '../legal-frame.js'
import type { Applies, Terms } from './term.js'

const rules = 'het koninklijk besluit van 14 januari 2013'

/** Below the amount from which the general rules count, only the measures of the buyer do. */
export const underTheRules: Applies = {
  when: (procedure) => performanceRulesOf(procedure) !== 'measures-only',
  because:
    'Op een opdracht van beperkte waarde past het bestek van de algemene uitvoeringsregels alleen de artikelen 44 tot 47 toe.',
}

/** When the work counts as done well, and what follows when it is late or wrong. */
export const acceptanceTerms: Terms<'acceptance' | 'warrantyMonths' | 'delayFines'> = {
  acceptance: {
    label: 'keuring en oplevering',
    asks: 'Hoe worden de prestaties gekeurd en opgeleverd?',
    applies: underTheRules,
    proposal: () => ({
      value: { kind: 'rules' },
      because: `De algemene uitvoeringsregels regelen keuring en oplevering volgens de aard van de opdracht (artikelen 64 en 65 van ${rules}, en de titels over werken, leveringen en diensten).`,
      certainty: 'likely',
    }),
    asked: {
      parts: {
        kind: {
          label: 'keuring en oplevering',
          said: 'hoe gekeurd en opgeleverd wordt',
          control: {
            kind: 'choice',
            options: {
              rules: 'overeenkomstig de AUR',
              own: 'overeenkomstig de AUR, met de volgende afspraken',
            },
          },
        },
        terms: {
          label: 'eigen afspraken over keuring en oplevering',
          said: 'de eigen afspraken over keuring en oplevering',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind === 'own',
        },
      },
    },
    question: {
      id: 'oplevering',
      section: 'acceptance',
      title: 'Hoe worden de prestaties gekeurd en opgeleverd?',
      why: 'De oplevering bepaalt wanneer betaald wordt, wanneer de waarborg begint en wanneer de borgtocht vrijkomt.',
      example: 'Volgens de algemene uitvoeringsregels',
    },
  },
  warrantyMonths: {
    label: 'waarborgtermijn',
    asks: 'Hoelang duurt de waarborg?',
    applies: {
      when: (procedure) => procedure.contractNature !== 'services' && underTheRules.when(procedure),
      because: 'Een waarborgtermijn volgens de algemene uitvoeringsregels hoort bij werken en leveringen.',
    },
    proposal: ({ contractNature }) =>
      contractNature === 'works' || contractNature === 'supplies'
        ? {
            value: 12,
            because: `Zegt het bestek niets, dan duurt de waarborg één jaar vanaf de voorlopige oplevering (${contractNature === 'works' ? 'artikelen 65 en 92' : 'artikelen 65 en 134'} van ${rules}).`,
            certainty: 'likely',
          }
        : undefined,
    asked: {
      label: 'waarborgtermijn',
      said: 'de waarborgtermijn',
      control: { kind: 'months' },
    },
    question: {
      id: 'waarborg',
      section: 'acceptance',
      title: 'Hoelang duurt de waarborg?',
      why: 'Tijdens de waarborg herstelt de opdrachtnemer de gebreken die blijken.',
      example: '12 maanden',
    },
  },
  delayFines: {
    label: 'boetes bij laattijdige uitvoering',
    asks: 'Welke boetes gelden als de uitvoering te laat is?',
    applies: underTheRules,
    proposal: () => ({
      value: { kind: 'rules' },
      because: `De algemene uitvoeringsregels bepalen de boetes voor laattijdige uitvoering zelf (artikel 46 van ${rules}, en de titels over werken, leveringen en diensten).`,
      certainty: 'likely',
    }),
    asked: {
      parts: {
        kind: {
          label: 'boetes bij laattijdige uitvoering',
          said: 'welke boetes gelden bij laattijdige uitvoering',
          control: {
            kind: 'choice',
            options: {
              rules: 'die van de AUR',
              own: 'eigen boetes, als gemotiveerde afwijking',
            },
          },
        },
        terms: {
          label: 'eigen boetes, met hun motivering',
          said: 'de eigen boetes',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind === 'own',
        },
      },
    },
    question: {
      id: 'boetes-vertraging',
      section: 'acceptance',
      title: 'Welke boetes gelden als de uitvoering te laat is?',
      why: 'Een eigen boete is een afwijking: ze komt vooraan in het bestek te staan, met haar motivering.',
      example: 'Die van de algemene uitvoeringsregels',
    },
  },
}
