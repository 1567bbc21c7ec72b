import type { LocalDate } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import { findMunicipality } from './municipalities.js'
import { searchMunicipalities } from './municipality-search.js'
import { nearMunicipalities } from './near-municipalities.js'

/** Municipalities by name, former name, postal code or NIS code, separated by commas or lines. */
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

/** One municipality, as {@link typedMunicipalities} reads it. */
export function typedMunicipality(part: string, on: LocalDate): Result<string, { readonly message: string }> {
  if (/^\d{5}$/.test(part) && findMunicipality(part) !== undefined) return success(part)
  const hits = searchMunicipalities(part, { on })
  const [first] = hits
  const exact = hits.find(({ municipality }) => municipality.name.toLowerCase() === part.toLowerCase())
  if (exact !== undefined) return success(exact.municipality.nis)
  if (hits.length === 1 && first !== undefined) return success(first.municipality.nis)
  const meant = hits.slice(0, 4).map(({ municipality }) => municipality.name)
  return failure({
    message:
      meant.length === 0
        ? unknownPlace(part, on)
        : `"${part}" is niet duidelijk. Bedoel je ${meant.join(', ')}?`,
  })
}

/** A name that is not there, with those that look like it. */
function unknownPlace(part: string, on: LocalDate): string {
  const near = nearMunicipalities(part, on)
  return near.length === 0
    ? `"${part}" is geen Vlaamse gemeente: kijk de naam na, of schrijf de postcode.`
    : `"${part}" is geen Vlaamse gemeente. Bedoel je ${near.join(' of ')}?`
}
