import type { LocalDate } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import { findMunicipality } from './municipalities.js'
import { type MunicipalityHit, searchMunicipalities } from './municipality-search.js'

/** Municipalities by name, former name, name of a part, postal code or NIS code, separated by commas or lines. */
export function typedMunicipalities(
  typed: string,
  on: LocalDate,
): Result<readonly string[], { readonly message: string }> {
  const codes: string[] = []
  for (const part of typed.split(/[,;\n]/).map((name) => name.trim())) {
    if (part === '') continue
    const code = typedMunicipality(part, on)
    if (!code.ok) return code
    if (!codes.includes(code.value)) codes.push(code.value)
  }
  return success(codes)
}

/**
 * One municipality, as {@link typedMunicipalities} reads it: a whole name, or the beginning of only one. What is
 * like a name is never taken for it: the message then asks whether it was meant.
 */
export function typedMunicipality(part: string, on: LocalDate): Result<string, { readonly message: string }> {
  if (/^\d{5}$/.test(part) && findMunicipality(part) !== undefined) return success(part)
  const hits = searchMunicipalities(part, { on })
  const exact = exactOnes(hits)
  const [only, ...others] = exact.length > 0 ? exact : hits
  if (only !== undefined && others.length === 0 && only.how !== 'misspelt')
    return success(only.municipality.nis)
  return failure({ message: messageFor(part, exact.length > 0 ? exact : hits) })
}

/** The hits of a whole name; a municipality of that name goes before parts of that name elsewhere. */
function exactOnes(hits: readonly MunicipalityHit[]): readonly MunicipalityHit[] {
  const exact = hits.filter(({ how }) => how === 'exact')
  const own = exact.filter(({ because }) => because === undefined)
  return own.length > 0 ? own : exact
}

function messageFor(part: string, hits: readonly MunicipalityHit[]): string {
  const meant = hits
    .slice(0, 4)
    .map(({ municipality: { name }, because }) => (because === undefined ? name : `${name} (${because})`))
  if (meant.length === 0)
    return `"${part}" is geen Vlaamse gemeente: kijk de naam na, of schrijf de postcode.`
  const question = `Bedoel je ${meant.length === 1 ? meant[0] : `${meant.slice(0, -1).join(', ')} of ${meant.at(-1)}`}?`
  return hits.every(({ how }) => how === 'misspelt')
    ? `"${part}" is geen Vlaamse gemeente. ${question}`
    : `"${part}" is niet duidelijk. ${question}`
}
