import type { Action } from '../../access/may.js'

/** `'/dossiers/:id/vragen/:question'` → `'id' | 'question'` */
type ParamOf<Pattern extends string> = Pattern extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | ParamOf<`/${Tail}`>
    : Rest
  : never

/** What stands behind the question mark; what is undefined or empty is left out. */
type Query = Readonly<Record<string, string | number | undefined>>
type Params = Readonly<Record<string, string | number>>

/** What a request to an address does, by its method: a deed that the actor has to be allowed. */
export interface Does {
  readonly get?: Action
  readonly post?: Action
}

type AddressArguments<Pattern extends string> = [ParamOf<Pattern>] extends [never]
  ? [query?: Query]
  : [params: Readonly<Record<ParamOf<Pattern>, string | number>>, query?: Query]

/**
 * An address of the service: how it is matched, how it is written, and what asking it does.
 * @property to the address itself, every part and the query escaped.
 */
export interface Route<Pattern extends string = string, Deed extends Does = Does> {
  readonly pattern: Pattern
  readonly does: Deed
  readonly to: (...args: AddressArguments<Pattern>) => string
}

/** Makes a route. What asking it does is not optional: a route that asks nobody does not compile. */
export const route = <const Pattern extends string, const Deed extends Does>(
  pattern: Pattern,
  does: Deed,
): Route<Pattern, Deed> => ({
  pattern,
  does,
  to: (...args: readonly unknown[]) => {
    const [params, query] = pattern.includes(':') ? args : [{}, args[0]]
    return addressOf(pattern, params as Params, query as Query | undefined)
  },
})

function addressOf(pattern: string, params: Params, query: Query = {}): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()
  return search === '' ? path : `${path}?${search}`
}
