import { failure, type Result, success } from '../../kernel/result.js'
import { typedDate } from '../../kernel/typed-date.js'
import type { InputFault } from './input-fault.js'

/** A name and a day. @property awardedOn `YYYY-MM-DD`. */
export interface DatedName {
  readonly organisation: string
  readonly awardedOn: string
}

/** Lines as people type them: `vzw Voorbeeld, 1/5/2025`. A line without a name or a day is given back. */
export function typedDatedNames(lines: readonly string[]): Result<readonly DatedName[], InputFault> {
  const rows = lines.map((line) => ({ line, row: datedName(line) }))
  const wrong = rows.find(({ row }) => row === undefined)
  if (wrong !== undefined)
    return failure({
      message: `Schrijf op elke regel de organisatie en de datum, bijvoorbeeld "vzw Voorbeeld, 1/5/2025". Dit begrepen we niet: "${wrong.line.slice(0, 80)}".`,
    })
  return success(rows.flatMap(({ row }) => row ?? []))
}

function datedName(line: string): DatedName | undefined {
  const [, organisation = '', day = ''] = /^(.*\S)\s*[,;]\s*([^,;]+)$/.exec(line) ?? []
  const awardedOn = typedDate(day)
  return organisation === '' || awardedOn === undefined ? undefined : { organisation, awardedOn }
}
