import { acceptanceTerms } from './acceptance.js'
import { changesAndDataTerms } from './changes-and-data.js'
import { identityTerms } from './identity.js'
import { invoicingTerms } from './invoicing.js'
import { performanceTerms } from './performance.js'
import { priceTerms } from './price.js'
import type { specificationAnswers } from './specification-shape.js'
import { tenderingTerms } from './tendering.js'
import type { Terms } from './term.js'
import { worksTerms } from './works.js'

/** The terms that specifications print and nothing else reads, in the order in which they are asked. */
export const specificationTerms: Terms<keyof typeof specificationAnswers> = {
  ...identityTerms,
  ...tenderingTerms,
  ...performanceTerms,
  ...acceptanceTerms,
  ...priceTerms,
  ...invoicingTerms,
  ...changesAndDataTerms,
  ...worksTerms,
}
