import { findRegion } from '../../../../reference/regions.js'
import type { FirmState, RegisterQuery } from '../../../../suppliers/register-list.js'

export const registerAddress = '/regie/ondernemingen'

/** The filters of the register as they stand in its address and in its forms. */
const filterNames = ['zoek', 'regio', 'toon', 'pagina'] as const
export type Filters = Readonly<Record<(typeof filterNames)[number], string>>

/** Which firms can be shown, by their word in the address. */
const states = {
  '': { label: 'Actief', state: 'active' },
  verouderd: { label: 'Te verifiëren', state: 'ageing' },
  'niet-actief': { label: 'Niet langer actief', state: 'archived' },
  alle: { label: 'Alle', state: undefined },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly state: FirmState | undefined }>
>

/** The name of each, those that are active left out: they are shown when nothing is asked. */
export const stateLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(states).flatMap(([word, { label }]) => (word === '' ? [] : [[word, label]])),
)
export const defaultStateLabel = states[''].label

/** Reads the filters from an address or a form; what does not exist filters nothing. */
export function filtersFrom(read: (name: string) => string | undefined): Filters {
  const text = (name: string): string => (read(name) ?? '').trim().slice(0, 200)
  const [region, state, page] = [text('regio'), text('toon'), Math.trunc(Number(text('pagina')))]
  return {
    zoek: text('zoek'),
    regio: findRegion(region) === undefined ? '' : region,
    toon: Object.hasOwn(states, state) ? state : '',
    pagina: page > 1 && page < 1e6 ? String(page) : '',
  }
}

export const queryOf = ({ zoek, regio, toon }: Filters): RegisterQuery => ({
  text: zoek,
  region: regio === '' ? undefined : regio,
  state: states[toon as keyof typeof states].state,
})

/** An address with these filters, those that filter nothing left out. */
export function addressWith(filters: Filters, more: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filters, ...more }))
    if (value !== '') search.set(name, value)
  const query = search.toString()
  return query === '' ? registerAddress : `${registerAddress}?${query}`
}

/** The filters as fields of a form, so that a deed leads back to the same list. */
export const filterFields = (filters: Filters): readonly (readonly [string, string])[] =>
  filterNames.map((name) => [name, filters[name]] as const).filter(([, value]) => value !== '')
