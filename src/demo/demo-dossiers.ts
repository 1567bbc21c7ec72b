import { newDossier, type Occasion } from '../dossiers/changes.js'
import type { Dossier } from '../dossiers/dossier.js'
import type { Organisation } from '../dossiers/organisation.js'
import type { Shelf } from '../dossiers/workbench.js'
import { daysBetween, plusDays } from '../kernel/calendar.js'
import { type LocalDate, localDate, localDateTimeSchema } from '../kernel/local-date.js'
import type { Procedure } from '../procurement/procedure.js'
import { demoProcedures } from './procedures.js'

/** The example procedures that firms can tender for; the others are still being prepared. */
const published: readonly string[] = [
  'bermen-en-begraafplaatsen',
  'groenonderhoud-twaalf-wijken',
  'linnen-en-was',
  'schoolmaaltijden',
]

/** When a dossier is launched, counted in days from today; then up to six days earlier, to stay on its weekday. */
const launchIn = { published: -7, draft: 35 } as const

/** An administration that does not exist. @param id of the organisation whose dossiers the service shows. */
export const demoOrganisation = (id: string): Organisation => ({
  id,
  revision: 1,
  name: 'Stad Voorbeeld (demo)',
  enterpriseNumber: '0000000097',
  region: 'midwest',
  personName: 'An Voorbeeld',
})

/**
 * The example procedures as dossiers of an organisation, with stable ids. Their days are moved by whole weeks to
 * today, so that the published ones can still be tendered for, for at least two weeks.
 */
export function demoDossiers(organisation: string, shelf: Shelf, occasion: Occasion): readonly Dossier[] {
  return demoProcedures.map(({ name, procedure }) => {
    const state = published.includes(name) ? 'published' : 'draft'
    const moved = launchedBy(procedure, plusDays(occasion.today, launchIn[state]))
    return { ...newDossier(`demo-${name}`, organisation, moved, shelf, occasion), state }
  })
}

/** The procedure with its days moved by whole weeks, so that it is launched on the last day that is not after `day`. */
function launchedBy(procedure: Procedure, day: LocalDate): Procedure {
  const { launchDate, startDate, requestDeadline, administration } = procedure
  if (launchDate === undefined) return procedure
  const days = Math.floor(daysBetween(launchDate, day) / 7) * 7
  const moved = (moment: string) =>
    localDateTimeSchema.parse(`${plusDays(localDate(moment.slice(0, 10)), days)}${moment.slice(10)}`)
  const deadline = administration?.submissionDeadline
  return {
    ...procedure,
    launchDate: plusDays(launchDate, days),
    ...(startDate != null && { startDate: plusDays(startDate, days) }),
    ...(requestDeadline != null && { requestDeadline: moved(requestDeadline) }),
    ...(deadline !== undefined && {
      administration: { ...administration, submissionDeadline: moved(deadline) },
    }),
  }
}
