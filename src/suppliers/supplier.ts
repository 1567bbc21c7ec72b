import { z } from 'zod'
import {
  code,
  emailAddress,
  filledText,
  listOf,
  strictFields,
  text,
  wholeNumberBetween,
  yesOrNo,
} from '../kernel/fields.js'
import { localDateSchema } from '../kernel/local-date.js'
import { omit } from '../kernel/omit.js'
import { percentageSchema } from '../kernel/percentage.js'
import { essential } from '../kernel/stored-schema.js'
import { enterpriseNumberSchema } from '../procurement/enterprise-number.js'
import { findCpv } from '../reference/cpv.js'
import { findMunicipality, nisCodeSchema } from '../reference/municipalities.js'
import { findTheme } from '../reference/themes.js'
import { activitySchema } from './activity.js'
import { faultsInArea } from './area.js'
import { recognitionSchema } from './recognition.js'

/** Url-safe and the same on a disk that does not tell capitals apart. */
export const supplierIdSchema = z.string().check(essential(z.regex(/^[a-z0-9][a-z0-9-]{2,63}$/)))

const addressSchema = strictFields({
  street: text(200).optional(),
  postalCode: z
    .string({ error: 'Geef de postcode: vier cijfers, bijvoorbeeld 8800.' })
    .regex(/^\d{4}$/, { error: 'Een postcode heeft vier cijfers, bijvoorbeeld 8800.' })
    .optional(),
  municipality: nisCodeSchema.optional(),
}).readonly()

/** @property public whether the firm agreed that everybody may read it; left out: no. */
const contactSchema = strictFields({
  name: text(200).optional(),
  email: emailAddress().optional(),
  phone: text(50).optional(),
  public: yesOrNo().optional(),
}).readonly()

/** @property on the day that the share was measured on. */
const shareSchema = strictFields({
  percentage: percentageSchema,
  unit: code(['fte', 'heads']).optional(),
  on: localDateSchema.optional(),
}).readonly()

/** The four conditions for a reserved social service. @see wet van 17 juni 2016, artikel 91 */
const article91Schema = strictFields({
  publicMission: yesOrNo().optional(),
  profitReinvested: yesOrNo().optional(),
  participatory: yesOrNo().optional(),
  noContractLastThreeYears: yesOrNo().optional(),
}).readonly()

/** A recognition (erkenning) as a contractor for works. @see wet van 20 maart 1991 */
const approvalSchema = strictFields({
  category: filledText(50, 'Geef de categorie van de erkenning, bijvoorbeeld G3.'),
  class: wholeNumberBetween(1, 99, 'Geef de klasse van de erkenning als een heel getal, bijvoorbeeld 1.'),
  until: localDateSchema.nullable().optional(),
  verifiedOn: localDateSchema.optional(),
}).readonly()

const certificateSchema = strictFields({
  name: filledText(200, 'Geef de naam van het certificaat.'),
  until: localDateSchema.nullable().optional(),
  verifiedOn: localDateSchema.optional(),
}).readonly()

const referenceSchema = strictFields({
  title: filledText(300, 'Zeg in een paar woorden wat de opdracht was.'),
  client: text(200).optional(),
  year: wholeNumberBetween(1950, 2100, 'Geef het jaar in vier cijfers, bijvoorbeeld 2025.').optional(),
}).readonly()

const websiteAdvice = 'Schrijf het adres van de website voluit, bijvoorbeeld https://www.voorbeeld.be.'

/** No two rows of a list under the same id. */
const withOwnIds = (rows: readonly { readonly id: string }[], context: z.core.$RefinementCtx): void => {
  const seen = new Set<string>()
  rows.forEach(({ id }, index) => {
    if (seen.has(id))
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `Er is al een activiteit "${id}": kies een andere id.`,
        input: id,
      })
    seen.add(id)
  })
}

/** What is said of a firm. Left out is unknown, and never "no". */
const profileShape = {
  name: filledText(200, 'Geef de naam van de onderneming.'),
  enterpriseNumber: enterpriseNumberSchema.optional(),
  address: addressSchema.optional(),
  contact: contactSchema.optional(),
  website: text(300)
    .check(essential(z.regex(/^(https?:\/\/[^\s]+)?$/, { error: websiteAdvice })))
    .optional(),
  description: text(2000).optional(),
  themes: listOf(filledText(60, 'Geef de id van een thema.'), 20).readonly().optional(),
  published: yesOrNo().optional().meta({
    description: 'The firm agreed to stand in the public directory. Left out: no.',
  }),
  archived: yesOrNo().optional().meta({
    description: 'No longer active: kept in the register, and matched with nothing.',
  }),
  fictional: yesOrNo().optional().meta({ description: 'An example: the firm does not exist.' }),
  recognitions: listOf(recognitionSchema, 30).readonly().optional(),
  integrationIsPurpose: yesOrNo().optional().meta({
    description: 'Whether the integration of disadvantaged or disabled people is its main purpose.',
  }),
  integrationEvidence: text(2000).optional(),
  disadvantagedShare: shareSchema.optional(),
  article91: article91Schema.optional(),
  activities: listOf(activitySchema, 60).superRefine(withOwnIds).readonly().optional(),
  approvals: listOf(approvalSchema, 60).readonly().optional(),
  certificates: listOf(certificateSchema, 60).readonly().optional(),
  references: listOf(referenceSchema, 60).readonly().optional(),
  verifiedOn: localDateSchema.optional().meta({
    description:
      'The day on which somebody last looked whether all this is still so. Left out: to be verified.',
  }),
}

/** A firm as a client sends it. */
export const supplierProfileSchema = strictFields(profileShape)
  .meta({
    id: 'SupplierProfile',
    description: 'A firm of the register. Only the name is required; left out: unknown, never "no".',
  })
  .readonly()
export type SupplierProfile = z.infer<typeof supplierProfileSchema>

/** A firm of the register. @property revision 1 for a new one, one more after every change. */
export const supplierSchema = z
  .strictObject({
    id: supplierIdSchema,
    revision: z.int().min(1),
    updatedAt: z.iso.datetime(),
    ...profileShape,
  })
  .readonly()
export type Supplier = z.infer<typeof supplierSchema>

/** What is said of a firm, without what the register adds. */
export const profileOf = (supplier: Supplier): SupplierProfile =>
  omit(supplier, 'id', 'revision', 'updatedAt')

/** A name in the profile that no table knows, at its path as in the API. */
export interface ProfileFault {
  readonly path: string
  readonly message: string
}

/**
 * Names that do not exist: CPV codes, municipalities, regions, themes. Asked when somebody sends a firm; what is stored
 * is not refused when a table changes.
 */
export function faultsInProfile({
  address,
  themes = [],
  activities = [],
}: SupplierProfile): readonly ProfileFault[] {
  const home = address?.municipality
  return [
    ...(home !== undefined && !findMunicipality(home)
      ? [
          {
            path: 'address.municipality',
            message: `Er is geen Vlaamse gemeente met NIS-code ${home}: kijk de code na.`,
          },
        ]
      : []),
    ...themes.flatMap((theme, index) =>
      findTheme(theme)
        ? []
        : [
            {
              path: `themes.${index}`,
              message: `Het thema "${theme}" bestaat niet: kies een bestaand thema.`,
            },
          ],
    ),
    ...activities.flatMap(({ cpvCodes, area }, index) => [
      ...cpvCodes.flatMap((cpv, place) =>
        findCpv(cpv)
          ? []
          : [
              {
                path: `activities.${index}.cpvCodes.${place}`,
                message: `CPV-code ${cpv} staat niet in de Europese lijst: zoek de juiste code op.`,
              },
            ],
      ),
      ...(area === undefined
        ? []
        : faultsInArea(area).map((message) => ({ path: `activities.${index}.area`, message }))),
    ]),
  ]
}

/** Whether a firm belongs to the social economy as far as the register knows. */
export const isSocial = ({
  recognitions = [],
  integrationIsPurpose,
}: Pick<SupplierProfile, 'recognitions' | 'integrationIsPurpose'>): boolean =>
  integrationIsPurpose === true ||
  recognitions.some(({ kind }) => kind !== 'maatwerkafdeling' && kind !== 'individueel-maatwerk')
