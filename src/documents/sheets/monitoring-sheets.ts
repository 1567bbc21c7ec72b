import type { FormSheet } from '../../kernel/form-sheet.js'
import type { AssembledDocument } from '../blocks.js'
import { type Cells, formula, front, hoursFormat, input, strong, tablesWith, text } from './cells.js'

/** So many periods stand beside each other: three years by the quarter. */
const periods = 12
const firstPeriod = 5

/** What is promised in numbers beside what was delivered in each period, and what else has to be kept. */
export function monitoringSheets(document: AssembledDocument): readonly FormSheet[] {
  const [numbers] = tablesWith(document, 'Beloofd in de offerte')
  const others = [
    ...tablesWith(document, 'Wat in deze periode gebeurde'),
    ...tablesWith(document, 'Toelichting of bijlage nr.'),
  ]
  return [
    ...(numbers === undefined ? [] : [numberSheet(numbers.rows, document)]),
    ...others.map(({ heading, header, rows }): FormSheet => {
      const top = [...front(document), header.map(strong)]
      return {
        name: heading,
        widths: header.map((_, column) => (column === 1 ? 45 : 28)),
        frozen: top.length,
        cells: [...top, ...rows.map((row) => row.map((cell) => (cell === '' ? input() : text(cell))))],
      }
    }),
  ]
}

function numberSheet(rows: readonly (readonly string[])[], document: AssembledDocument): FormSheet {
  const names = Array.from({ length: periods }, (_, index) => `Periode ${index + 1}`)
  const top: readonly Cells[] = [
    ...front(document),
    [
      text(
        'Vul in wat de offerte belooft en wat elke periode gebeurde. Het totaal en de rest volgen vanzelf.',
      ),
    ],
    [],
    [
      ...['Voor', 'Verbintenis', 'Gevraagd', 'Beloofd'].map(strong),
      ...names.map(strong),
      ...['In totaal', 'Nog te leveren'].map(strong),
    ],
  ]
  const [from, to] = [letter(firstPeriod), letter(firstPeriod + periods - 1)]
  const total = letter(firstPeriod + periods)
  return {
    name: 'Aantallen',
    widths: [22, 45, 24, 12, ...names.map(() => 11), 12, 14],
    frozen: top.length,
    cells: [
      ...top,
      ...rows.map(([lot = '', what = '', asked = ''], index) => {
        const row = top.length + index + 1
        return [
          text(lot),
          text(what),
          text(asked),
          input(hoursFormat),
          ...names.map(() => input(hoursFormat)),
          formula(`SUM(${from}${row}:${to}${row})`, hoursFormat),
          formula(`IF(D${row}="","",MAX(0,D${row}-${total}${row}))`, hoursFormat),
        ]
      }),
    ],
  }
}

/** The letter of a column, counted from 1; there are fewer than 27. */
const letter = (column: number): string => String.fromCharCode(64 + column)
