import type { Question } from './question.js'
import { type SectionId, sectionIds } from './sections.js'

/**
 * The order of the questions on a page, by their id, where they come from more than one list: that in which the
 * specifications say them. What is left out here comes last.
 */
export const pageOrder: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  buyer: [
    'bestuur',
    'adres-bestuur',
    'contact',
    'gegevensbescherming',
    'nummer-bestek',
    'besluit',
    'bevoegdheid-voorwaarden',
    'orgaan-gunning',
    'bevoegdheid-gunning',
    'visum',
    'ondertekening-brieven',
    'verzenden-brieven',
  ],
  tendering: [
    'vragen-inschrijvers',
    'plaatsbezoek',
    'varianten',
    'opties',
    'taal-offerte',
    'termijnen',
    'indiening',
    'adres-offertes',
  ],
  price: [
    'prijs',
    'btw-tarief',
    'prijsherziening',
    'formule-prijsherziening',
    'borgtocht',
    'borgtocht-percentage',
    'ritme-facturen',
    'peppol',
    'referentie-factuur',
    'voorschot',
    'voorschot-percentage',
  ],
  execution: [
    'leiding',
    'begin-uitvoering',
    'verlenging-beslissing',
    'bestellen',
    'verzekeringen',
    'veiligheidscoordinatie',
    'aanwezigheidsregistratie',
    'minderjarigen',
  ],
  acceptance: [
    'oplevering',
    'waarborg',
    'boetes-vertraging',
    'herzieningsclausules',
    'afwijkingen',
    'persoonsgegevens',
    'rechtbank',
  ],
}

/** Sorts questions by their subject and by their place on its page; equals stay in the order of their list. */
export function placeOnPage({ section, id }: Question): number {
  const place = pageOrder[section]?.indexOf(id) ?? 0
  return sectionIds.indexOf(section) * 100 + (place < 0 ? 99 : place)
}
