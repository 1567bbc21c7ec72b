import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { demoSuppliers } from '../../src/demo/demo-suppliers.js'
import type { Table } from '../../src/kernel/table.js'
import { withoutFormula } from '../../src/suppliers/exchange/cell-text.js'
import { registerSheet } from '../../src/suppliers/exchange/register-sheet.js'
import { templateCsvSheet, templateSheets } from '../../src/suppliers/exchange/template.js'
import { toCsv } from '../../src/suppliers/exchange/to-csv.js'
import { toXlsx } from '../../src/suppliers/exchange/to-xlsx.js'
import { readTable } from '../../src/uploads/read-table.js'
import { type TableRefusal, tableLimits, tableRefusalMessage } from '../../src/uploads/table.js'
import { pooledTableReader } from '../../src/workers/table-reader.js'
import { pooledWorkbookWriter } from '../../src/workers/workbook-writer.js'
import { leaveOutIf, whyItFails } from '../support/machine.js'
import { madeDocx, withDirectory } from '../support/made-docx.js'
import { copiedByPython, madeXlsx, percentStyles, sheetXml, textCell } from '../support/made-xlsx.js'
import { importDay, planned, tableOf } from '../support/planned.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const reader = pooledTableReader()
const writer = pooledWorkbookWriter()
afterAll(() => Promise.all([reader.close(), writer.close()]))

const megabyte = 1024 * 1024
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`
const good = madeXlsx(row(1, textCell('A1', 'Naam')) + row(2, textCell('A2', 'Groenwerk')))
const goodTable = { ok: true, value: [['Naam'], ['Groenwerk']] }
const sheet = 'xl/worksheets/sheet1.xml'

/** The rows of a file that is read; its refusal when it is not. */
const rowsOf = async (bytes: Uint8Array) => {
  const table = await readTable(bytes)
  return table.ok ? table.value : table.error
}
const windows1252 = (text: string) => Buffer.from(text, 'latin1')

describe('a CSV', () => {
  it.each([
    ['semicolons', strToU8('Naam;Plaats\r\nGroenwerk, vzw;Tielt\r\n')],
    ['commas', strToU8('Naam,Plaats\n"Groenwerk, vzw",Tielt')],
    ['tabs', strToU8('Naam\tPlaats\rGroenwerk, vzw\tTielt\r')],
    ['a stated separator', strToU8('sep=,\r\nNaam,Plaats\r\n"Groenwerk, vzw",Tielt')],
    ['a byte order mark', strToU8('\uFEFFNaam;Plaats\r\nGroenwerk, vzw;Tielt')],
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFFNaam;Plaats\r\nGroenwerk, vzw;Tielt', 'utf16le'))],
    ['empty rows at the end', strToU8(`Naam;Plaats\nGroenwerk, vzw;Tielt\n${';\n'.repeat(30_000)}`)],
  ])('is read with %s', async (_with, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      ['Naam', 'Plaats'],
      ['Groenwerk, vzw', 'Tielt'],
    ])
  })

  it('is read in the signs of older programs', async () => {
    expect(await rowsOf(windows1252('Caf\xe9 \x80 5\n'))).toEqual([['Café € 5']])
    expect(await rowsOf(strToU8('Café € 5\n'))).toEqual([['Café € 5']])
  })

  it('keeps cells of more than one line, and the numbers of its rows', async () => {
    expect(await rowsOf(strToU8('a;"eerste\nen ""tweede"""\n\nb;c'))).toEqual([
      ['a', 'eerste\nen "tweede"'],
      [''],
      ['b', 'c'],
    ])
  })

  it('never computes: what begins like a formula is text', async () => {
    expect(await rowsOf(strToU8('=1+1;+1;-1;@a;"=HYPERLINK(""http://x"")"'))).toEqual([
      ['=1+1', '+1', '-1', '@a', '=HYPERLINK("http://x")'],
    ])
  })

  it('is refused with the row when its quotes are broken', async () => {
    expect(await rowsOf(strToU8('a;b\nc;"d\ne;f\n'))).toEqual({ kind: 'broken-quotes', row: 2 })
    expect(await rowsOf(strToU8('a;b\nc;"d"e;f\n'))).toEqual({ kind: 'broken-quotes', row: 2 })
  })
})

describe('a workbook', () => {
  it('is read as a person would have typed it', async () => {
    const cells = [
      textCell('A1', ' Groenwerk &amp; co '),
      '<c r="B1"><v>12.300000000000001</v></c>',
      '<c r="C1" s="1"><v>0.65</v></c>',
      '<c r="E1" s="2"><v>46419</v></c>',
      '<c r="F1" t="b"><v>1</v></c>',
      textCell('G1', '=1+1'),
    ]
    expect(await rowsOf(madeXlsx(row(1, ...cells), { 'xl/styles.xml': percentStyles }))).toEqual([
      [' Groenwerk & co ', '12,3', '65 %', '', '2027-02-01', 'ja', '=1+1'],
    ])
  })

  it('keeps the numbers of its rows', async () => {
    expect(await rowsOf(madeXlsx(row(3, textCell('B3', 'x'))))).toEqual([
      ['', ''],
      ['', ''],
      ['', 'x'],
    ])
  })

  it('is its first sheet: what stands on others is not looked at', async () => {
    const other = sheetXml(row(1, '<c r="A1"><f>1+1</f><v>2</v></c>'))
    expect(
      await rowsOf(madeXlsx(row(1, textCell('A1', 'x')), { 'xl/worksheets/sheet2.xml': strToU8(other) })),
    ).toEqual([['x']])
  })
})

const cells = (count: number, letter: (index: number) => string) =>
  row(1, ...Array.from({ length: count }, (_, index) => textCell(`${letter(index)}1`, 'x')))
const formula = (at: string) => `<c r="${at}"><f>WEBSERVICE("http://x")</f><v>2</v></c>`
const bomb = () => madeXlsx('', { [sheet]: new Uint8Array(60 * megabyte) })
const doctype = '<!DOCTYPE lol [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
const picture = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251)

const hostile: [name: string, make: () => Uint8Array, refusal: TableRefusal][] = [
  ['one byte more than may be sent', () => new Uint8Array(tableLimits.upload + 1), { kind: 'too-large' }],
  ['nothing at all', () => new Uint8Array(), { kind: 'not-a-table' }],
  ['a picture called .csv', () => picture, { kind: 'not-a-table' }],
  ['an old Excel file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), { kind: 'old-excel' }],
  ['a Word file', () => madeDocx(''), { kind: 'not-a-table' }],
  ['a zip that is no workbook', () => zipSync({ 'brief.txt': strToU8('Geachte') }), { kind: 'not-a-table' }],
  ['a workbook that breaks off', () => good.slice(0, good.length - 40), { kind: 'not-a-table' }],
  [
    'a workbook without its sheet',
    () => madeXlsx('', { 'xl/_rels/workbook.xml.rels': strToU8('<r/>') }),
    { kind: 'unreadable' },
  ],
  ['a bomb whose directory is honest', bomb, { kind: 'unpacks-too-large' }],
  [
    'a bomb whose directory lies',
    () => withDirectory(bomb(), sheet, { size: 1000 }),
    { kind: 'unpacks-too-large' },
  ],
  [
    'a directory that lies a little',
    () => withDirectory(good, sheet, { size: 1000 }),
    { kind: 'unreadable' },
  ],
  ['an entry that is encrypted', () => withDirectory(good, sheet, { flags: 1 }), { kind: 'unreadable' }],
  [
    'a document type with entities',
    () => madeXlsx('', { [sheet]: strToU8(sheetXml('', doctype)) }),
    { kind: 'unreadable' },
  ],
  ['XML that is none', () => madeXlsx('<row r="1"><c'), { kind: 'unreadable' }],
  ['a cell without a place', () => madeXlsx('<row><c><v>1</v></c></row>'), { kind: 'unreadable' }],
  [
    'a text that is not there',
    () => madeXlsx(row(1, '<c r="A1" t="s"><v>7</v></c>')),
    { kind: 'unreadable' },
  ],
  ['a cell in the column XFD', () => madeXlsx(cells(1, () => 'XFD')), { kind: 'too-many-columns' }],
  ['a gigabyte of columns', () => madeXlsx(cells(1, () => 'ZZZZZZZ')), { kind: 'too-many-columns' }],
  ['a million rows', () => madeXlsx(row(1_048_576, textCell('A1048576', 'x'))), { kind: 'too-many-rows' }],
  [
    'formulas',
    () => madeXlsx(row(1, textCell('A1', 'x'), formula('C1')) + row(12, formula('C12'))),
    { kind: 'formula', cells: ['C1', 'C12'] },
  ],
  [
    '45 MB of entities',
    () => madeXlsx(row(1, textCell('A1', '&amp;'.repeat(9 * megabyte)))),
    { kind: 'unreadable' },
  ],
  ['45 MB of cells', () => madeXlsx(row(1, '<c/>'.repeat(11 * megabyte))), { kind: 'unreadable' }],
  ['10 MB of columns in a CSV', () => strToU8('x;'.repeat(5 * megabyte - 1)), { kind: 'too-many-columns' }],
  ['5 million rows in a CSV', () => strToU8('x\n'.repeat(5 * megabyte - 1)), { kind: 'too-many-rows' }],
  ['10 MB in quotes', () => strToU8(`"${'x"";'.repeat(2 * megabyte)}`), { kind: 'broken-quotes', row: 1 }],
]

describe('a file that nobody should trust', () => {
  it.each(hostile)('%s is refused, and the next one is read', async (_name, make, refusal) => {
    const bytes = make()
    const before = process.memoryUsage().rss
    expect(await reader.read(bytes)).toEqual({ ok: false, error: refusal })
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * megabyte)
    expect(tableRefusalMessage(refusal)).toMatch(/\. \S.*\.$/)
    expect(await reader.read(good)).toEqual(goodTable)
  })
})

describe('10,000 rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [`Firma ${index}`, 'Tielt', index])
  const large = {
    name: 'Ondernemingen',
    columns: ['Naam', 'Gemeente', 'Uren per maand'].map((header) => ({ header, width: 12 })),
    rows,
  }

  it.each([
    ['CSV', async () => toCsv(large)],
    [
      'XLSX',
      async () => {
        const file = await writer.write([large])
        if (!file.ok) throw new Error(file.error.kind)
        return file.value
      },
    ],
  ])('are read from %s and planned', async (_form, write) => {
    const table = await reader.read(await write())
    if (!table.ok) throw new Error(table.error.kind)
    expect(table.value).toHaveLength(10_001)
    expect(table.value[10_000]).toEqual(['Firma 9999', 'Tielt', '9999'])
    const started = performance.now()
    expect(planned(table.value).counts).toMatchObject({ new: 0, refused: 10_000 })
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

describe('the template', () => {
  it.each([
    ['XLSX', () => toXlsx(templateSheets()), 1],
    ['CSV', async () => toCsv(templateCsvSheet()), 2],
  ])('as %s is read without a firm, and every column of it is known', async (_form, write, passedOver) => {
    const table = await readTable(await write())
    if (!table.ok) throw new Error(table.error.kind)
    const plan = planned(table.value)
    expect(plan.columns.filter(({ why }) => why !== 'recognised')).toEqual([])
    expect(plan.rows).toHaveLength(passedOver)
    expect(plan.counts['passed-over']).toBe(passedOver)
  })

  it('has an example that would be read, were it a firm', () => {
    const [sheet] = templateSheets()
    if (sheet === undefined) throw new Error('no sheet')
    const [headers = [], [_name, ...example] = []] = tableOf(sheet)
    const plan = planned([headers, ['Een firma', ...example]])
    expect(plan.rows).toMatchObject([{ kind: 'new' }])
    expect(plan.suppliers[0]?.profile).toMatchObject({
      fictional: true,
      activities: [{ title: 'Groenonderhoud' }],
    })
  })
})

describe('a file that is written', () => {
  const dangerous = ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '＝1', "=cmd|'/c calc'!A1"]

  it('as CSV has no cell that begins like a formula', () => {
    const columns = [{ header: 'Naam', width: 10 }]
    const text = new TextDecoder().decode(
      toCsv({ name: 'x', columns, rows: dangerous.map((cell) => [cell]) }),
    )
    const begins = text.split(/\r\n(?=['"])/).slice(1)
    expect(begins).toHaveLength(dangerous.length)
    expect(begins.filter((cell) => !/^"?'/.test(cell))).toEqual([])
    expect(dangerous.map(withoutFormula).filter((cell) => !cell.startsWith("'"))).toEqual([])
  })

  it('as XLSX has no formula: each is text', async () => {
    const columns = dangerous.map(() => ({ header: 'Naam', width: 10 }))
    const table = await readTable(await toXlsx([{ name: 'x', columns, rows: [dangerous] }]))
    expect(table).toMatchObject({ ok: true })
    expect(table.ok && table.value[1]?.map((cell) => cell.replace('\n', '\r'))).toEqual(dangerous)
  })

  it('holds the same cells for openpyxl, and what that writes is read', { timeout: 60_000 }, async ({
    skip,
  }) => {
    leaveOutIf(whyItFails('/usr/bin/python3', '-c', 'import openpyxl'), skip)
    const demo = demoSuppliers().map(({ profile }) => profile)
    const sheet = registerSheet([...demo, { name: '=1+1', description: 'toString' }], {
      today: importDay,
    })
    const folder = temporaryFolder()
    const { formulas, rows, file } = copiedByPython(
      await toXlsx([sheet, ...templateSheets().slice(1)]),
      folder,
    )
    expect(formulas).toBe(0)
    expect(rows).toBe(sheet.rows.length + 1)
    const copy = await reader.read(file)
    if (!copy.ok) throw new Error(copy.error.kind)
    const profiles = (table: Table) => planned(table).suppliers.map(({ profile }) => profile)
    expect(profiles(copy.value)).toHaveLength(demo.length + 1)
    expect(profiles(copy.value)).toEqual(profiles(tableOf(sheet)))
  })
})
