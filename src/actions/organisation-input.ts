import { z } from 'zod'
import { type HouseDetail, houseDetailNames, houseDetails } from '../dossiers/house-details.js'
import { type Organisation, organisationSchema } from '../dossiers/organisation.js'
import { withoutControlSigns } from '../kernel/clean-text.js'
import { failure, type Result, success } from '../kernel/result.js'
import { allRegions, findRegion } from '../reference/regions.js'

const laterField = 'Kept when a PUT leaves it out; null takes it away.'

/** Each may be left out, and is then kept as it is. */
const laterFields = Object.fromEntries(
  houseDetailNames.map((name) => [
    name,
    (houseDetails[name] as z.ZodType).nullish().meta({ description: laterField }),
  ]),
) as { readonly [Name in HouseDetail]: z.ZodOptional<z.ZodNullable<(typeof houseDetails)[Name]>> }

const { enterpriseNumber } = organisationSchema.unwrap().shape

/** What is asked of an organisation, through the API and on the pages alike. `null`: left open. */
export const organisationInput = z
  .strictObject({
    name: z
      .string({ error: 'Geef de naam van je organisatie.' })
      .overwrite(withoutControlSigns)
      .max(500, { error: 'Kort de naam in tot 500 tekens.' })
      .regex(/\S/, { error: 'Geef de naam van je organisatie.' }),
    enterpriseNumber,
    region: z
      .string()
      .refine((id) => findRegion(id) !== undefined, {
        error: `Kies een regio: ${allRegions()
          .map(({ id }) => id)
          .join(', ')}; of laat ze weg.`,
      })
      .nullish(),
    personName: z
      .string()
      .overwrite(withoutControlSigns)
      .max(200, { error: 'Kort de naam in tot 200 tekens.' })
      .nullish(),
    ...laterFields,
  })
  .meta({ id: 'OrganisationInput' })

/** What was asked, as it was understood. */
export type OrganisationFields = z.output<typeof organisationInput>

/** The fields as they were understood. Errors: a Dutch message for each field that is not valid. */
export function readOrganisation(
  sent: z.input<typeof organisationInput>,
): Result<OrganisationFields, Readonly<Record<string, string>>> {
  const parsed = organisationInput.safeParse(sent)
  if (parsed.success) return success(parsed.data)
  return failure(
    Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])),
  )
}

/** What of the input is kept: what was left open stays absent, a later field that was left out stays as it was. */
export const organisationToKeep = (input: OrganisationFields, before?: Organisation) => ({
  name: input.name,
  enterpriseNumber: input.enterpriseNumber,
  ...(input.region != null && { region: input.region }),
  ...(input.personName && { personName: input.personName }),
  ...keptDetails(input, before),
})

const keptDetails = (
  input: OrganisationFields,
  before: Organisation | undefined,
): Pick<Organisation, HouseDetail> =>
  Object.fromEntries(
    houseDetailNames.flatMap((name) => {
      const value = input[name] === undefined ? before?.[name] : input[name]
      return value == null || isEmpty(value) ? [] : [[name, value]]
    }),
  )

/** Nothing that anybody typed: an empty line, an empty list, an address without a part. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).every((part) => part === undefined || isEmpty(part))
    : typeof value === 'string' && !/\S/.test(value)
