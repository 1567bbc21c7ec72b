import { formatEuro, formatHours, formatList } from '../../kernel/format.js'
import { euro } from '../../kernel/money.js'
import { municipalityName } from '../../reference/municipalities.js'
import type { Supplier } from '../supplier.js'
import type { DemandedLot } from './demanded-lot.js'
import { placesOn } from './outcomes.js'
import { cpvName } from './reasons.js'
import type { SupplierIndex } from './supplier-index.js'

/** @property title in Dutch: "Roeselare"; matches: how many firms fit this part. */
export interface LotPart {
  readonly title: string
  readonly matches: number
}

/**
 * A way to cut a lot so that more firms fit.
 * @property how completes "als je het perceel splitst …".
 * @property extra the firms that fit some part and not the lot as it is.
 * @property assumption what the sum was made with, as a sentence; the buyer knows better.
 */
export interface LotSplit {
  readonly kind: 'per-municipality' | 'per-work' | 'in-parts'
  readonly how: string
  readonly parts: readonly LotPart[]
  readonly extra: readonly Supplier[]
  readonly assumption: string
}

/** The ways to cut a lot that bring firms which do not fit now; most firms first. */
export function lotSplits(lot: DemandedLot, index: SupplierIndex): readonly LotSplit[] {
  const fitting = new Set(idsOf(lot, index))
  return [perMunicipality(lot), perWork(lot), ...[2, 3, 4].map((parts) => inParts(lot, parts))]
    .flatMap((cut) => (cut === undefined ? [] : [worked(cut, index, fitting)]))
    .filter(({ extra }) => extra.length > 0)
    .toSorted((a, b) => b.extra.length - a.extra.length)
    .filter(({ kind }, place, all) => all.findIndex((other) => other.kind === kind) === place)
}

const idsOf = (lot: DemandedLot, index: SupplierIndex): readonly string[] =>
  index
    .matching(lot)
    .fitting()
    .map(({ supplier }) => supplier.id)

interface Cut extends Pick<LotSplit, 'kind' | 'how' | 'assumption'> {
  readonly lots: readonly (readonly [title: string, lot: DemandedLot])[]
}

function worked({ lots, ...cut }: Cut, index: SupplierIndex, known: ReadonlySet<string>): LotSplit {
  const extra = new Map<string, Supplier>()
  const parts = lots.map(([title, lot]) => {
    const fitting = index.matching(lot).fitting()
    for (const { supplier } of fitting) if (!known.has(supplier.id)) extra.set(supplier.id, supplier)
    return { title, matches: fitting.length }
  })
  const byName = (a: Supplier, b: Supplier) => a.name.localeCompare(b.name, 'nl')
  return { ...cut, parts, extra: [...extra.values()].toSorted(byName) }
}

function perMunicipality(lot: DemandedLot): Cut | undefined {
  const places = placesOn(lot) ?? []
  if (places.length < 2) return undefined
  return {
    kind: 'per-municipality',
    how: 'per gemeente',
    assumption: shareSentence(lot, places.length, 'elke gemeente'),
    lots: places.map((nis) => [
      municipalityName(nis),
      { ...share(lot, places.length), placeOfPerformance: [nis] },
    ]),
  }
}

/** Nobody knows which part of the value each kind of work is, so its size is left open. */
function perWork(lot: DemandedLot): Cut | undefined {
  const codes = [...new Set([lot.cpvCode, ...lot.additionalCpvCodes])]
  if (codes.length < 2) return undefined
  return {
    kind: 'per-work',
    how: 'per soort werk',
    assumption: 'Hoeveel elk soort werk waard is, weten we niet: kijk de omvang na.',
    lots: codes.map((cpvCode) => [
      cpvName(cpvCode),
      { ...lot, cpvCode, additionalCpvCodes: [], value: undefined, hours: undefined },
    ]),
  }
}

function inParts(lot: DemandedLot, parts: number): Cut | undefined {
  if (lot.value === undefined) return undefined
  const part = share(lot, parts)
  return {
    kind: 'in-parts',
    how: `in ${parts} delen, bijvoorbeeld per wijk of per soort gebouw`,
    assumption: shareSentence(lot, parts, 'elk deel'),
    lots: Array.from({ length: parts }, (_, place) => [`Deel ${place + 1}`, part]),
  }
}

/** An equal part of what a lot is worth and asks. */
const share = (lot: DemandedLot, parts: number): DemandedLot => ({
  ...lot,
  ...(lot.value !== undefined && { value: euro(Math.round((lot.value / parts) * 100) / 100) }),
  ...(lot.hours !== undefined && { hours: lot.hours / parts }),
})

function shareSentence(lot: DemandedLot, parts: number, each: string): string {
  const { value, hours } = share(lot, parts)
  const amounts = [
    ...(value === undefined ? [] : [formatEuro(value)]),
    ...(hours === undefined ? [] : [formatHours(Math.round(hours * 10) / 10)]),
  ]
  return amounts.length === 0
    ? 'De waarde van het perceel is nog niet ingevuld: kijk de omvang na.'
    : `We rekenen met gelijke delen: ${formatList(amounts)} voor ${each}.`
}
