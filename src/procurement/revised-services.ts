import { type LocalDate, localDate } from '../kernel/local-date.js'
import type { Certainty } from './threshold-table.js'

/**
 * Services whose prices have to be revised, as beginnings of CPV codes: cleaning, green maintenance and guarding. The
 * annex itself was not read: it may list more, so that a service which is not here is not known to be free.
 */
export const revisedServices: {
  readonly validFrom: LocalDate
  readonly source: string
  readonly certainty: Certainty
  readonly services: readonly string[]
} = {
  validFrom: localDate('2017-06-30'),
  source: 'bijlage 1 van het koninklijk besluit van 14 januari 2013',
  certainty: 'likely',
  services: ['909', '773', '7971'],
}

export const isRevisedService = (cpvCode: string): boolean =>
  revisedServices.services.some((begin) => cpvCode.startsWith(begin))
