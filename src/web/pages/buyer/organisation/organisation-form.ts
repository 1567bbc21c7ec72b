import { readOrganisation } from '../../../../actions/organisation-input.js'
import { mostSigners } from '../../../../dossiers/house-details.js'
import type { Organisation } from '../../../../dossiers/organisation.js'
import { usualCourt } from '../../../../dossiers/usual-court.js'
import { formatEnterpriseNumber } from '../../../../procurement/enterprise-number.js'
import { type SentFields, sentText } from '../../../http/sent-form.js'

/** The controls of the page, by the path of what they hold. */
const textFields = [
  ...['name', 'enterpriseNumber', 'region', 'personName', 'kind'],
  ...['address.street', 'address.postalCode', 'address.place', 'website'],
  ...['contact.name', 'contact.email', 'contact.phone'],
  ...['disputesCourt', 'peppolId', 'decidingBody'],
] as const

/** As many as the page has lines for. */
export const signerPlaces: readonly number[] = Array.from({ length: mostSigners }, (_, place) => place)
export const signerField = (place: number, part: 'function' | 'name'): string => `signers.${place}.${part}`

/** What stands in each control, by its name. */
export type Typed = Readonly<Record<string, string>>

/** What was sent. Lines of signers that say nothing are closed up, so that a fault stands at the line it is about. */
export function typedIn(fields: SentFields): Typed {
  const signers = signerPlaces
    .map((place) => ({
      function: sentText(fields, signerField(place, 'function')),
      name: sentText(fields, signerField(place, 'name')),
    }))
    .filter((line) => line.function.trim() !== '' || line.name.trim() !== '')
  return {
    ...Object.fromEntries(textFields.map((name) => [name, sentText(fields, name)])),
    ...signersTyped(signers),
  }
}

const signersTyped = (signers: readonly Readonly<Record<string, string | undefined>>[]): Typed =>
  Object.assign({}, ...signers.map((signer, place) => withPrefix(`signers.${place}`, signer)))

/** What is known of an organisation as its page shows it; a court that may be meant is proposed in its place. */
export function typedOf(organisation: Organisation | undefined): Typed {
  if (organisation === undefined) return {}
  const { address, contact, signers, ...said } = organisation
  return {
    name: said.name,
    enterpriseNumber: formatEnterpriseNumber(said.enterpriseNumber),
    region: said.region ?? '',
    personName: said.personName ?? '',
    kind: said.kind ?? '',
    website: said.website ?? '',
    peppolId: said.peppolId ?? '',
    decidingBody: said.decidingBody ?? '',
    disputesCourt: said.disputesCourt ?? usualCourt(address?.postalCode) ?? '',
    ...withPrefix('address', address),
    ...withPrefix('contact', contact),
    ...signersTyped(signers ?? []),
  }
}

const withPrefix = (prefix: string, parts: Readonly<Record<string, string | undefined>> = {}): Typed =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [`${prefix}.${name}`, value ?? '']))

/** What was typed as it is understood. @param isNew the first page asks for no more than who works here. */
export function readTyped(typed: Typed, isNew: boolean): ReturnType<typeof readOrganisation> {
  const at = (name: string): string => (typed[name] ?? '').trim()
  const orNull = (name: string): string | null => at(name) || null
  const first = {
    name: at('name'),
    enterpriseNumber: at('enterpriseNumber'),
    region: orNull('region'),
    personName: orNull('personName'),
  }
  if (isNew) return readOrganisation(first)
  const rest = {
    kind: orNull('kind'),
    website: orNull('website'),
    disputesCourt: orNull('disputesCourt'),
    peppolId: orNull('peppolId'),
    decidingBody: orNull('decidingBody'),
    address: filledParts({
      street: at('address.street'),
      postalCode: at('address.postalCode'),
      place: at('address.place'),
    }),
    contact: filledParts({
      name: at('contact.name'),
      email: at('contact.email'),
      phone: at('contact.phone'),
    }),
    signers: signersIn(at),
  }
  return readOrganisation({ ...first, ...rest } as Parameters<typeof readOrganisation>[0])
}

const filledParts = (parts: Readonly<Record<string, string>>): Readonly<Record<string, string>> | null => {
  const filled = Object.entries(parts).filter(([, value]) => value !== '')
  return filled.length === 0 ? null : Object.fromEntries(filled)
}

function signersIn(at: (name: string) => string): readonly object[] | null {
  const said = signerPlaces.flatMap((place) => {
    const line = { function: at(signerField(place, 'function')), name: at(signerField(place, 'name')) }
    const { name, function: role } = line
    return role === '' && name === '' ? [] : [{ function: role, ...(name !== '' && { name }) }]
  })
  return said.length === 0 ? null : said
}
