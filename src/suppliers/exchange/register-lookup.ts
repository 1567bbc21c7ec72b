import { grouped } from '../../kernel/grouped.js'
import type { Supplier } from '../supplier.js'
import { nameColumn, numberColumn } from './firm-columns.js'
import { alikeKey, nameKey } from './firm-names.js'
import type { FirmRows } from './group-rows.js'

/**
 * The firms of the register, by what a file calls them.
 * @property alike those whose name differs in no more than the legal form, the same name included.
 */
export interface RegisterLookup {
  readonly withNumber: (enterpriseNumber: string) => readonly Supplier[]
  readonly alike: (name: string) => readonly Supplier[]
}

export function registerLookup(register: Iterable<Supplier>): RegisterLookup {
  const suppliers = [...register]
  const byNumber = grouped(suppliers, ({ enterpriseNumber }) => enterpriseNumber)
  const byName = grouped(suppliers, ({ name }) => alikeKey(name))
  return {
    withNumber: (enterpriseNumber) => byNumber.get(enterpriseNumber) ?? [],
    alike: (name) => byName.get(alikeKey(name)) ?? [],
  }
}

/**
 * Which firm of the register a firm of the file is.
 * @property supplier left out: a new one. @property note what a person should know, in Dutch.
 * @property columnId of the column to change when nobody can tell.
 */
export type FoundSupplier =
  | { readonly kind: 'found'; readonly supplier?: Supplier; readonly note?: string }
  | { readonly kind: 'unclear'; readonly columnId: string; readonly message: string }

/** @property isOneOfTwo whether the file has another firm of this name, with another number. */
export interface FindOptions {
  readonly acceptNewNames: boolean
  readonly isOneOfTwo: boolean
}

/**
 * By its number, else by its name. A number that the register knows under another name is unclear, unless new names are
 * accepted: it may as well be typed on the wrong row, and would overwrite another firm.
 */
export function findSupplier(
  { enterpriseNumber, name = '' }: FirmRows,
  register: RegisterLookup,
  { acceptNewNames, isOneOfTwo }: FindOptions,
): FoundSupplier {
  if (enterpriseNumber === undefined) return byName(name, register)
  const [found, ...others] = register.withNumber(enterpriseNumber)
  if (others.length > 0)
    return unclear(
      numberColumn.id,
      'Dit KBO-nummer staat bij twee ondernemingen in het register: verbeter dat eerst daar.',
    )
  if (found === undefined) return withNewNumber(name, register, isOneOfTwo)
  if (name === '' || acceptNewNames || alikeKey(name) === alikeKey(found.name))
    return { kind: 'found', supplier: found }
  return unclear(
    nameColumn.id,
    `Dit KBO-nummer hoort in het register bij "${found.name}". Kijk het nummer na. Heet de onderneming nu anders, pas dan eerst haar naam aan in het register, of kies dat namen mogen veranderen.`,
  )
}

function byName(name: string, register: RegisterLookup): FoundSupplier {
  const alike = register.alike(name)
  const [found, ...others] = alike.filter((supplier) => nameKey(supplier.name) === nameKey(name))
  if (others.length > 0)
    return unclear(
      nameColumn.id,
      `Het register kent ${others.length + 1} ondernemingen met de naam "${name}": vul het KBO-nummer in.`,
    )
  if (found !== undefined) return { kind: 'found', supplier: found }
  const [other] = alike
  return other === undefined ? { kind: 'found' } : unclear(nameColumn.id, alikeAdvice(other))
}

/** A number that is new to the register: of a firm that it knows without number, or of another firm of that name. */
function withNewNumber(name: string, register: RegisterLookup, isOneOfTwo: boolean): FoundSupplier {
  const alike = register.alike(name)
  const [found, ...others] = alike.filter(({ enterpriseNumber }) => enterpriseNumber === undefined)
  if (found !== undefined) {
    if (nameKey(found.name) !== nameKey(name)) return unclear(nameColumn.id, alikeAdvice(found))
    if (alike.length === 1 && others.length === 0 && !isOneOfTwo) return { kind: 'found', supplier: found }
    return unclear(
      nameColumn.id,
      `Het register kent "${found.name}" zonder KBO-nummer, en er is meer dan één onderneming met die naam: vul haar nummer eerst in het register in.`,
    )
  }
  const [other] = alike
  if (other === undefined) return { kind: 'found' }
  return {
    kind: 'found',
    note: `Het register kent al "${other.name}", met een ander KBO-nummer. Dit wordt een nieuwe onderneming.`,
  }
}

const alikeAdvice = ({ name, enterpriseNumber }: Supplier): string =>
  enterpriseNumber === undefined
    ? `Het register kent "${name}", zonder KBO-nummer. Is het dezelfde onderneming, neem die naam dan over; is het een andere, vul dan eerst het nummer van "${name}" in het register in.`
    : `Het register kent "${name}". Is het dezelfde onderneming, neem die naam dan over; vul anders het KBO-nummer in.`

const unclear = (columnId: string, message: string): FoundSupplier => ({ kind: 'unclear', columnId, message })
