import type { Terms } from './term.js'

/** Where invoices go, with which reference and how often. */
export const invoicingTerms: Terms<'peppolId' | 'invoiceReference' | 'invoiceRhythm'> = {
  peppolId: {
    label: 'Peppol-identificatie van het bestuur',
    asks: 'Op welke Peppol-identificatie ontvangt het bestuur facturen?',
    proposal: ({ buyer }) =>
      buyer?.enterpriseNumber === undefined
        ? undefined
        : {
            value: `0208:${buyer.enterpriseNumber}`,
            because:
              'Gebruik: de Peppol-identificatie van een Belgisch bestuur is 0208 met zijn ondernemingsnummer. Vergelijk met de Peppol-gids, want sommige besturen ontvangen facturen op een ander nummer.',
            certainty: 'likely',
          },
    asked: {
      label: 'Peppol-identificatie van het bestuur',
      said: 'de Peppol-identificatie van het bestuur',
      control: { kind: 'text' },
    },
    question: {
      id: 'peppol',
      section: 'price',
      title: 'Op welke Peppol-identificatie ontvangt het bestuur facturen?',
      why: 'Facturen komen elektronisch binnen via Peppol (koninklijk besluit van 9 maart 2022).',
      example: '0208:0123456749',
    },
  },
  invoiceReference: {
    label: 'referentie op de factuur',
    asks: 'Welke referentie staat op elke factuur?',
    proposal: ({ administration }) =>
      administration?.specificationsNumber == null
        ? undefined
        : {
            value: `bestek ${administration.specificationsNumber}`,
            because: 'Gebruik: het nummer van het bestek brengt de factuur bij het juiste dossier.',
            certainty: 'likely',
          },
    asked: {
      label: 'referentie op de factuur',
      said: 'de referentie op de factuur',
      control: { kind: 'text' },
    },
    question: {
      id: 'referentie-factuur',
      section: 'price',
      title: 'Welke referentie staat op elke factuur?',
      why: 'Zonder referentie blijft een factuur liggen, en loopt de betalingstermijn toch.',
      example: 'Het nummer van de bestelling',
    },
  },
  invoiceRhythm: {
    label: 'ritme van de facturen',
    asks: 'Hoe vaak factureert de opdrachtnemer?',
    asked: {
      label: 'ritme van de facturen',
      said: 'hoe vaak de opdrachtnemer factureert',
      control: {
        kind: 'choice',
        options: {
          monthly: 'één keer per maand, voor wat in die maand uitgevoerd is',
          'per-order': 'na de uitvoering van elke bestelling',
          once: 'één keer, na de uitvoering van de opdracht',
        },
      },
    },
    question: {
      id: 'ritme-facturen',
      section: 'price',
      title: 'Hoe vaak factureert de opdrachtnemer?',
      why: 'Kleine ondernemingen en maatwerkbedrijven betalen lonen elke maand: wie lang op geld wacht, kan niet inschrijven.',
      example: 'Eén keer per maand',
    },
  },
}
