import { failure, type Result, success } from '../../kernel/result.js'
import type { InputFault } from './input-fault.js'

/** A firm and where letters to it go; what is not known is left out. */
export interface TypedAddress {
  readonly name: string
  readonly street?: string
  readonly place?: string
  readonly email?: string
}

/**
 * Lines as people type them: `vzw Voorbeeld; Marktstraat 1; 9999 Voorbeeldstad; info@voorbeeld.be`. After the name a
 * part with an @ is the e-mail address, one that begins with four digits the place, and the other the street, so that a
 * part that is not known may be left out. A line with a part too many is given back.
 */
export function typedAddresses(lines: readonly string[]): Result<readonly TypedAddress[], InputFault> {
  const rows = lines.map((line) => ({ line, row: typedAddress(line) }))
  const wrong = rows.find(({ row }) => row === undefined)
  if (wrong !== undefined)
    return failure({
      message: `Schrijf op elke regel naam, straat, postcode met plaats, en e-mail, met een puntkomma ertussen, bijvoorbeeld "vzw Voorbeeld; Marktstraat 1; 9999 Voorbeeldstad; info@voorbeeld.be". Dit begrepen we niet: "${wrong.line.slice(0, 80)}".`,
    })
  return success(rows.flatMap(({ row }) => row ?? []))
}

/** A line as it was typed: what is known, in the order of an envelope. */
export const addressLine = ({ name, street, place, email }: TypedAddress): string =>
  [name, street, place, email].filter((part) => part !== undefined && part !== '').join('; ')

function typedAddress(line: string): TypedAddress | undefined {
  const [name = '', ...parts] = line.split(';').map((part) => part.trim())
  const given = parts.filter((part) => part !== '')
  const found = new Map(given.map((part) => [kindOf(part), part]))
  if (name === '' || found.size < given.length) return undefined
  return { name, ...Object.fromEntries(found) }
}

const kindOf = (part: string): 'email' | 'place' | 'street' => {
  if (part.includes('@')) return 'email'
  return /^\d{4}\s+\S/.test(part) ? 'place' : 'street'
}
