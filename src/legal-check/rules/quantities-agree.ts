import { formatNumber } from '../../kernel/format.js'
import { grouped } from '../../kernel/grouped.js'
import { keptWith } from '../../kernel/lazily.js'
import { localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import type { InventoryPosition } from '../../procurement/inventory.js'
import type { Procedure } from '../../procurement/procedure.js'
import { hasTechnicalPart, type OwnText, ownTexts, technicalPath } from '../own-texts.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { type Quantity, quantitiesIn, stemsIn, unitOf } from '../text/quantities.js'
import { plain } from '../text/sentences.js'

const measured = (technicalDescription: string, ...inventory: readonly InventoryPosition[]) =>
  aProcedure({
    inventory,
    administration: { ...aProcedure().administration, technicalDescription },
  })
const position = (description: string, unit: string, quantity: number): InventoryPosition => ({
  number: '1',
  description,
  unit,
  quantity,
})

export const quantitiesAgree = rule({
  id: 'quantities-agree',
  code: 'TEC-03',
  group: 'technical',
  severity: 'warning',
  title: 'De tekst en de inventaris noemen dezelfde hoeveelheden',
  finds: 'Verschillende hoeveelheden: de tekst en de inventaris noemen er elk een andere.',
  why: 'De prijzen worden vergeleken op de hoeveelheden van de inventaris. Noemt de tekst voor hetzelfde een andere hoeveelheid, dan weet een inschrijver niet wat hij moet aanbieden, en komt de discussie bij de afrekening.',
  remedy: 'Verbeter de hoeveelheid in de tekst of in de inventaris, of schrijf waarom ze verschillen.',
  grounds: [law('4'), law('53')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure }): readonly Outcome[] => {
    const { inventory, administration } = procedure
    if (inventory == null || inventory.length === 0)
      return administration?.priceMethod === 'price-list' ? [notChecked('de inventaris', 'inventory')] : []
    const rows = rowsOf(inventory)
    const unread = hasTechnicalPart(procedure)
      ? []
      : [notChecked('de technische beschrijving', technicalPath)]
    return [...ownTexts(procedure).flatMap((text) => ofText(text, rows, procedure)), ...unread]
  },
  examples: {
    passes: [
      {
        says: '12.500 m² maaien in de tekst en in de inventaris',
        procedure: measured(
          'De ploeg heeft 12.500 m² te maaien.',
          position('Maaien van gazon', 'm²', 12_500),
        ),
      },
      {
        says: '84 km berm, twee keer per jaar: 168 km in de inventaris',
        procedure: measured(
          'Er is 84 km berm, die twee keer per jaar gemaaid wordt.',
          position('Maaien van bermen', 'km', 168),
        ),
      },
      {
        says: '10.000 m² gazon en 2.000 m² berm, elk met een eigen post',
        procedure: measured(
          'Te onderhouden: 10.000 m² gazon en 2.000 m² berm.',
          position('Maaien van gazon', 'm²', 10_000),
          position('Maaien van een berm', 'm²', 2_000),
        ),
      },
    ],
    fails: [
      {
        says: '12.500 m² maaien in de tekst, 10.000 m² in de inventaris',
        procedure: measured('Het gaat om 12.500 m² maaien.', position('Maaien van gazon', 'm²', 10_000)),
      },
      {
        says: 'Veertig bureaus in de tekst, 45 in de inventaris',
        procedure: measured(
          'De leverancier plaatst veertig bureaus van 160 bij 80 cm.',
          position('Bureau van 160 bij 80 cm', 'stuk', 45),
        ),
      },
    ],
  },
})

/** The sentence gives a rhythm, or speaks of another time: its number is not the one of the inventory. */
const elsewhere =
  /(?<![a-z])(?:per|elke|elk|iedere|ieder|telkens|keer|maal|jaarlijks|maandelijks|wekelijks|dagelijks|beurten?|vorig|vroeger|vandaag|lopende|huidige|proef|referentie)(?![a-z])/
const rhythm = /(?<![a-z])(?:per|beurt(?:en)?|ronde|jaar|maand|week)(?![a-z])/

function ofText(
  { at, called, lot, sentences }: OwnText,
  rows: Rows,
  procedure: Procedure,
): readonly Outcome[] {
  const stated = sentences
    .filter((sentence) => !elsewhere.test(sentence.plain))
    .flatMap(({ text, plain: read }) =>
      quantitiesIn(read).map((one) => ({ ...one, words: text.slice(one.from, one.to) })),
    )
  const named = grouped(
    stated.flatMap((one) => {
      const position = positionOf(one, lot, rows)
      return position === undefined ? [] : [{ ...one, position }]
    }),
    ({ position }) => position,
  )
  return [...named].flatMap(([position, mentions]): readonly Outcome[] => {
    const [first] = mentions
    if (
      first === undefined ||
      agree(
        mentions.map(({ value }) => value),
        position,
        procedure,
      )
    )
      return []
    const { number, description, unit = '', quantity = 0 } = position
    const post = number === undefined ? 'de inventaris' : `post ${number} van de inventaris`
    const listed = `${formatNumber(quantity)} ${unit}`.trim()
    return [fault(at, { says: `${called} noemt "${first.words}", en ${post} ("${description}") ${listed}.` })]
  })
}

/** A position as it is looked for. @property names stems of its description, and its unit. */
interface Row {
  readonly position: InventoryPosition
  readonly unit: string
  readonly names: ReadonlySet<string>
}
/** The positions with a quantity, by each of their names: an inventory may have thousands. */
type Rows = ReadonlyMap<string, readonly Row[]>

const rowsOf = keptWith((inventory: readonly InventoryPosition[]): Rows => {
  const rows = new Map<string, Row[]>()
  for (const position of inventory) {
    if (position.unit === undefined || position.quantity === undefined) continue
    const unit = unitOf(plain(position.unit).trim())
    const names = new Set([...stemsIn(plain(position.description)), unit])
    for (const name of names) {
      const known = rows.get(name)
      if (known === undefined) rows.set(name, [{ position, unit, names }])
      else known.push({ position, unit, names })
    }
  }
  return rows
})

/** The one position that speaks of the same things in the same unit. */
function positionOf(
  { unit, things }: Quantity,
  lot: string | undefined,
  rows: Rows,
): InventoryPosition | undefined {
  const same = (rows.get(things[0] ?? '') ?? []).filter(
    (row) =>
      (lot === undefined || row.position.lot === undefined || row.position.lot === lot) &&
      (unit === undefined ? row.unit === 'stuk' || things.includes(row.unit) : row.unit === unit) &&
      things.every((thing) => row.names.has(thing)),
  )
  return same.length === 1 ? same[0]?.position : undefined
}

/**
 * Whether what one text says can be the quantity of the position: one of the numbers, their sum, or so many times it
 * where the work is repeated. Several numbers that are none of these are parts of something, and say nothing.
 */
function agree(
  values: readonly number[],
  { quantity = 0, unit, description }: InventoryPosition,
  { durationMonths = 0 }: Procedure,
): boolean {
  const [value = 0] = values
  if (new Set(values).size > 1) return true
  const known = [quantity, ...quantitiesIn(plain(description)).map((inside) => inside.value)]
  if (known.some((one) => one === value || one === value * values.length)) return true
  const repeats = durationMonths > 12 || rhythm.test(plain(`${unit} ${description}`))
  return repeats && isMultiple(quantity, value)
}

/** One is so many times the other, as a quantity of each year and of all years are. */
function isMultiple(one: number, other: number): boolean {
  const ratio = Math.max(one, other) / Math.min(one, other)
  return Number.isFinite(ratio) && Math.abs(ratio - Math.round(ratio)) < 1e-9
}
