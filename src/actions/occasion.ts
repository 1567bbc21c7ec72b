import type { Actor } from '../access/actor.js'
import type { Occasion } from '../dossiers/changes.js'
import type { Organisation } from '../dossiers/organisation.js'
import { belgianDay, belgianMoment, type LocalDate } from '../kernel/local-date.js'
import type { Means } from './means.js'

/** Now: as an ISO instant, as the day in Belgium, and as local time there (`2026-11-27T15:00`). */
export interface Moment {
  readonly at: string
  readonly today: LocalDate
  readonly moment: string
}

export function momentOf({ now }: Pick<Means, 'now'>): Moment {
  const time = now()
  return { at: new Date(time).toISOString(), today: belgianDay(time), moment: belgianMoment(time) }
}

/** Who changes something now, by the name that the history keeps. */
export function occasionOf(
  means: Pick<Means, 'now'>,
  actor: Actor,
  organisation: Organisation | undefined,
): Occasion {
  const { at, today } = momentOf(means)
  return { at, today, who: actor.who ?? organisation?.personName ?? 'iemand op deze computer' }
}
