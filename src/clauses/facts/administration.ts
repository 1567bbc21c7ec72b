import { decidingBodies, priceMethods } from '../../procurement/code-lists.js'
import { formatEnterpriseNumber } from '../../procurement/enterprise-number.js'
import type { Procedure } from '../../procurement/procedure.js'
import { isOfLocalGovernment } from '../../procurement/terms/deciding-body.js'
import type { FactTable } from './fact.js'
import { technicalPart } from './technical-part.js'
import { termFacts } from './terms.js'

/** What may be said of the buyer, as `buyer.`. */
export const buyerFacts: FactTable<Procedure> = {
  name: {
    kind: 'text',
    label: 'naam van het bestuur',
    answer: 'buyer.name',
    read: ({ buyer }) => buyer?.name,
  },
  enterpriseNumber: {
    kind: 'text',
    label: 'ondernemingsnummer van het bestuur',
    answer: 'buyer.enterpriseNumber',
    read: ({ buyer }) => buyer?.enterpriseNumber && formatEnterpriseNumber(buyer.enterpriseNumber),
  },
}

/** What may be said of the administrative details, as `administration.`. */
export const administrationFacts: FactTable<Procedure> = {
  contactName: {
    kind: 'text',
    label: 'contactpersoon',
    answer: 'administration.contact.name',
    read: ({ administration }) => administration?.contact?.name,
  },
  contactEmail: {
    kind: 'text',
    label: 'e-mailadres van de contactpersoon',
    answer: 'administration.contact.email',
    read: ({ administration }) => administration?.contact?.email,
  },
  contactPhone: {
    kind: 'text',
    label: 'telefoonnummer van de contactpersoon',
    answer: 'administration.contact.phone',
    read: ({ administration }) => administration?.contact?.phone,
  },
  submissionDeadline: {
    kind: 'moment',
    label: 'uiterste datum en uur voor de offertes',
    answer: 'administration.submissionDeadline',
    read: ({ administration }) => administration?.submissionDeadline,
  },
  tenderValidityDays: {
    kind: 'days',
    label: 'verbintenistermijn',
    answer: 'administration.tenderValidityDays',
    read: ({ administration }) => administration?.tenderValidityDays,
  },
  priceMethod: {
    kind: 'choice',
    label: 'prijsbepaling',
    options: priceMethods,
    answer: 'administration.priceMethod',
    read: ({ administration }) => administration?.priceMethod,
  },
  contractManager: {
    kind: 'text',
    label: 'leidend ambtenaar',
    answer: 'administration.contractManager',
    read: ({ administration }) => administration?.contractManager,
  },
  decidingBody: {
    kind: 'choice',
    label: 'orgaan dat beslist',
    options: decidingBodies,
    answer: 'administration.decidingBody',
    read: ({ administration }) => administration?.decidingBody,
  },
  budgetItem: {
    kind: 'text',
    label: 'post in het meerjarenplan',
    answer: 'administration.budgetItem',
    read: ({ administration }) => administration?.budgetItem,
  },
  technicalDescription: {
    kind: 'text',
    label: 'technische beschrijving',
    answer: 'administration.technicalDescription',
    read: ({ administration }) => technicalPart(administration),
  },
  isLocalGovernment: {
    kind: 'boolean',
    label: 'een gemeente of een OCMW beslist',
    read: isOfLocalGovernment,
  },
  buyerPlace: {
    kind: 'text',
    label: 'plaats van het bestuur',
    answer: 'administration.buyerAddress',
    read: ({ administration }) => placeIn(administration?.buyerAddress),
  },
  ...termFacts,
}

/** `Grote Markt 1, 9999 Voorbeeldstad` → `Voorbeeldstad`; undefined when no postal code says where the place stands. */
const placeIn = (address: string | null | undefined): string | undefined =>
  /(?:^|[\s,])\d{4}\s+([^,;\d]*[^,;\d\s])/.exec(address ?? '')?.[1]
