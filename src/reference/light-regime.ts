import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { cpvCodeSchema, isCpvCodeShape } from './cpv.js'
import { readJson } from './data-files.js'

/** A code, or the first and the last code of a range that includes both. */
const rangeSchema = z
  .string()
  .regex(/^\d{8}(-\d{8})?$/)
  .transform((text) => ({ first: text.slice(0, 8), last: text.slice(-8) }))

const annex = lazily(() =>
  readJson('light-regime.json', z.array(z.object({ heading: z.string(), codes: z.array(rangeSchema) }))),
)
const article77 = lazily(() => new Set(readJson('social-service-cpv.json', z.array(cpvCodeSchema))))

/**
 * The heading of bijlage III under which a code is a social or other specific service; undefined when the code is
 * not in the annex. The list is closed: a code between two listed ones is in only when a range spans it.
 *
 * @see wet van 17 juni 2016, artikel 88 en bijlage III (Directive 2014/24/EU, annex XIV)
 */
export function lightRegimeHeading(code: string): string | undefined {
  if (!isCpvCodeShape(code)) return undefined
  return annex().find(({ codes }) => codes.some(({ first, last }) => first <= code && code <= last))?.heading
}

/** Whether the light regime is open to a code: see {@link lightRegimeHeading}. */
export const isLightRegimeCpv = (code: string): boolean => lightRegimeHeading(code) !== undefined

/**
 * Whether a code is one of the 115 services that may be reserved for organisations with a public-service mission.
 *
 * @see Directive 2014/24/EU, article 77; wet van 17 juni 2016, artikel 91
 */
export const isArticle77Cpv = (code: string): boolean => article77().has(code)
