import type { Procedure } from '../procedure.js'
import type { Proposal, Terms } from './term.js'

/** When the work begins and goes on, how it is ordered, and who is insured. */
export const performanceTerms: Terms<
  'startOfPerformance' | 'renewalDecision' | 'orderPlacing' | 'insurance'
> = {
  startOfPerformance: {
    label: 'begin van de uitvoering',
    asks: 'Wanneer begint de uitvoering?',
    proposal: usualStart,
    asked: {
      label: 'begin van de uitvoering',
      said: 'wanneer de uitvoering begint',
      control: {
        kind: 'choice',
        options: {
          date: 'op een vaste dag',
          notification: 'op de dag na de kennisgeving van de sluiting',
          order: 'op de dag die de aanbestedende overheid schriftelijk meedeelt',
        },
        hints: { date: 'De dag antwoord je bij "startdatum".' },
      },
    },
    question: {
      id: 'begin-uitvoering',
      section: 'execution',
      title: 'Wanneer begint de uitvoering?',
      why: 'Looptijd en termijnen tellen vanaf dat ogenblik.',
      example: 'Op de dag die het bestuur schriftelijk meedeelt',
    },
  },
  renewalDecision: {
    label: 'beslissing over de verlenging',
    asks: 'Hoe wordt over een verlenging beslist?',
    applies: {
      when: ({ renewals }) => renewals != null,
      because: 'De opdracht kan niet verlengd worden.',
    },
    proposal: () => ({
      value: { kind: 'notice', months: 3 },
      because:
        'Gebruik: een uitdrukkelijke beslissing, drie maanden vooraf, geeft beide partijen zekerheid. Geen wettekst bepaalt de termijn.',
      certainty: 'likely',
    }),
    asked: {
      parts: {
        kind: {
          label: 'wijze van verlenging',
          said: 'hoe over een verlenging beslist wordt',
          control: {
            kind: 'choice',
            options: {
              notice: 'met een schriftelijke beslissing van de aanbestedende overheid',
              tacit: 'stilzwijgend, tenzij de aanbestedende overheid schriftelijk opzegt',
            },
          },
        },
        months: {
          label: 'aantal maanden waarin over de verlenging beslist wordt',
          said: 'hoeveel maanden vooraf over een verlenging beslist wordt',
          hint: 'Maanden voor het einde van de lopende periode.',
          control: { kind: 'months' },
        },
      },
    },
    question: {
      id: 'verlenging-beslissing',
      section: 'execution',
      title: 'Hoe beslist het bestuur over een verlenging?',
      why: 'De opdrachtnemer moet op tijd weten of hij zijn mensen kan houden.',
      example: 'Met een schriftelijke beslissing, 3 maanden vooraf',
    },
  },
  orderPlacing: {
    label: 'wijze van bestellen',
    asks: 'Hoe wordt het werk besteld?',
    proposal: ({ frameworkAgreement }) =>
      frameworkAgreement == null
        ? undefined
        : {
            value: { kind: 'orders' },
            because:
              'Een raamovereenkomst wordt uitgevoerd met bestellingen (artikel 43 van de wet van 17 juni 2016).',
            certainty: 'likely',
          },
    asked: {
      parts: {
        kind: {
          label: 'wijze van bestellen',
          said: 'hoe het werk besteld wordt',
          control: {
            kind: 'choice',
            options: {
              whole: 'in één geheel, zonder afzonderlijke bestellingen',
              planning: 'volgens een planning die bij het begin afgesproken wordt',
              orders: 'met schriftelijke bestellingen',
            },
          },
        },
        terms: {
          label: 'afspraken over bestellingen',
          said: 'de afspraken over bestellingen',
          hint: 'Wie bestelt, binnen welke termijn een bestelling uitgevoerd wordt, en of er een minimum is.',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind === 'orders',
        },
      },
    },
    question: {
      id: 'bestellen',
      section: 'execution',
      title: 'Hoe wordt het werk besteld?',
      why: 'Een opdrachtnemer plant zijn mensen naar wat er wanneer gevraagd wordt.',
      example: 'Volgens een planning die bij het begin afgesproken wordt',
    },
  },
  insurance: {
    label: 'verzekeringen',
    asks: 'Welke verzekeringen vraagt het bestek?',
    proposal: () => ({
      value: { kind: 'rules' },
      because:
        'De opdrachtnemer verzekert zijn aansprakelijkheid bij arbeidsongevallen en tegenover derden (artikel 24 van het koninklijk besluit van 14 januari 2013).',
      certainty: 'likely',
    }),
    asked: {
      parts: {
        kind: {
          label: 'verzekeringen',
          said: 'welke verzekeringen gevraagd worden',
          control: {
            kind: 'choice',
            options: {
              rules: 'arbeidsongevallen en aansprakelijkheid tegenover derden',
              amounts: 'arbeidsongevallen en aansprakelijkheid tegenover derden, met de voorwaarden hierna',
            },
          },
        },
        terms: {
          label: 'andere verzekeringen of minimumbedragen',
          said: 'de andere verzekeringen of de minimumbedragen',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind === 'amounts',
        },
      },
    },
    question: {
      id: 'verzekeringen',
      section: 'execution',
      title: 'Welke verzekeringen vraagt het bestek?',
      why: 'Hoge minimumbedragen sluiten kleine ondernemingen uit: vraag alleen wat het risico van deze opdracht nodig maakt.',
      example: 'Arbeidsongevallen en aansprakelijkheid tegenover derden',
    },
  },
}

function usualStart({ contractNature, startDate }: Procedure): Proposal<'date' | 'order'> | undefined {
  if (startDate != null)
    return { value: 'date', because: 'Je gaf een startdatum voor de uitvoering.', certainty: 'verified' }
  return contractNature === 'works'
    ? {
        value: 'order',
        because:
          'Bij werken bepaalt de aanbestedende overheid de dag van aanvang (artikel 76 van het koninklijk besluit van 14 januari 2013).',
        certainty: 'likely',
      }
    : undefined
}
