import { type FormSheet, sheetName } from '../../kernel/form-sheet.js'
import { typedNumber } from '../../kernel/typed-number.js'
import type { AssembledDocument } from '../blocks.js'
import {
  type Cells,
  euroFormat,
  formula,
  front,
  input,
  line,
  strong,
  sum,
  tablesWith,
  text,
} from './cells.js'

/** A sheet for each lot: the data of every tenderer, what he fills in, and the costs over the whole life cycle. */
export function lifeCycleSheets(document: AssembledDocument): readonly FormSheet[] {
  const given = tablesWith(document, 'Gegeven')
  const asked = tablesWith(document, 'In te vullen')
  const results = tablesWith(document, 'Uitkomst')
  const names: string[] = []
  return given.map(({ rows }, index) => {
    names.push(sheetName('Levenscycluskosten', names))
    const tables = { given: rows, asked: asked[index]?.rows ?? [], results: results[index]?.rows ?? [] }
    return lotSheet(names.at(-1) ?? '', tables, document)
  })
}

type Rows = readonly (readonly string[])[]

function lotSheet(
  name: string,
  { given, asked, results }: { readonly given: Rows; readonly asked: Rows; readonly results: Rows },
  document: AssembledDocument,
): FormSheet {
  const top: readonly Cells[] = [
    ...front(document),
    [line('Vul de gekleurde vakken in, met 0 waar er niets is. De uitkomst volgt vanzelf.')],
    [],
    ['Gegeven', 'Waarde', 'Eenheid'].map(strong),
  ]
  const firstGiven = top.length + 1
  const firstAsked = firstGiven + given.length + 2
  const firstResult = firstAsked + asked.length + 2
  return {
    name,
    widths: [62, 20, 62],
    frozen: 0,
    cells: [
      ...top,
      ...given.map(([what = '', value = '', unit = '']) => [text(what), valueCell(value), text(unit)]),
      [],
      ['In te vullen', '', 'Eenheid'].map(strong),
      ...asked.map(([what = '', , unit = '']) => [text(what), input(euroFormat), text(unit)]),
      [],
      ['Uitkomst', '', 'Berekening'].map(strong),
      ...results.map(([what = '', , how = ''], index) => {
        const of = formulaOf(
          index,
          { given: firstGiven, asked: firstAsked, result: firstResult },
          asked.length,
        )
        const isLast = index === results.length - 1
        return [
          isLast ? strong(what) : text(what),
          isLast ? sum(of, euroFormat) : formula(of, euroFormat),
          text(how),
        ]
      }),
    ],
  }
}

const valueCell = (printed: string) => {
  const value = typedNumber(printed)
  return value === undefined ? text(printed) : ({ kind: 'number', value, format: '0.####' } as const)
}

/** The results in the order of the document: costs of energy and upkeep, emissions, their costs, and all together. */
function formulaOf(
  index: number,
  first: { readonly given: number; readonly asked: number; readonly result: number },
  asked: number,
): string {
  const given = (row: number): string => `B${first.given + row}`
  const filled = (row: number): string => `B${first.asked + row}`
  const result = (row: number): string => `B${first.result + row}`
  const [years, kwhPrice, kwhFactor, litrePrice, litreFactor, tonPrice] = [0, 1, 2, 3, 4, 5].map(given)
  const materials = asked > usualInputs ? `+${filled(usualInputs)}` : ''
  const all = [
    `${filled(1)}*${years}*${kwhPrice}`,
    `${filled(2)}*${years}*${litrePrice}`,
    `${filled(3)}*${years}`,
    `(${filled(6)}*${kwhFactor}+${filled(7)}*${litreFactor})*${years}`,
    `${filled(8)}*${kwhFactor}+${filled(9)}*${litreFactor}`,
    `(${result(3)}+${result(4)}${materials})/1000*${tonPrice}`,
    `${filled(0)}+${result(0)}+${result(1)}+${result(2)}+${filled(4)}-${filled(5)}+${result(5)}`,
  ]
  return `ROUND(${all[index] ?? '0'},2)`
}

/** What is filled in besides the materials. */
const usualInputs = 10
