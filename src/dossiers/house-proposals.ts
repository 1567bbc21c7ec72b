import type { HouseProposals } from '../procurement/terms/open-answers.js'
import type { Organisation } from './organisation.js'

const because = 'Zo staat het bij de gegevens van je organisatie.'

/** What an organisation says of itself, as a proposal for the answers of a dossier. */
export function houseProposals({
  address,
  contact,
  disputesCourt,
  peppolId,
  decidingBody,
}: Organisation): HouseProposals {
  const values: Readonly<Record<string, string | undefined>> = {
    'administration.buyerAddress': addressLine(address),
    'administration.contact.name': contact?.name,
    'administration.contact.email': contact?.email,
    'administration.contact.phone': contact?.phone,
    'administration.disputesCourt': disputesCourt,
    'administration.peppolId': peppolId,
    'administration.decidingBody': decidingBody,
  }
  return new Map(
    Object.entries(values).flatMap(([path, value]) =>
      value === undefined || value === '' ? [] : [[path, { value, because, certainty: 'likely' }] as const],
    ),
  )
}

/** `Grote Markt 1, 8800 Roeselare`; undefined as long as a part of it is open. */
function addressLine(address: Organisation['address']): string | undefined {
  const { street, postalCode, place } = address ?? {}
  return street && postalCode && place ? `${street}, ${postalCode} ${place}` : undefined
}
