import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { DocumentName } from '../../src/documents/document-kinds.js'
import { documentToSheets } from '../../src/documents/to-sheets.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { sheetName } from '../../src/kernel/form-sheet.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { toXlsx } from '../../src/suppliers/exchange/to-xlsx.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { leaveOutIf } from '../support/machine.js'
import { whyNoCalc } from '../support/office.js'

const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lots = [
  aLot({ title: 'Bermen', clauses: [{ clause: 'target-group-hours', parameters: { hours: 140 } }] }),
  aLot({ id: 'LOT-0002', title: '=cmd|"/c calc"!A1', reservedParticipation: 'res-ws' }),
]
const procedure = aProcedure({
  title: '=HYPERLINK("http://x")',
  inventory: [
    { lot: 'LOT-0001', number: '1', description: 'Maaien', unit: 'km', quantity: 62.5 },
    { lot: 'LOT-0001', number: '2', description: '=1+1', unit: '@SUM(1)', quantity: 10 },
    { lot: 'LOT-0002', number: '1', description: '+Wieden', unit: 'm²', quantity: 1200 },
  ],
  lots,
})

function sheetsOf(name: DocumentName, answers: Procedure) {
  const at = '2026-11-24T09:00:00.000Z'
  const shelf = shippedShelf()
  const dossier = newDossier('a', 'test', answers, shelf, { at, today: testDay, who: 'test' })
  const document = workbenchOf(dossier, shelf, testDay).document(name)
  if (document === undefined) throw new Error(`no ${name}`)
  return documentToSheets(document)
}

/** Fills in cells with openpyxl, lets LibreOffice compute, and reads the values: `Blad!A1` → value. */
async function computed(
  name: string,
  bytes: Uint8Array,
  filled: Readonly<Record<string, number | string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const [before, after] = [join(folder, `${name}.xlsx`), join(folder, 'out', `${name}.xlsx`)]
  writeFileSync(before, bytes)
  const python = (program: string, ...args: readonly string[]): string =>
    execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', program, ...args], { encoding: 'utf8' })
  python(
    `import openpyxl,json,sys
w=openpyxl.load_workbook(sys.argv[1])
for at,value in json.loads(sys.argv[2]).items():
    sheet,cell=at.split('!'); w[sheet][cell]=value
w.save(sys.argv[1])`,
    before,
    JSON.stringify(filled),
  )
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const to = ['--convert-to', 'xlsx', '--outdir', join(folder, 'out')]
  execFileSync('soffice', ['--headless', profile, ...to, before], { stdio: 'ignore' })
  return JSON.parse(
    python(
      `import openpyxl,json,sys
w=openpyxl.load_workbook(sys.argv[1],data_only=True)
print(json.dumps({s.title+'!'+c.coordinate:c.value for s in w for r in s.iter_rows() for c in r if c.value is not None},default=str))`,
      after,
    ),
  )
}

const cellsOf = (values: Readonly<Record<string, unknown>>, value: unknown): readonly string[] =>
  Object.keys(values).filter((at) => values[at] === value)

describe('the inventory as a workbook', () => {
  const sheets = sheetsOf('inventory', procedure)

  it('has a sheet for each lot and one that adds them up', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Overzicht', 'Perceel 1', 'Perceel 2'])
  })

  it('makes no formula from what somebody typed', () => {
    const formulas = sheets
      .flatMap(({ cells }) => cells.flat())
      .flatMap((cell) => (cell?.kind === 'formula' ? [cell.formula] : []))
    expect(formulas.length).toBeGreaterThan(8)
    expect(formulas.filter((one) => /1\+1|cmd|HYPERLINK|Wieden/.test(one))).toEqual([])
  })

  it('computes totals, VAT and the sum in LibreOffice, and leaves typed text text', async ({ skip }) => {
    leaveOutIf(whyNoCalc(), skip)
    const values = await computed('inventory', await toXlsx(sheets), {
      'Perceel 1!E9': 100,
      'Perceel 1!E10': 2.5,
      'Perceel 1!E12': 0.21,
      'Perceel 2!E9': 1.255,
      'Perceel 2!E11': 0.06,
    })
    // 62.5 × 100 + 10 × 2.5 = 6275; VAT 1317.75. 1200 × 1.255 = 1506; VAT 90.36.
    expect(values).toMatchObject({
      'Perceel 1!F9': 6250,
      'Perceel 1!F10': 25,
      'Perceel 1!F11': 6275,
      'Perceel 1!F13': 1317.75,
      'Perceel 1!F14': 7592.75,
      'Perceel 2!F12': 90.36,
    })
    expect([values['Overzicht!B8'], values['Overzicht!C8']]).toEqual([7781, 9189.11])
    expect(values['Perceel 1!B10']).toBe('=1+1')
    expect(values['Perceel 1!C10']).toBe('@SUM(1)')
    expect(cellsOf(values, '=HYPERLINK("http://x")').length).toBe(3)
  })

  it('shows no total of what is not priced yet', async ({ skip }) => {
    leaveOutIf(whyNoCalc(), skip)
    const values = await computed('blank', await toXlsx(sheets), {})
    expect(values['Perceel 1!F11']).toBe(0)
    expect(values['Perceel 1!F14'] ?? '').toBe('')
  })
})

describe('the other workbooks', () => {
  it('add up what was delivered in each period, and say what is left', async ({ skip }) => {
    leaveOutIf(whyNoCalc(), skip)
    const [numbers, ...others] = sheetsOf('monitoring-form', procedure)
    expect(others.map(({ name }) => name)).toContain('Voorwaarden en plichten')
    const row = 1 + (numbers?.cells.findIndex((cells) => cells[0] !== undefined && isLot(cells[0])) ?? 0)
    const values = await computed('monitoring', await toXlsx(numbers === undefined ? [] : [numbers]), {
      [`Aantallen!D${row}`]: 140,
      [`Aantallen!E${row}`]: 40,
      [`Aantallen!G${row}`]: 32.5,
    })
    expect([values[`Aantallen!Q${row}`], values[`Aantallen!R${row}`]]).toEqual([72.5, 67.5])
  })

  it('count the hours of each code, and ask only totals below five persons', async ({ skip }) => {
    leaveOutIf(whyNoCalc(), skip)
    const values = await computed('hours', await toXlsx(sheetsOf('hour-list', procedure)), {
      'Uren!B8': 'A1',
      'Uren!D8': 7.5,
      'Uren!B9': 'B2',
      'Uren!D9': 4,
      'Uren!B10': 'A1',
      'Uren!D10': 3,
      'Totalen!A8': 'A1',
      'Totalen!A9': 'B2',
    })
    expect([values['Totalen!B8'], values['Totalen!B9']]).toEqual([10.5, 4])
    expect(cellsOf(values, 'alleen het totaal, zonder codes')).toHaveLength(1)
    expect(cellsOf(values, 14.5).length).toBe(2)
  })
})

describe('the sheet of the costs over the whole life cycle', () => {
  const scored = aProcedure({
    contractNature: 'supplies',
    lots: [
      aLot({
        awardCriteria: [
          {
            type: 'cost',
            name: 'Levenscycluskosten',
            weight: percentage(100),
            clause: 'award-life-cycle-cost',
            parameters: { years: 5, electricityPrice: 0.28, materialFactors: 'Beton: 0,1' },
          },
        ],
      }),
    ],
  })

  it('computes what the clause says, with the data of every tenderer', async ({ skip }) => {
    leaveOutIf(whyNoCalc(), skip)
    const [sheet] = sheetsOf('life-cycle-sheet', scored)
    const row = (words: string): number =>
      1 + (sheet?.cells.findIndex(([first]) => first?.kind === 'text' && first.text === words) ?? 0)
    const filled: readonly (readonly [string, number])[] = [
      ['Prijs van de offerte, met levering en plaatsing', 100_000],
      ['Elektriciteit die de aanbestedende overheid betaalt', 10_000],
      ['Diesel die de aanbestedende overheid betaalt', 100],
      ['Onderhoud, onderdelen en verbruiksgoederen', 1200],
      ['Kosten aan het einde van de levensduur', 500],
      ['Restwaarde waarvoor de inschrijver zich tot terugname verbindt', 8000],
      ['Elektriciteit in totaal', 10_000],
      ['Diesel in totaal', 100],
      ['Elektriciteit voor de ritten van deze opdracht', 0],
      ['Diesel voor de ritten van deze opdracht', 50],
      ['Uitstoot van materialen: hoeveelheid maal factor, opgeteld', 2000],
    ]
    const at = Object.fromEntries(
      filled.map(([words, value]) => [`Levenscycluskosten!B${row(words)}`, value]),
    )
    expect(Object.keys(at)).not.toContain('Levenscycluskosten!B0')
    const values = await computed('life', await toXlsx(sheet === undefined ? [] : [sheet]), at)
    const found = (words: string): unknown => values[`Levenscycluskosten!B${row(words)}`]
    // 10,000 × 5 × 0.28; 100 × 5 × 1.7; 1,200 × 5; (10,000 × 0.2 + 100 × 3.26) × 5; 50 × 3.26.
    expect(found('Kosten van elektriciteit')).toBe(14_000)
    expect(found('Kosten van diesel')).toBe(850)
    expect(found('Kosten van onderhoud')).toBe(6000)
    expect(found('Uitstoot van energie, in kilogram')).toBe(11_630)
    expect(found('Uitstoot van vervoer, in kilogram')).toBe(163)
    // (11,630 + 163 + 2,000) ÷ 1,000 × 100, and everything together.
    expect(found('Levenscycluskosten')).toBe(114_729.3)
  })
})

const isLot = (cell: { readonly kind: string; readonly text?: string } | null): boolean =>
  cell?.text?.startsWith('perceel 1') === true

describe('the name of a sheet', () => {
  it('has no sign that a tab or a formula refuses, is short, and differs from the others', () => {
    expect(sheetName("Perceel 1: 'x' [a]/b\\*?", [])).toBe('Perceel 1 x a b')
    expect(sheetName('x'.repeat(60), []).length).toBeLessThanOrEqual(31)
    expect(sheetName('Blad', ['blad'])).toBe('Blad 2')
    expect(sheetName(':', [])).toBe('Blad')
  })
})
