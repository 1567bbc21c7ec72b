import { z } from 'zod'
import { organisationSchema } from '../dossiers/organisation.js'
import { withoutControlSigns } from '../kernel/clean-text.js'
import { failure, type Result, success } from '../kernel/result.js'
import { allRegions, findRegion } from '../reference/regions.js'

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
    Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])),
  )
}

/** What of the input is kept: what was left open stays absent. */
export const organisationToKeep = (input: OrganisationFields) => ({
  name: input.name,
  enterpriseNumber: input.enterpriseNumber,
  ...(input.region != null && { region: input.region }),
  ...(input.personName && { personName: input.personName }),
})
