import { z } from 'zod'
import { listOf, numberBetween } from '../kernel/fields.js'
import { essential } from '../kernel/stored-schema.js'

/** What the procedure and a lot both say about the work: its kind, its place and how long it takes. */

const municipalityCodeSchema = z
  .string({ error: 'Geef de NIS-code van een gemeente: vijf cijfers, bijvoorbeeld 36015.' })
  .check(essential(z.regex(/^\d{5}$/, { error: 'Een NIS-code heeft vijf cijfers, bijvoorbeeld 36015.' })))

const cpvAdvice = 'Een CPV-code heeft acht cijfers, bijvoorbeeld 77310000.'

/** BT-262. Whether the code exists is not tested, so that an updated list never makes a dossier unreadable. */
export const cpvCodeSchema = z
  .string({ error: cpvAdvice })
  .check(essential(z.regex(/^\d{8}$/, { error: cpvAdvice })))

/** BT-5071. NIS codes; a work without a place does not exist, so "none" is no answer. */
export const placeOfPerformanceSchema = listOf(municipalityCodeSchema, 400)
  .min(1, { error: 'Kies minstens één gemeente. Weet je het nog niet, laat het veld dan weg.' })
  .readonly()
  .meta({ description: 'NIS codes of the municipalities.' })

/** BT-36. Parts of a month are allowed. */
export const durationMonthsSchema = numberBetween(0.1, 1200, 'Geef de looptijd in maanden, bijvoorbeeld 24.')

/** BT-263; `[]`: none. */
export const additionalCpvCodesSchema = listOf(cpvCodeSchema, 100).readonly()
