import type { Terms } from './term.js'

/** Who judges when the parties do not agree. */
export const disputesTerms: Terms<'disputesCourt'> = {
  disputesCourt: {
    label: 'bevoegde rechtbanken',
    asks: 'Welke rechtbanken beslissen over een geschil?',
    asked: {
      label: 'bevoegde rechtbanken',
      said: 'de rechtbanken die over een geschil beslissen',
      hint: 'Zoals het in de zin komt: "de rechtbanken van …".',
      control: { kind: 'text' },
    },
    question: {
      id: 'rechtbank',
      section: 'acceptance',
      title: 'Welke rechtbanken beslissen over een geschil over de uitvoering?',
      why: 'Wie niets afspreekt, moet bij elk geschil eerst uitzoeken waar het thuishoort. Vraag na bij je juridische dienst in welk gerechtelijk arrondissement je bestuur ligt.',
      example: 'de rechtbanken van het gerechtelijk arrondissement West-Vlaanderen',
    },
  },
}
