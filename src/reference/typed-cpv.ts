import { failure, type Result, success } from '../kernel/result.js'
import { type CpvContractNature, findCpv } from './cpv.js'
import { searchCpv } from './cpv-search.js'

/**
 * Why no code was understood.
 * @property message Dutch, what to do.
 * @property choices codes that may have been meant, with their labels.
 * @property isQuestion nothing is wrong: words were typed that lead to codes, and one of them is to be chosen.
 */
export interface CpvFault {
  readonly message: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly isQuestion?: true
}

/** A CPV code, with or without its check digit, or everyday words: those answer with codes to choose from. */
export function typedCpv(typed: string, nature?: CpvContractNature): Result<string, CpvFault> {
  const [, code] = /^\s*(\d{8})(?:-\d)?(?:\s.*)?$/.exec(typed) ?? []
  if (code !== undefined)
    return findCpv(code) === undefined
      ? failure({ message: `CPV-code ${code} bestaat niet: kijk de cijfers na, of schrijf wat je zoekt.` })
      : success(code)
  const hits = searchCpv(typed, { limit: 7, ...(nature !== undefined && { contractNature: nature }) })
  return hits.length === 0
    ? failure({ message: `Er is geen CPV-code gevonden voor "${typed.trim()}": probeer een ander woord.` })
    : failure({
        isQuestion: true,
        message: `Kies de code die past bij "${typed.trim()}".`,
        choices: hits.map(({ code: value, label }) => ({ value, label: `${value}: ${label}` })),
      })
}

/** Codes or words, one a line. */
export function typedCpvList(
  lines: readonly string[],
  nature?: CpvContractNature,
): Result<readonly string[], CpvFault> {
  const codes: string[] = []
  for (const line of lines) {
    const found = typedCpv(line, nature)
    if (!found.ok) {
      const meant = (found.error.choices ?? []).slice(0, 3).map(({ label }) => label)
      const advice =
        meant.length === 0
          ? found.error.message
          : `Vervang "${line}" door een code, zoals ${meant.join('; ')}.`
      return failure({ message: advice, ...(meant.length > 0 && { isQuestion: true }) })
    }
    if (!codes.includes(found.value)) codes.push(found.value)
  }
  return success(codes)
}
