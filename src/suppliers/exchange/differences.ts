import { listed } from './cell-kinds.js'
import { none, typedText } from './cell-text.js'
import { type Column, type ListName, listNames } from './column.js'
import { firmColumns, itemColumns } from './columns.js'
import { itemKey } from './item-keys.js'
import type { Look } from './look.js'
import { isSame, keyOf, valueAt } from './values.js'

/**
 * What changes in one field, in Dutch.
 *
 * @property field the header of its column; `item` the item of a list that it is of: `Groenonderhoud`.
 * @property before and after as they read in a sentence; left out: not known. A whole item that comes or goes has only
 * one of both.
 */
export interface Difference {
  readonly columnId: string
  readonly field: string
  readonly item?: string
  readonly before?: string
  readonly after?: string
}

/** All that differs between two profiles; none: they say the same. */
export const differencesOf = (before: unknown, after: unknown, look: Look): readonly Difference[] => [
  ...inColumns(firmColumns, before, after, look),
  ...listNames.flatMap((list) => inList(list, before, after, look)),
]

function inColumns(
  columns: readonly Column[],
  before: unknown,
  after: unknown,
  look: Look,
  item?: string,
): readonly Difference[] {
  return columns.flatMap((column) => {
    const [old, fresh] = [valueAt(before, column.path), valueAt(after, column.path)]
    return isSame(old, fresh)
      ? []
      : [
          {
            columnId: column.id,
            field: column.header,
            ...named('item', item),
            ...named('before', shown(column, old, look)),
            ...named('after', shown(column, fresh, look)),
          },
        ]
  })
}

function inList(list: ListName, before: unknown, after: unknown, look: Look): readonly Difference[] {
  const [old, fresh] = [valueAt(before, [list]), valueAt(after, [list])]
  if (isSame(old, fresh)) return []
  const [naming, ...others] = itemColumns[list]
  const nameOf = (item: unknown): string => shown(naming, valueAt(item, naming.path), look) ?? ''
  const of = { columnId: naming.id, field: naming.header }
  const pairs = pairsOf(list, listed(old), listed(fresh))
  return [
    ...(isEmpty(fresh) ? [{ ...of, after: none }] : []),
    ...(isEmpty(old) ? [{ ...of, before: none }] : []),
    ...pairs.flatMap(({ old, fresh }): readonly Difference[] => {
      if (old === undefined) return [{ ...of, item: nameOf(fresh), after: nameOf(fresh) }]
      if (fresh === undefined) return [{ ...of, item: nameOf(old), before: nameOf(old) }]
      return inColumns([naming, ...others], old, fresh, look, nameOf(fresh))
    }),
  ]
}

interface Pair {
  readonly old?: unknown
  readonly fresh?: unknown
}

/** Equal items first, then those with one id, then those of one name, in their order; the rest came or went. */
function pairsOf(list: ListName, old: readonly unknown[], fresh: readonly unknown[]): readonly Pair[] {
  const free = new Set(old.keys())
  const take = (matches: (item: unknown) => boolean): number | undefined => {
    for (const index of free)
      if (matches(old[index])) {
        free.delete(index)
        return index
      }
    return undefined
  }
  const partners = new Map<number, number>()
  for (const key of [
    keyOf,
    (item: unknown) => (list === 'activities' ? keyOf(valueAt(item, ['id'])) : itemKey(list, item)),
  ])
    fresh.forEach((item, index) => {
      const partner = partners.has(index) ? undefined : take((other) => key(other) === key(item))
      if (partner !== undefined) partners.set(index, partner)
    })
  return [
    ...fresh.flatMap((item, index): readonly Pair[] => {
      const partner = partners.get(index)
      return [partner === undefined ? { fresh: item } : { old: old[partner], fresh: item }]
    }),
    ...[...free].map((index) => ({ old: old[index] })),
  ]
}

function shown(column: Column, value: unknown, look: Look): string | undefined {
  if (value === undefined) return undefined
  if (value === null || isEmpty(value)) return none
  return column.kind.show?.(value) ?? typedText(column.kind.write(value, look))
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const named = <Name extends string>(name: Name, text: string | undefined) =>
  text === undefined ? {} : ({ [name]: text } as { readonly [key in Name]: string })
