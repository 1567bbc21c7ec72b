import { foldText } from '../../reference/fold-text.js'
import type { ListName } from './column.js'
import { keyOf, valueAt } from './values.js'

/** What an item is called: items of one name are the same one, in their order, unless their marks tell them apart. */
const names: Readonly<Record<ListName, readonly string[]>> = {
  recognitions: ['kind', 'name'],
  activities: ['title'],
  approvals: ['category'],
  certificates: ['name'],
  references: ['title'],
}

/** What tells items of one name apart. */
const marks: Readonly<Record<ListName, string>> = {
  recognitions: 'from',
  activities: 'id',
  approvals: 'class',
  certificates: 'until',
  references: 'year',
}

export const itemKey = (list: ListName, item: unknown): string =>
  names[list].map((field) => foldText(String(valueAt(item, [field]) ?? ''))).join('|')

/** `undefined` when the item does not have its mark. */
export function itemMark(list: ListName, item: unknown): string | undefined {
  const mark = valueAt(item, [marks[list]])
  if (mark === undefined) return undefined
  return list === 'activities' ? keyOf(mark) : `${itemKey(list, item)}|${keyOf(mark)}`
}

/** `Maaien & wieden` → `maaien-wieden`, with a number behind it when that is taken. */
export function slugOf(title: string, taken: ReadonlySet<unknown>): string {
  const slug = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
  const base = slug === '' ? 'activiteit' : slug
  let id = base
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
  return id
}
