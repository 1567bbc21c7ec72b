import { cents, euro } from '../../kernel/money.js'
import { legalLimits } from '../legal-limits.js'
import type { Procedure } from '../procedure.js'
import type { Applies, Proposal, Terms } from './term.js'

const forWorks: Applies = {
  when: ({ contractNature }) => contractNature === 'works',
  because: 'Dit speelt alleen bij werken.',
}

/** What only works ask: who watches over safety on the site, and who is on it. */
export const worksTerms: Terms<'safetyCoordination' | 'presenceRegistration'> = {
  safetyCoordination: {
    label: 'veiligheidscoördinatie',
    asks: 'Is er een veiligheidscoördinator?',
    applies: forWorks,
    asked: {
      parts: {
        kind: {
          label: 'veiligheidscoördinatie',
          said: 'de veiligheidscoördinatie',
          control: {
            kind: 'choice',
            options: {
              required: 'met een coördinator en een veiligheids- en gezondheidsplan',
              'not-required': 'zonder coördinator',
            },
            hints: {
              required:
                'Nodig zodra minstens twee aannemers op de bouwplaats werken, onderaannemers meegerekend.',
            },
          },
        },
        coordinator: {
          label: 'naam van de veiligheidscoördinator',
          said: 'de veiligheidscoördinator',
          control: { kind: 'text' },
          mandatory: ({ kind }) => kind === 'required',
        },
      },
    },
    question: {
      id: 'veiligheidscoordinatie',
      section: 'execution',
      title: 'Is er een veiligheidscoördinator?',
      why: 'Met een plan hoort bij de offerte een document over de werkwijze, en een aparte prijs voor de preventie (artikel 30 van het koninklijk besluit van 25 januari 2001).',
      example: 'Met een coördinator en een veiligheids- en gezondheidsplan',
    },
  },
  presenceRegistration: {
    label: 'aanwezigheidsregistratie op de bouwplaats',
    asks: 'Wordt de aanwezigheid op de bouwplaats geregistreerd?',
    applies: forWorks,
    proposal: byValue,
    asked: {
      label: 'aanwezigheidsregistratie op de bouwplaats',
      said: 'of de aanwezigheid op de bouwplaats geregistreerd wordt',
      control: {
        kind: 'choice',
        options: {
          required: 'de aanwezigheid wordt geregistreerd',
          'not-required': 'de aanwezigheid wordt niet geregistreerd',
        },
      },
    },
    question: {
      id: 'aanwezigheidsregistratie',
      section: 'execution',
      title: 'Wordt de aanwezigheid op de bouwplaats geregistreerd?',
      why: 'Vanaf € 500.000 zonder btw registreert wie op de bouwplaats werkt elke dag zijn aanwezigheid (Checkinatwork).',
      example: 'De aanwezigheid wordt geregistreerd',
    },
  },
}

function byValue({ estimatedValue }: Procedure): Proposal<'required' | 'not-required'> | undefined {
  if (estimatedValue === undefined) return undefined
  const from = euro(legalLimits.presenceRegistrationFrom.value)
  const isRequired = cents(estimatedValue) >= cents(from)
  return {
    value: isRequired ? 'required' : 'not-required',
    because: isRequired
      ? 'De raming bereikt het bedrag van € 500.000 zonder btw, vanaf waar registratie met Checkinatwork verplicht is.'
      : 'De raming ligt onder € 500.000 zonder btw; daaronder is registratie met Checkinatwork bij werken niet verplicht.',
    certainty: 'verified',
  }
}
