import { percentage } from '../../kernel/percentage.js'
import type { Terms } from './term.js'

/** How prices follow wages and materials, once they do. */
export const priceTerms: Terms<'revisionFormula'> = {
  revisionFormula: {
    label: 'formule van de prijsherziening',
    asks: 'Met welke formule worden de prijzen herzien?',
    applies: {
      when: ({ priceRevision, contractNature }) =>
        priceRevision === undefined ? contractNature === 'works' : priceRevision !== null,
      because: 'De prijzen worden niet herzien.',
    },
    proposal: ({ contractNature }) =>
      contractNature === 'works'
        ? {
            value: {
              kind: 'works',
              labourShare: percentage(40),
              materialShare: percentage(40),
              baseMonth: 'before-opening',
              moments: 'each-statement',
            },
            because:
              'Artikel 38/7 van het koninklijk besluit van 14 januari 2013 legt bij werken een herziening op naar lonen en materialen. Deze formule, met 40 % lonen, 40 % materialen en 20 % vast, is gebruikelijk.',
            certainty: 'likely',
          }
        : undefined,
    asked: {
      parts: {
        kind: {
          label: 'formule van de prijsherziening',
          said: 'de formule van de prijsherziening',
          control: {
            kind: 'choice',
            options: {
              works: 'lonen en materialen, met een vast deel',
              index: 'één index, met een vast deel',
              own: 'een eigen formule',
            },
            hints: {
              works: 'De gebruikelijke formule voor werken: a × s/S + b × i/I + c.',
              index: 'Gebruikelijk voor diensten: de loonindex van de sector.',
            },
          },
        },
        labourShare: {
          label: 'aandeel van de lonen in de prijsherziening',
          said: 'het aandeel van de lonen',
          control: { kind: 'percentage' },
          mandatory: ({ kind }) => kind === 'works',
        },
        materialShare: {
          label: 'aandeel van de materialen in de prijsherziening',
          said: 'het aandeel van de materialen',
          control: { kind: 'percentage' },
          mandatory: ({ kind }) => kind === 'works',
        },
        baseMonth: {
          label: 'maand waarmee de index vergeleken wordt',
          said: 'de maand waarmee de index vergeleken wordt',
          control: {
            kind: 'choice',
            options: {
              'before-opening': 'de maand vóór de uiterste datum voor de offertes',
              opening: 'de maand van de uiterste datum voor de offertes',
            },
          },
          mandatory: ({ kind }) => kind === 'works' || kind === 'index',
        },
        moments: {
          label: 'tijdstip van de prijsherziening',
          said: 'het tijdstip van de prijsherziening',
          control: {
            kind: 'choice',
            options: {
              'each-statement': 'bij elke vorderingsstaat of factuur',
              yearly: 'één keer per jaar, op de verjaardag van het begin van de uitvoering',
            },
          },
          mandatory: ({ kind }) => kind === 'works' || kind === 'index',
        },
        formula: {
          label: 'tekst van de eigen formule',
          said: 'de eigen formule',
          hint: 'De formule, wat elk teken betekent, de maanden en het tijdstip.',
          control: { kind: 'long-text' },
          mandatory: ({ kind }) => kind === 'own',
        },
      },
    },
    question: {
      id: 'formule-prijsherziening',
      section: 'price',
      title: 'Met welke formule worden de prijzen herzien?',
      why: 'Een index zonder formule geeft bij de eerste factuur discussie: het bestek zegt welke delen van de prijs volgen, met welke maand vergeleken wordt en hoe vaak herzien wordt.',
      example: 'Lonen 40 %, materialen 40 %, vast deel 20 %',
    },
  },
}
