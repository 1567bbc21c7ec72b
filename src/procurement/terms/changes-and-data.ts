import { underTheRules } from './acceptance.js'
import type { Terms } from './term.js'

/** What may change during the performance, what derogates, and whom to ask about personal data. */
export const changesAndDataTerms: Terms<'reviewClauses' | 'otherDerogations' | 'dataProtectionContact'> = {
  reviewClauses: {
    label: 'herzieningsclausules',
    asks: 'Welke wijzigingen voorziet het bestek?',
    applies: underTheRules,
    proposal: () => ({
      value: { kind: 'rules' },
      because:
        'De herzieningsclausules die de algemene uitvoeringsregels opleggen, gelden ook als het bestek er geen andere toevoegt (artikelen 38 en volgende van het koninklijk besluit van 14 januari 2013).',
      certainty: 'likely',
    }),
    asked: {
      parts: {
        kind: {
          label: 'herzieningsclausules',
          said: 'welke herzieningsclausules gelden',
          control: {
            kind: 'choice',
            options: {
              rules: 'die van de AUR',
              extra: 'die van de AUR, en de volgende',
            },
          },
        },
        terms: {
          label: 'eigen herzieningsclausules',
          said: 'de eigen herzieningsclausules',
          hint: 'Wat kan wijzigen, wanneer, en tegen welke prijs: duidelijk, nauwkeurig en ondubbelzinnig. De aard van de opdracht blijft dezelfde.',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind === 'extra',
        },
      },
    },
    question: {
      id: 'herzieningsclausules',
      section: 'acceptance',
      title: 'Welke wijzigingen voorziet het bestek?',
      why: 'Wat vooraf duidelijk beschreven is, kan tijdens de uitvoering wijzigen zonder nieuwe procedure.',
      example: 'Een gebouw dat erbij komt of wegvalt, tegen de prijs per vierkante meter van de offerte',
    },
  },
  otherDerogations: {
    label: 'andere afwijkingen van de algemene uitvoeringsregels',
    asks: 'Wijkt het bestek nog af van de algemene uitvoeringsregels?',
    applies: underTheRules,
    asked: {
      parts: {
        kind: {
          label: 'andere afwijkingen van de algemene uitvoeringsregels',
          said: 'of het bestek nog afwijkt van de algemene uitvoeringsregels',
          control: {
            kind: 'choice',
            options: { none: 'geen andere afwijkingen', listed: 'andere afwijkingen' },
          },
        },
        list: {
          label: 'lijst van de andere afwijkingen',
          said: 'de andere afwijkingen',
          hint: 'Het artikel, de bepaling van het bestek en, waar ze vereist is, de motivering.',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind === 'listed',
        },
      },
    },
    question: {
      id: 'afwijkingen',
      section: 'acceptance',
      title: 'Wijkt het bestek nog af van de algemene uitvoeringsregels?',
      why: 'Afwijkingen staan vooraan in het bestek. Kijk ook in je technische beschrijving en in je eigen teksten.',
      example: 'Geen andere afwijkingen',
    },
  },
  dataProtectionContact: {
    label: 'aanspreekpunt voor gegevensbescherming',
    asks: 'Wie is het aanspreekpunt voor gegevensbescherming?',
    asked: {
      label: 'aanspreekpunt voor gegevensbescherming',
      said: 'het aanspreekpunt voor gegevensbescherming',
      hint: 'Het e-mailadres van de functionaris voor gegevensbescherming.',
      control: { kind: 'text' },
    },
    question: {
      id: 'gegevensbescherming',
      section: 'buyer',
      title: 'Wie is het aanspreekpunt voor gegevensbescherming?',
      why: 'Een offerte bevat namen en cv’s. Het bestek zegt wat het bestuur ermee doet en wie daarover vragen beantwoordt (artikel 13 van verordening (EU) 2016/679).',
      example: 'privacy@voorbeeldstad.be',
    },
  },
}
