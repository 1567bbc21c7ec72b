import { formatList, formatNumber } from '../kernel/format.js'
import type { Activity } from './activity.js'
import type { SupplierProfile } from './supplier.js'

/**
 * Something that makes a firm easier to find.
 * @property state `todo`: it keeps buyers from finding the firm, or makes them ask; `optional`: it helps some.
 * @property says what is known, or what it is good for.
 */
export interface FindabilityStep {
  readonly id: 'activities' | 'area' | 'access' | 'size' | 'nature' | 'hours' | 'directory' | 'contact'
  readonly title: string
  readonly state: 'done' | 'todo' | 'optional'
  readonly says: string
}

/** What makes a firm findable, what has the most effect first. */
export function findability(profile: SupplierProfile): readonly FindabilityStep[] {
  const { activities = [] } = profile
  return [
    {
      id: 'activities',
      title: 'Zeg wat je doet',
      state: activities.length > 0 ? 'done' : 'todo',
      says:
        activities.length > 0
          ? `${formatNumber(activities.length)} ${activities.length === 1 ? 'activiteit' : 'activiteiten'}.`
          : 'Zonder activiteit vindt geen enkele aankoper je.',
    },
    ofActivities(activities, {
      id: 'area',
      title: 'Zeg waar je werkt',
      isKnown: ({ area }) => area !== undefined,
      known: 'Bij elke activiteit staat een werkgebied.',
      why: 'Een aankoper moet je eerst vragen of je er komt',
    }),
    accessStep(profile),
    ofActivities(activities, {
      id: 'size',
      title: 'Zeg welke opdrachten je aankunt',
      isKnown: ({ minValue, maxValue }) => minValue !== undefined || maxValue !== undefined,
      known: 'Bij elke activiteit staat een bedrag.',
      why: 'Zonder bedrag komen ook te kleine en te grote percelen bij je terecht',
      isOptional: true,
    }),
    ofActivities(activities, {
      id: 'nature',
      title: 'Zeg of je werken, leveringen of diensten aanneemt',
      isKnown: ({ contractNatures }) => contractNatures !== undefined,
      known: 'Bij elke activiteit staat de aard.',
      why: 'De aankoper moet het je nu vragen',
    }),
    ofActivities(activities, {
      id: 'hours',
      title: 'Zeg hoeveel uren je vrij hebt',
      isKnown: ({ hoursPerMonth }) => hoursPerMonth !== undefined,
      known: 'Bij elke activiteit staan uren per maand.',
      why: 'Telt bij percelen die uren voor kansengroepen vragen',
      isOptional: true,
    }),
    {
      id: 'directory',
      title: 'Kies of je in de openbare gids staat',
      state: profile.published === undefined ? 'todo' : 'done',
      says:
        profile.published === undefined
          ? 'Nog niet beslist: nu staat de onderneming er niet in.'
          : profile.published
            ? 'De onderneming staat in de gids.'
            : 'De onderneming staat niet in de gids; aankopers vinden ze wel bij een perceel dat past.',
    },
    contactStep(profile),
  ]
}

interface AboutActivities {
  readonly id: FindabilityStep['id']
  readonly title: string
  readonly isKnown: (activity: Activity) => boolean
  readonly known: string
  readonly why: string
  readonly isOptional?: boolean
}

function ofActivities(
  activities: readonly Activity[],
  { id, title, isKnown, known, why, isOptional = false }: AboutActivities,
): FindabilityStep {
  const open = activities.filter((activity) => !isKnown(activity)).map((activity) => activity.title)
  if (activities.length > 0 && open.length === 0) return { id, title, state: 'done', says: known }
  const about = open.length === 0 ? '' : ` (nog niet bij ${formatList(open.slice(0, 5))})`
  return { id, title, state: isOptional ? 'optional' : 'todo', says: `${why}${about}.` }
}

function accessStep({
  recognitions = [],
  integrationIsPurpose,
  disadvantagedShare,
}: SupplierProfile): FindabilityStep {
  const isRecognised = recognitions.some(({ kind }) => kind === 'maatwerkbedrijf')
  const isDescribed = integrationIsPurpose !== undefined && disadvantagedShare !== undefined
  return {
    id: 'access',
    title: 'Toon dat je aan voorbehouden opdrachten mag meedoen',
    state: isRecognised || isDescribed || integrationIsPurpose === false ? 'done' : 'todo',
    says: isRecognised
      ? 'Er staat een erkenning als maatwerkbedrijf.'
      : isDescribed || integrationIsPurpose === false
        ? 'Doel en aandeel zijn ingevuld.'
        : 'Voeg je erkenning toe, of vul doel en aandeel in (artikel 15).',
  }
}

function contactStep({ contact }: SupplierProfile): FindabilityStep {
  const isReachable = contact?.email !== undefined || contact?.phone !== undefined
  return {
    id: 'contact',
    title: 'Zeg hoe men je bereikt',
    state: isReachable ? 'done' : 'todo',
    says: isReachable
      ? 'Er staat een e-mailadres of telefoonnummer.'
      : 'Een aankoper die je vond, kan je nog niet bereiken.',
  }
}
