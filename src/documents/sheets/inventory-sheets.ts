import { type FormCell, type FormSheet, sheetName } from '../../kernel/form-sheet.js'
import { typedNumber } from '../../kernel/typed-number.js'
import type { AssembledDocument } from '../blocks.js'
import {
  type Cells,
  euroFormat,
  type FoundTable,
  formula,
  front,
  hoursFormat,
  input,
  strong,
  sum,
  tablesWith,
  text,
} from './cells.js'

/** A sheet for each lot, with the totals and the VAT computed; with several, a sheet that adds them up. */
export function inventorySheets(document: AssembledDocument): readonly FormSheet[] {
  const named: { readonly sheet: FormSheet; readonly totals: number }[] = []
  for (const table of tablesWith(document, 'Eenheidsprijs')) {
    const name = sheetName(
      table.heading,
      named.map(({ sheet }) => sheet.name),
    )
    named.push(lotSheet(name, table, document))
  }
  return named.length > 1
    ? [overview(named, document), ...named.map(({ sheet }) => sheet)]
    : named.map(({ sheet }) => sheet)
}

/** @property totals the number of the row with the total without VAT; VAT and the total with it stand below. */
function lotSheet(
  name: string,
  { heading, header, rows }: FoundTable,
  document: AssembledDocument,
): { readonly sheet: FormSheet; readonly totals: number } {
  const top: readonly Cells[] = [
    ...front(document),
    [strong(heading)],
    [text('Vul de gekleurde vakken in: de eenheidsprijzen en het btw-tarief. De totalen volgen vanzelf.')],
    [],
    header.map(strong),
  ]
  const positions = rows.filter(([, description = '']) => !isTotal(description))
  const first = top.length + 1
  const last = top.length + positions.length
  const totals = last + 1
  return {
    totals,
    sheet: {
      name,
      widths: [8, 60, 12, 14, 16, 18],
      frozen: top.length,
      cells: [
        ...top,
        ...positions.map((row, index) => positionCells(row, first + index)),
        [null, strong('Totaal, zonder btw'), null, null, null, sum(`SUM(F${first}:F${last})`, euroFormat)],
        [null, strong('Btw-tarief'), null, null, input('0%'), null],
        [
          null,
          strong('Btw'),
          null,
          null,
          null,
          formula(`IF(E${totals + 1}="","",ROUND(F${totals}*E${totals + 1},2))`, euroFormat),
        ],
        [
          null,
          strong('Totaal, met btw'),
          null,
          null,
          null,
          sum(`IF(E${totals + 1}="","",F${totals}+F${totals + 2})`, euroFormat),
        ],
      ],
    },
  }
}

/** Below the positions stand the sums of the printed form. */
const isTotal = (description: string): boolean =>
  /^(Totaal, (zonder|met) btw$|Btw, tarief: )/.test(description)

function positionCells(
  [number = '', description = '', unit = '', quantity = '']: readonly string[],
  row: number,
) {
  const amount = typedNumber(quantity)
  const counted: FormCell =
    amount === undefined
      ? quantity === ''
        ? input(hoursFormat)
        : text(quantity)
      : { kind: 'number', value: amount, format: hoursFormat }
  return [
    text(number),
    text(description),
    text(unit),
    counted,
    input(euroFormat),
    formula(`IF(OR(E${row}="",NOT(ISNUMBER(D${row}))),"",ROUND(D${row}*E${row},2))`, euroFormat),
  ]
}

function overview(
  lots: readonly { readonly sheet: FormSheet; readonly totals: number }[],
  document: AssembledDocument,
): FormSheet {
  const top = front(document)
  const first = top.length + 2
  const last = first + lots.length - 1
  const name = sheetName(
    'Overzicht',
    lots.map(({ sheet }) => sheet.name),
  )
  return {
    name,
    widths: [50, 20, 20],
    frozen: 0,
    cells: [
      ...top,
      [strong('Perceel'), strong('Totaal, zonder btw'), strong('Totaal, met btw')],
      ...lots.map(({ sheet, totals }) => [
        text(sheet.name),
        formula(`'${sheet.name}'!F${totals}`, euroFormat),
        formula(`'${sheet.name}'!F${totals + 3}`, euroFormat),
      ]),
      [
        strong('Samen'),
        sum(`SUM(B${first}:B${last})`, euroFormat),
        sum(`SUM(C${first}:C${last})`, euroFormat),
      ],
    ],
  }
}
