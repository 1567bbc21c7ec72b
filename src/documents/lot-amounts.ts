import type { Block, Inline, Provenance, ValueInline } from './blocks.js'
import type { Owner, ToldLot } from './lot-piece.js'
import type { UnnumberedBlock } from './number-blocks.js'
import { mapRuns, unnumberedRuns } from './unnumbered-runs.js'

/** The parameter of a clause, or the hours of work, that a value of a lot is: the same name in every lot. */
export function variableIn(answer: string | undefined, lot: ToldLot): string | undefined {
  const base = `lots.${lot.id}.`
  if (!answer?.startsWith(base)) return undefined
  const field = answer.slice(base.length)
  return field === 'labourHours' ? field : /\.(parameters\.[^.]+)$/.exec(field)?.[1]
}

/** `200 uren`, `€ 1.500`, `12,5 %`; not a choice in words. */
export const isAmount = (text: string): boolean => /^(?:€\s*)?\d/.test(text)

/** The values that are not the same in every lot, by what they are, in the order of the lots. */
export function varyingIn(owners: readonly Owner[]): ReadonlyMap<string, readonly ValueInline[]> {
  const values = new Map<string, ValueInline[]>()
  for (const [index, { piece, part }] of owners.entries())
    for (const inline of piece.blocks.flatMap(unnumberedRuns).flat()) {
      if (inline.kind !== 'value' || !isAmount(inline.text)) continue
      const variable = variableIn(inline.answer, part.lot)
      if (variable === undefined) continue
      const known = values.get(variable) ?? []
      if (known.length === index) known.push(inline)
      values.set(variable, known)
    }
  return new Map([...values].filter(([, all]) => new Set(all.map(({ text }) => text)).size > 1))
}

/** A block in which every amount that varies says so. */
export const withAmounts = (
  block: UnnumberedBlock,
  { part }: Owner,
  varying: ReadonlyMap<string, readonly ValueInline[]>,
): UnnumberedBlock =>
  mapRuns(block, (run) =>
    run.map((inline) => {
      if (inline.kind !== 'value') return inline
      const all = varying.get(variableIn(inline.answer, part.lot) ?? '')
      return all === undefined
        ? inline
        : { ...inline, text: `${amountsInWords(all)} (naargelang het perceel)` }
    }),
  )

/** So many amounts stand in a sentence; of more, the least and the greatest. */
const maximumNamed = 3

function amountsInWords(all: readonly ValueInline[]): string {
  const amounts = [...new Set(all.map(({ text }) => text))].toSorted((a, b) => sizeOf(a) - sizeOf(b))
  const last = amounts.at(-1) ?? ''
  if (amounts.length > maximumNamed) return `${amounts[0]} tot ${last}`
  return `${amounts.slice(0, -1).join(', ')} of ${last}`
}

/** `€ 1.500,25` → 1500.25, as it was printed. */
const sizeOf = (text: string): number => Number(text.replace(/[^\d,]/g, '').replace(',', '.'))

/** Under a text that several lots share: what each of them asks. */
export function amountsByLot(
  owners: readonly Owner[],
  varying: ReadonlyMap<string, readonly ValueInline[]>,
  labelOf: (variable: string) => string,
  from: Provenance,
): readonly UnnumberedBlock[] {
  const words = (text: string): readonly Inline[] => [{ kind: 'text', text }]
  const columns = [...varying]
  return [
    { kind: 'paragraph', content: words('Per perceel geldt:'), from },
    {
      kind: 'table',
      header: [words('Perceel'), ...columns.map(([variable]) => words(capital(labelOf(variable))))],
      rows: owners.map(({ part }, index) => [
        [{ kind: 'value', text: part.lot.heading, answer: `lots.${part.lot.id}.title` } satisfies Inline],
        ...columns.map(([, all]): readonly Inline[] => {
          const value = all[index]
          return value === undefined ? [] : [value]
        }),
      ]),
      align: ['left', ...columns.map(() => 'right' as const)],
      from,
    } satisfies Extract<Block, { kind: 'table' }>,
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
