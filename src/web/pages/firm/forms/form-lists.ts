import type { FirmCall } from '../firm-call.js'
import type { FirmForm } from './firm-form.js'

const goneWords =
  'Wat je opende, is intussen gewijzigd of weggehaald: kijk eerst in de lijst. Bewaar je opnieuw, dan komt wat je invulde er als nieuw bij.'

/** The form at the place in a list that the address names; behind the last one it is for a new part. */
export function formInList<Part>(
  call: FirmCall,
  list: readonly Part[] = [],
  formFor: (known: Part | undefined, index: number) => FirmForm,
): FirmForm | undefined {
  const index = askedIndex(call, list)
  if (index === undefined) return undefined
  const asNew = () => ({ ...formFor(undefined, list.length), gone: goneWords })
  return index > list.length ? asNew() : { ...formFor(list[index], index), asNew }
}

/** The list without a part. */
export const without = <Item>(list: readonly Item[] | undefined, index: number): readonly Item[] =>
  (list ?? []).filter((_, at) => at !== index)

/** The list with a part put in the place of another, or at the end. */
export const withPart = <Item>(
  list: readonly Item[] | undefined,
  index: number,
  item: Item,
): readonly Item[] => [...(list ?? []).slice(0, index), item, ...(list ?? []).slice(index + 1)]

/** Where somebody's part stands in a list: a number in the address; `nieuw` is behind the last. */
function askedIndex({ c }: FirmCall, list: readonly unknown[] = []): number | undefined {
  const asked = c.req.param('index') ?? ''
  if (asked === 'nieuw') return list.length
  return /^\d{1,3}$/.test(asked) ? Number(asked) : undefined
}
