import { z } from 'zod'
import { code, emailAddress, filledText, listOf, strictFields, text } from '../kernel/fields.js'
import { decidingBodySchema } from '../procurement/code-lists.js'

/** What kind of administration an organisation is. */
export const organisationKindSchema = code([
  'municipality',
  'welfare-centre',
  'intermunicipal',
  'municipal-company',
  'police-zone',
  'rescue-zone',
  'province',
  'other',
])
export type OrganisationKind = z.infer<typeof organisationKindSchema>
export const organisationKinds: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'gemeente of stad',
  'welfare-centre': 'OCMW',
  intermunicipal: 'intergemeentelijk samenwerkingsverband',
  'municipal-company': 'autonoom gemeentebedrijf',
  'police-zone': 'politiezone',
  'rescue-zone': 'hulpverleningszone',
  province: 'provincie',
  other: 'ander bestuur',
}

const postalCodeAdvice = 'Een postcode heeft vier cijfers, bijvoorbeeld 8800.'
const addressSchema = strictFields({
  street: text(200).optional(),
  postalCode: z
    .string({ error: postalCodeAdvice })
    .regex(/^([1-9]\d{3})?$/, { error: postalCodeAdvice })
    .optional(),
  place: text(200).optional(),
}).readonly()

/** @property name of a service or a function: persons change, the service stays. */
const contactSchema = strictFields({
  name: text(200).optional(),
  email: emailAddress().optional(),
  phone: text(50).optional(),
}).readonly()

/** Whoever signs for the organisation. @property name may be left open: a function is enough. */
const signerSchema = strictFields({
  name: text(200).optional(),
  function: filledText(200, 'Geef de functie van wie ondertekent, bijvoorbeeld algemeen directeur.'),
}).readonly()
export const mostSigners = 4

const websiteAdvice = 'Schrijf een webadres dat met https:// begint, bijvoorbeeld https://www.voorbeeld.be.'

/** What is the same in each dossier of an organisation. */
export const houseDetails = {
  kind: organisationKindSchema,
  address: addressSchema,
  contact: contactSchema,
  disputesCourt: text(500),
  peppolId: text(200).regex(/^(\d{4}:\S{1,50})?$/, {
    error:
      'Een Peppol-identificatie is een code van vier cijfers, een dubbelpunt en een nummer: 0208:0123456749.',
  }),
  decidingBody: decidingBodySchema,
  signers: listOf(signerSchema, mostSigners).readonly(),
  website: text(500).regex(/^(https?:\/\/[^\s]+)?$/, { error: websiteAdvice }),
} as const
export type HouseDetail = keyof typeof houseDetails
export const houseDetailNames = Object.keys(houseDetails) as readonly HouseDetail[]
