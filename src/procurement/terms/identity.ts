import type { Terms } from './term.js'

/** By which number the specifications are known, and where the buyer is found. */
export const identityTerms: Terms<'specificationsNumber' | 'buyerAddress'> = {
  specificationsNumber: {
    label: 'nummer van het bestek',
    asks: 'Welk nummer draagt het bestek?',
    asked: {
      label: 'nummer van het bestek',
      said: 'het nummer van het bestek',
      control: { kind: 'text' },
    },
    question: {
      id: 'nummer-bestek',
      section: 'buyer',
      title: 'Welk nummer draagt het bestek?',
      why: 'Inschrijvers, facturen en beslissingen verwijzen naar het nummer. Neem het nummer van je eigen dossier.',
      example: '2027-014',
    },
  },
  buyerAddress: {
    label: 'adres van het bestuur',
    asks: 'Op welk adres is het bestuur te bereiken?',
    asked: {
      label: 'adres van het bestuur',
      said: 'het adres van het bestuur',
      control: { kind: 'text' },
    },
    question: {
      id: 'adres-bestuur',
      section: 'buyer',
      title: 'Op welk adres is het bestuur te bereiken?',
      why: 'Een aangetekende zending, een staal of een plaatsbezoek begint bij het adres.',
      example: 'Grote Markt 1, 9999 Voorbeeldstad',
    },
  },
}
