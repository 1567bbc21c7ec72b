import type { Procedure } from '../procedure.js'
import type { Proposal, Terms } from './term.js'

/** What a firm has to know before it can tender: questions, a visit, variants and options. */
export const tenderingTerms: Terms<'tendererQuestions' | 'siteVisit' | 'variants' | 'optionalItems'> = {
  tendererQuestions: {
    label: 'vragen van inschrijvers',
    asks: 'Hoe en tot wanneer stellen de inschrijvers vragen?',
    proposal: questionsByPlatform,
    asked: {
      parts: {
        channel: {
          label: 'kanaal voor vragen van inschrijvers',
          said: 'hoe de inschrijvers vragen stellen',
          control: {
            kind: 'choice',
            options: {
              platform: 'via het forum van de opdracht op het platform e-Procurement',
              email: 'per e-mail aan de contactpersoon',
            },
            hints: { platform: 'Iedereen ziet dan dezelfde vraag en hetzelfde antwoord.' },
          },
        },
        daysBefore: {
          label: 'aantal dagen waarin nog vragen gesteld kunnen worden',
          said: 'hoeveel dagen voor de uiterste datum de laatste vraag gesteld wordt',
          hint: 'Kalenderdagen voor de uiterste datum van de offertes.',
          control: { kind: 'days' },
        },
      },
    },
    question: {
      id: 'vragen-inschrijvers',
      section: 'tendering',
      title: 'Hoe en tot wanneer stellen de inschrijvers vragen?',
      why: 'Wie antwoordt, antwoordt aan iedereen. Laat genoeg dagen tussen de laatste vraag en de uiterste datum om te antwoorden.',
      example: 'Via het forum, tot 10 dagen voor de uiterste datum',
    },
  },
  siteVisit: {
    label: 'plaatsbezoek',
    asks: 'Is er een plaatsbezoek?',
    asked: {
      parts: {
        kind: {
          label: 'plaatsbezoek',
          said: 'het plaatsbezoek',
          control: {
            kind: 'choice',
            options: {
              none: 'geen plaatsbezoek',
              'on-request': 'een plaatsbezoek na afspraak',
              voluntary: 'een plaatsbezoek op vaste momenten, zonder verplichting',
              mandatory: 'een verplicht plaatsbezoek op vaste momenten',
            },
            hints: {
              mandatory:
                'Alleen als niemand zonder bezoek een ernstige prijs kan geven: het houdt ondernemingen van verder weg tegen.',
            },
          },
        },
        details: {
          label: 'afspraken over het plaatsbezoek',
          said: 'de afspraken over het plaatsbezoek',
          hint: 'Waar en wanneer, en bij wie men zich aanmeldt.',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind !== undefined && kind !== 'none',
        },
      },
    },
    question: {
      id: 'plaatsbezoek',
      section: 'tendering',
      title: 'Is er een plaatsbezoek?',
      why: 'Een bezoek helpt wie de gebouwen of het terrein niet kent. Geef iedereen dezelfde kans om te komen kijken.',
      example: 'Na afspraak met de technische dienst',
    },
  },
  variants: {
    label: 'varianten',
    asks: 'Zijn varianten toegelaten?',
    proposal: () => ({
      value: { kind: 'none' },
      because:
        'Gebruik: zonder varianten zijn de offertes onderling vergelijkbaar. Wie varianten wil, zegt dat zelf en bepaalt de minimumeisen (artikel 56 van de wet van 17 juni 2016).',
      certainty: 'likely',
    }),
    asked: {
      parts: {
        kind: {
          label: 'varianten',
          said: 'of varianten toegelaten zijn',
          control: {
            kind: 'choice',
            options: {
              none: 'niet toegelaten',
              allowed: 'toegelaten',
              required: 'verplicht',
            },
          },
        },
        requirements: {
          label: 'minimumeisen voor varianten',
          said: 'de minimumeisen voor varianten',
          hint: 'Over welk deel een variant kan gaan, en waaraan ze minstens voldoet.',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind === 'allowed' || kind === 'required',
        },
      },
    },
    question: {
      id: 'varianten',
      section: 'tendering',
      title: 'Zijn varianten toegelaten?',
      why: 'Een variant is een andere manier om hetzelfde te bereiken. Ze kan je op ideeën brengen, maar vergelijken wordt moeilijker.',
      example: 'Geen varianten',
    },
  },
  optionalItems: {
    label: 'opties',
    asks: 'Vraagt het bestek een prijs voor opties?',
    proposal: () => ({
      value: { kind: 'none' },
      because:
        'Gebruik: wie geen opties beschrijft, vraagt er geen. Opties regelt artikel 56 van de wet van 17 juni 2016.',
      certainty: 'likely',
    }),
    asked: {
      parts: {
        kind: {
          label: 'opties',
          said: 'of er opties zijn',
          control: {
            kind: 'choice',
            options: {
              none: 'niet gevraagd en niet toegelaten',
              required: 'gevraagd: elke inschrijver geeft er een prijs voor',
              allowed: 'toegelaten: een inschrijver kan er een prijs voor geven',
            },
          },
        },
        description: {
          label: 'beschrijving van de opties',
          said: 'de opties',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind === 'allowed' || kind === 'required',
        },
      },
    },
    question: {
      id: 'opties',
      section: 'tendering',
      title: 'Vraagt het bestek een prijs voor opties?',
      why: 'Een optie is een bijkomend deel dat je later kunt bestellen tegen de prijs van de offerte. Ze telt mee in de raming.',
      example: 'Geen opties',
    },
  },
}

/** Six days before the end the answers have to be there: ten leave four to write them. */
const usualDays = 10

function questionsByPlatform({
  procedureType,
  publication,
  electronicSubmission,
}: Procedure): Proposal<{ channel: 'platform'; daysBefore: number }> | undefined {
  if (procedureType === undefined || procedureType === 'limited-value') return undefined
  if (publication === undefined || publication === 'none' || electronicSubmission === false) return undefined
  return {
    value: { channel: 'platform', daysBefore: usualDays },
    because:
      'Gebruik: tien dagen laten tijd om te antwoorden. Aanvullende inlichtingen horen er bij een Europese bekendmaking uiterlijk zes dagen voor de uiterste datum te zijn (artikel 53, lid 2, van richtlijn 2014/24/EU).',
    certainty: 'likely',
  }
}
