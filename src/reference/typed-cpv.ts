import { failure, type Result, success } from '../kernel/result.js'
import { type CpvContractNature, findCpv } from './cpv.js'
import { type CpvChoice, cpvChoices } from './cpv-choices.js'

/**
 * Why no code was understood.
 * @property message Dutch, what to do.
 * @property choices groups that may have been meant, each followed by the codes inside it.
 * @property isQuestion nothing is wrong: words were typed that lead to codes, and one of them is to be chosen.
 */
export interface CpvFault {
  readonly message: string
  readonly choices?: readonly CpvChoice[]
  readonly isQuestion?: true
}

/** A CPV code in any spelling, or everyday words: those answer with groups and codes to choose from. */
export function typedCpv(typed: string, nature?: CpvContractNature): Result<string, CpvFault> {
  const code = typedCode(typed)
  if (code !== undefined)
    return findCpv(code) === undefined
      ? failure({ message: `CPV-code ${code} bestaat niet: kijk de cijfers na, of schrijf wat je zoekt.` })
      : success(code)
  const choices = cpvChoices(typed, nature)
  return choices.length === 0
    ? failure({ message: `Er is geen CPV-code gevonden voor "${typed.trim()}": probeer een ander woord.` })
    : failure({ message: `Kies de code die past bij "${typed.trim()}".`, choices, isQuestion: true })
}

/** `77310000-6`, `7731 0000`, `77.31.00.00` and `CPV-code: 77310000 Groen…` → `77310000`. */
function typedCode(typed: string): string | undefined {
  const [, digits] =
    /^\s*(?:cpv(?:[ -]?codes?)?[\s:]*)?((?:\d[\s.]?){8})(?:-\d)?(?:\s.*)?$/i.exec(typed) ?? []
  return digits?.replace(/\D/g, '')
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
