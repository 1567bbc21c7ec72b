import type { FormSheet } from '../../kernel/form-sheet.js'
import type { AssembledDocument } from '../blocks.js'
import { type Cells, formula, front, hoursFormat, input, strong, sum, text } from './cells.js'

/** So many lines can be filled in, and so many codes counted. */
const lines = 400
const codes = 40

/** The hours by code, what each code comes to, and the totals that leave the house when fewer than five persons count. */
export function hourSheets(document: AssembledDocument): readonly FormSheet[] {
  const hours = hourSheet(document)
  return [hours.sheet, totalSheet(document, hours.range)]
}

function hourSheet(document: AssembledDocument) {
  const top: readonly Cells[] = [
    ...front(document),
    [
      text(
        'Geen namen, geen rijksregisternummers, niets over gezondheid of handicap: alleen een code per persoon.',
      ),
    ],
    [],
    ['Datum', 'Code', 'Taak op deze opdracht', 'Uren'].map(strong),
  ]
  const [first, last] = [top.length + 1, top.length + lines]
  return {
    range: { codes: `Uren!B${first}:B${last}`, hours: `Uren!D${first}:D${last}` },
    sheet: {
      name: 'Uren',
      widths: [14, 14, 50, 12],
      frozen: top.length,
      cells: [
        ...top,
        ...Array.from({ length: lines }, () => [input('dd/mm/yyyy'), input(), input(), input(hoursFormat)]),
        [null, null, strong('Totaal van de uren'), sum(`SUM(D${first}:D${last})`, hoursFormat)],
      ],
    } satisfies FormSheet,
  }
}

function totalSheet(
  document: AssembledDocument,
  range: { readonly codes: string; readonly hours: string },
): FormSheet {
  const top: readonly Cells[] = [
    ...front(document),
    [text('Schrijf elke code één keer in de eerste kolom: de uren volgen vanzelf.')],
    [],
    ['Code', 'Uren'].map(strong),
  ]
  const [first, last] = [top.length + 1, top.length + codes]
  return {
    name: 'Totalen',
    widths: [40, 14],
    frozen: top.length,
    cells: [
      ...top,
      ...Array.from({ length: codes }, (_, index) => [
        input(),
        formula(
          `IF(A${first + index}="","",SUMIF(${range.codes},A${first + index},${range.hours}))`,
          hoursFormat,
        ),
      ]),
      [strong('Aantal codes'), sum(`COUNTA(A${first}:A${last})`)],
      [strong('Totaal van alle uren'), sum(`SUM(${range.hours})`, hoursFormat)],
      [strong('Uren zonder code in deze lijst'), sum(`B${last + 2}-SUM(B${first}:B${last})`, hoursFormat)],
      [
        strong('Wat aan de aanbestedende overheid bezorgd wordt'),
        sum(`IF(B${last + 1}<5,"alleen het totaal, zonder codes","de codes met hun uren")`),
      ],
    ],
  }
}
