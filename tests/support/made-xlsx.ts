import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The smallest workbook around rows as XML. @param others more entries, or the same ones with other bytes. */
export const madeXlsx = (rows: string, others: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml(rows)),
    ...others,
  })

export const sheetXml = (rows: string, prolog = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${prolog}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`

/** Styles of which the first is ordinary and the second a percentage with a decimal. */
export const percentStyles = strToU8(
  `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
)

export const textCell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`

const pythonProgram = `
import json, sys, openpyxl
source = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
book = openpyxl.Workbook()
target = book.active
formulas = 0
for row in source.iter_rows():
    for cell in row:
        if cell.data_type == 'f': formulas += 1
        if cell.value is None: continue
        copy = target.cell(cell.row, cell.column)
        copy.value = cell.value
        copy.data_type = cell.data_type
        copy.number_format = cell.number_format
book.save(sys.argv[2])
print(json.dumps({'formulas': formulas, 'rows': source.max_row}))
`

/** Lets openpyxl read the first sheet of a workbook, and write its cells as a workbook of its own. */
export function copiedByPython(
  workbook: Uint8Array,
  folder: string,
): { readonly formulas: number; readonly rows: number; readonly file: Uint8Array } {
  const [source, target] = [join(folder, 'source.xlsx'), join(folder, 'copy.xlsx')]
  writeFileSync(source, workbook)
  const seen = JSON.parse(
    execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', pythonProgram, source, target], {
      encoding: 'utf8',
    }),
  )
  return { ...seen, file: new Uint8Array(readFileSync(target)) }
}
