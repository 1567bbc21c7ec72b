import type { Supplier } from './supplier.js'

type Numbered = Pick<Supplier, 'id' | 'enterpriseNumber'>

/** Which firms have which enterprise number, also those that are being written. */
export interface NumberHolders {
  /** Notes a firm under its number, unless another one has it: then its id. */
  readonly claim: (supplier: Numbered) => string | undefined
  readonly release: (supplier: Numbered) => void
}

/** @param suppliers of a register in which two may have the same number already; both then hold it. */
export function numberHolders(suppliers: Iterable<Numbered>): NumberHolders {
  const holders = new Map<string, readonly string[]>()
  const add = ({ id, enterpriseNumber }: Numbered): void => {
    if (enterpriseNumber !== undefined)
      holders.set(enterpriseNumber, [...(holders.get(enterpriseNumber) ?? []), id])
  }
  for (const supplier of suppliers) add(supplier)
  return {
    claim: (supplier) => {
      const [holder] = (holders.get(supplier.enterpriseNumber ?? '') ?? []).filter((id) => id !== supplier.id)
      if (holder === undefined) add(supplier)
      return holder
    },
    release: ({ id, enterpriseNumber = '' }) => {
      const known = holders.get(enterpriseNumber) ?? []
      // One claim of it only: the firm may hold the number by an earlier write.
      const at = known.indexOf(id)
      const left = known.filter((_, index) => index !== at)
      if (left.length === 0) holders.delete(enterpriseNumber)
      else holders.set(enterpriseNumber, left)
    },
  }
}
