import { legalLimits } from '../legal-limits.js'
import { earlierContractPoints } from './earlier-contract.js'
import type { OpenPoint } from './term.js'

/**
 * Answers that are older than the terms, and that specifications which leave nothing to be filled in afterwards cannot
 * do without. Their schema, question, label and facts stand with the others; "none" (`null`) is an answer.
 */
export const earlierPoints: readonly OpenPoint[] = [
  {
    path: 'administration.technicalDescription',
    asks: 'Hoe luidt de technische beschrijving?',
  },
  {
    path: 'administration.contact.name',
    asks: 'Bij wie stellen de inschrijvers hun vragen?',
  },
  {
    path: 'administration.submissionDeadline',
    asks: 'Tot wanneer kunnen offertes ingediend worden?',
  },
  {
    path: 'administration.tenderValidityDays',
    asks: 'Hoelang blijft een offerte geldig?',
    proposal: () => ({
      value: legalLimits.tenderValidityDays.value,
      because: `Zwijgt het bestek, dan blijven de inschrijvers ${legalLimits.tenderValidityDays.value} dagen gebonden (${legalLimits.tenderValidityDays.source}).`,
      certainty: legalLimits.tenderValidityDays.certainty,
    }),
  },
  {
    path: 'administration.priceMethod',
    asks: 'Hoe wordt de prijs bepaald?',
  },
  {
    path: 'administration.contractManager',
    asks: 'Wie leidt de uitvoering?',
  },
  ...earlierContractPoints,
]
