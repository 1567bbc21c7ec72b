import type { Terms } from './term.js'

/** In which language firms tender. */
export const languageTerms: Terms<'tenderLanguage'> = {
  tenderLanguage: {
    label: 'taal van de offertes',
    asks: 'In welke taal stellen de inschrijvers hun offerte op?',
    proposal: () => ({
      value: 'nl',
      because:
        'Een lokaal bestuur in het Nederlandse taalgebied werkt in het Nederlands (gecoördineerde wetten van 18 juli 1966 op het gebruik van de talen in bestuurszaken).',
      certainty: 'likely',
    }),
    asked: {
      label: 'taal van de offertes',
      said: 'de taal van de offertes',
      control: {
        kind: 'choice',
        options: {
          nl: 'het Nederlands',
          'nl-attachments': 'het Nederlands, met technische documentatie die in een andere taal mag zijn',
        },
        hints: {
          'nl-attachments':
            'Voor handleidingen en technische fiches die alleen in een andere taal bestaan. Je kunt dan een vertaling vragen.',
        },
      },
    },
    question: {
      id: 'taal-offerte',
      section: 'tendering',
      title: 'In welke taal dienen de inschrijvers in?',
      why: 'Een offerte in een andere taal kun je niet beoordelen zoals de andere. Het bestek zegt vooraf in welke taal je ze verwacht.',
      example: 'Het Nederlands',
    },
  },
}
