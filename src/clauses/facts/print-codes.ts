import { findCpv } from '../../reference/cpv.js'
import { findMunicipality, nuts3Of } from '../../reference/municipalities.js'
import { findNuts } from '../../reference/nuts.js'

/** `77312000` → `77312000 (Diensten voor het wieden van onkruid)`; an unknown code stays as it is. */
export function printCpv(code: string | undefined): string | undefined {
  if (code === undefined) return undefined
  const entry = findCpv(code)
  return entry === undefined ? code : `${code} (${entry.label})`
}

/** NIS codes → names of municipalities, as they were written; an unknown code stays as it is. */
export const municipalityNames = (codes: readonly string[] | undefined): readonly string[] | undefined =>
  codes?.map((code) => findMunicipality(code)?.name ?? code)

/** The NUTS 3 areas of municipalities, each once: `BE256 (Arr. Roeselare)`. */
export function nutsNames(codes: readonly string[] | undefined): readonly string[] | undefined {
  const nuts = new Set(codes?.flatMap((code) => nuts3Of(code) ?? []))
  return codes && [...nuts].map((code) => `${code} (${findNuts(code)?.label ?? code})`)
}
