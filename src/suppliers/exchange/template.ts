import { columns } from './columns.js'
import { nameColumn } from './firm-columns.js'
import { sheetColumn } from './register-sheet.js'
import type { Sheet } from './sheet.js'
import { exampleName, explanationMark } from './template-text.js'

/** How the table works, a sentence or two for each thing. */
const templateRules: readonly string[] = [
  'Elke rij is een onderneming. Heeft zij meer dan één activiteit, erkenning, certificaat of referentie, zet de volgende dan op een rij eronder, met dezelfde naam en hetzelfde KBO-nummer.',
  'Je hoeft niet alle kolommen te gebruiken, en hun volgorde telt niet. Kolommen die we niet kennen, slaan we over.',
  'Een lege cel, een streepje of een kolom die ontbreekt, laat wat het register weet zoals het is.',
  'Typ wissen om weg te halen wat het register weet. In de kolom Erkenning, Activiteit, Certificaat of Referentie haalt wissen de hele lijst weg; staat er ook een kenmerk van de activiteit, dan alleen die activiteit.',
  'Typ geen als je weet dat er geen is: geen erkenning, geen einddatum. Leeg betekent dat je het niet weet.',
  'Een rij met een fout wordt niet ingelezen; de andere rijen wel. Je ziet eerst wat er verandert, en pas daarna wordt er iets bewaard.',
  'De rij VOORBEELD slaan we over. De onderneming bestaat niet.',
]

/** The workbook to fill in: the columns with a firm that does not exist, and a sheet that explains them. */
export const templateSheets = (): readonly Sheet[] => [
  { name: 'Ondernemingen', columns: columns.map(sheetColumn), rows: [exampleRow()] },
  {
    name: 'Toelichting',
    columns: [
      { header: 'Kolom', width: 36 },
      { header: 'Wat vul je in?', width: 80 },
      { header: 'Voorbeeld', width: 30 },
    ],
    rows: [
      ...templateRules.map((rule, index) => [`Regel ${index + 1}`, rule, '']),
      ...columns.map(({ header, hint, example }) => [header, hint, example]),
    ],
    wraps: true,
  },
]

/** The same for CSV, which has one sheet: the explanation stands on the row under the headers. */
export const templateCsvSheet = (): Sheet => ({
  name: 'Ondernemingen',
  columns: columns.map(sheetColumn),
  rows: [
    columns.map((column) =>
      column === nameColumn ? `${explanationMark} ${[column.hint, ...templateRules].join(' ')}` : column.hint,
    ),
    exampleRow(),
  ],
})

const exampleRow = (): readonly string[] =>
  columns.map((column) => (column === nameColumn ? exampleName : column.example))
