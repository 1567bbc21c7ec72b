import { cents, type Euro, euro } from '../../kernel/money.js'
import type { Procedure } from '../../procurement/procedure.js'

/** An amount without VAT, with the VAT of the contract, to the cent; undefined while one of both is not known. */
export function withVat(amount: Euro | undefined, { administration }: Procedure): Euro | undefined {
  const rate = administration?.vatRate
  return amount === undefined || rate == null
    ? undefined
    : euro(Math.round((cents(amount) * (100 + rate)) / 100) / 100)
}
