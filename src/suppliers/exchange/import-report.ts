import type { Difference } from './differences.js'
import type { ImportPlan, PlannedRow, PlannedSupplier } from './import-plan.js'
import type { Sheet } from './sheet.js'

const kindNames = {
  new: 'nieuw',
  changed: 'gewijzigd',
  unchanged: 'ongewijzigd',
  refused: 'geweigerd',
  'passed-over': 'overgeslagen',
} as const satisfies Readonly<Record<PlannedRow['kind'], string>>

/** Every row of a file and what becomes of it, as a sheet: a line for each fault and each difference. */
export const importReport = ({ rows, suppliers }: Pick<ImportPlan, 'rows' | 'suppliers'>): Sheet => ({
  name: 'Verslag',
  columns: [
    { header: 'Rij', width: 8, format: '0' },
    { header: 'Wat', width: 14 },
    { header: 'Onderneming', width: 36 },
    { header: 'Cel', width: 10 },
    { header: 'Kolom', width: 30 },
    { header: 'Voor', width: 40 },
    { header: 'Na', width: 40 },
    { header: 'Uitleg', width: 60 },
  ],
  rows: rows.flatMap((row) => linesOf(row, suppliers)),
})

function linesOf(row: PlannedRow, suppliers: readonly PlannedSupplier[]): Sheet['rows'] {
  const begin = [row.row, kindNames[row.kind]]
  switch (row.kind) {
    case 'refused':
      return row.faults.map(({ cell, header = '', message }) => [...begin, '', cell, header, '', '', message])
    case 'passed-over':
      return [[...begin, '', '', '', '', '', passedOverReasons[row.why]]]
    default: {
      const planned = suppliers[row.supplier]
      if (planned === undefined) return []
      // The firm is told once, on the first of its rows.
      if (planned.rows[0] !== row.row) return [[...begin, planned.profile.name, '', '', '', '', '']]
      const notes = planned.notes.join(' ')
      const first = [[...begin, planned.profile.name, '', '', '', '', notes]]
      const changes = planned.differences.map(({ before = '', after = '', ...where }) => [
        ...begin,
        planned.profile.name,
        '',
        fieldOf(where),
        before,
        after,
        notes,
      ])
      return changes.length > 0 ? changes : first
    }
  }
}

/** What a difference is about: `Website`; of an item of a list `Activiteit Groenonderhoud: Straal (km)`. */
export const fieldOf = ({ field, item }: Pick<Difference, 'field' | 'item'>): string =>
  item === undefined ? field : `${item}: ${field}`

/** Why a row was passed over, in Dutch. */
export const passedOverReasons = {
  template: 'Dit is het voorbeeld of de uitleg van het sjabloon.',
  nothing: 'In geen enkele kolom die we kennen staat iets.',
} as const
