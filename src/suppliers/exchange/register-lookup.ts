import { grouped } from '../../kernel/grouped.js'
import type { Supplier } from '../supplier.js'
import { nameColumn, numberColumn } from './firm-columns.js'
import { isSameName, nameKey } from './firm-names.js'
import type { FirmRows } from './group-rows.js'

/** The firms of the register, by what a file calls them. */
export interface RegisterLookup {
  readonly withNumber: (enterpriseNumber: string) => readonly Supplier[]
  readonly named: (name: string) => readonly Supplier[]
}

export function registerLookup(suppliers: readonly Supplier[]): RegisterLookup {
  const byNumber = grouped(suppliers, ({ enterpriseNumber }) => enterpriseNumber)
  const byName = grouped(suppliers, ({ name }) => nameKey(name))
  return {
    withNumber: (enterpriseNumber) => byNumber.get(enterpriseNumber) ?? [],
    named: (name) => byName.get(nameKey(name)) ?? [],
  }
}

/**
 * Which firm of the register a firm of the file is.
 * @property supplier left out: a new one. @property note what a person should know, in Dutch.
 * @property refusal why nobody can tell, with the column to change.
 */
export type FoundSupplier =
  | { readonly kind: 'found'; readonly supplier?: Supplier; readonly note?: string }
  | { readonly kind: 'unclear'; readonly columnId: string; readonly message: string }

/**
 * By its number, else by its name. A number that the register knows under another name is unclear, unless new names are
 * accepted: it may as well be typed on the wrong row, and would overwrite another firm.
 */
export function findSupplier(
  { enterpriseNumber, name }: FirmRows,
  register: RegisterLookup,
  acceptNewNames: boolean,
): FoundSupplier {
  if (enterpriseNumber === undefined) return byName(name ?? '', register)
  const [found, ...others] = register.withNumber(enterpriseNumber)
  if (others.length > 0)
    return unclear(
      numberColumn.id,
      'Dit KBO-nummer staat bij twee ondernemingen in het register: verbeter dat eerst daar.',
    )
  if (found === undefined) return withNewNumber(name ?? '', register)
  if (name === undefined || acceptNewNames || isSameName(name, found.name))
    return { kind: 'found', supplier: found }
  return unclear(
    nameColumn.id,
    `Dit KBO-nummer hoort in het register bij "${found.name}". Kijk het nummer na. Heet de onderneming nu anders, pas dan eerst haar naam aan in het register, of kies dat namen mogen veranderen.`,
  )
}

function byName(name: string, register: RegisterLookup): FoundSupplier {
  const [found, ...others] = register.named(name)
  if (others.length > 0)
    return unclear(
      nameColumn.id,
      `Het register kent ${others.length + 1} ondernemingen met de naam "${name}": vul het KBO-nummer in.`,
    )
  return { kind: 'found', ...(found !== undefined && { supplier: found }) }
}

/** A number that is new to the register: of a firm that it knows without number, or of another firm of that name. */
function withNewNumber(name: string, register: RegisterLookup): FoundSupplier {
  const named = register.named(name)
  const withoutNumber = named.filter(({ enterpriseNumber }) => enterpriseNumber === undefined)
  const [found] = withoutNumber
  if (named.length === 0) return { kind: 'found' }
  if (found === undefined)
    return {
      kind: 'found',
      note: 'Het register kent al een onderneming met deze naam, met een ander KBO-nummer. Dit wordt een nieuwe.',
    }
  if (named.length === 1) return { kind: 'found', supplier: found }
  return unclear(
    nameColumn.id,
    `Het register kent ${named.length} ondernemingen met de naam "${name}", niet allemaal met een KBO-nummer: vul het nummer eerst in het register in.`,
  )
}

const unclear = (columnId: string, message: string): FoundSupplier => ({ kind: 'unclear', columnId, message })
