import { findRegion } from '../../../../reference/regions.js'
import type { FirmState, RegisterQuery } from '../../../../suppliers/register-list.js'

/** The filters of the register as they stand in its address and in its forms. */
const filterNames = ['zoek', 'regio', 'toon', 'pagina'] as const
export type Filters = Readonly<Record<Exclude<(typeof filterNames)[number], 'toon'>, string>> & {
  readonly toon: StateWord
}

/** Which firms can be shown, by their word in the address. */
const states = {
  '': { label: 'Actief', state: 'active' },
  verouderd: { label: 'Te verifiëren', state: 'ageing' },
  'niet-actief': { label: 'Niet langer actief', state: 'archived' },
  alle: { label: 'Alle', state: undefined },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly state: FirmState | undefined }>
>

type StateWord = keyof typeof states
const isState = (word: string): word is StateWord => Object.hasOwn(states, word)

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
    toon: isState(state) ? state : '',
    pagina: page > 1 && page < 1e6 ? String(page) : '',
  }
}

export const queryOf = ({ zoek, regio, toon }: Filters): RegisterQuery => ({
  text: zoek,
  region: regio === '' ? undefined : regio,
  state: states[toon].state,
})

/** The filters as fields of a form, so that a deed leads back to the same list. */
export const filterFields = (filters: Filters): readonly (readonly [string, string])[] =>
  filterNames.map((name) => [name, filters[name]] as const).filter(([, value]) => value !== '')
