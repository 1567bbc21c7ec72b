import type { Context } from 'hono'
import { xlsxType } from '../../../../actions/suppliers/plan-table.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import { registerSheet } from '../../../../suppliers/exchange/register-sheet.js'
import type { Sheet } from '../../../../suppliers/exchange/sheet.js'
import { templateCsvSheet, templateSheets } from '../../../../suppliers/exchange/template.js'
import { toCsv } from '../../../../suppliers/exchange/to-csv.js'
import { profileOf } from '../../../../suppliers/supplier.js'
import type { Dependencies } from '../../../dependencies.js'
import { askedBy, done } from '../../../http/asked-work.js'
import { missingPage } from '../../../http/error-pages.js'

/** The register, or the form to fill in, as CSV or as an Excel file. */
export async function downloadFile(
  c: Context,
  { suppliers, workbooks, now }: Pick<Dependencies, 'suppliers' | 'workbooks' | 'now'>,
): Promise<Response> {
  const today = belgianDay(now())
  const withContacts = c.req.query('contacten') !== 'zonder'
  const register = (): Sheet => registerSheet([...suppliers.all()].map(profileOf), { today, withContacts })
  const made = async (sheets: readonly Sheet[]) => done(await workbooks.write(sheets, askedBy(c)))
  switch (c.req.param('file')) {
    case 'register.csv':
      return answerCsv(c, register(), `register-${today}.csv`)
    case 'register.xlsx':
      return answerWorkbook(c, await made([register()]), `register-${today}.xlsx`)
    case 'sjabloon.csv':
      return answerCsv(c, templateCsvSheet(), 'sjabloon-ondernemingen.csv')
    case 'sjabloon.xlsx':
      return answerWorkbook(c, await made(templateSheets()), 'sjabloon-ondernemingen.xlsx')
    default:
      return missingPage(c)
  }
}

export const answerCsv = (c: Context, sheet: Sheet, name: string): Response =>
  answerFile(c, toCsv(sheet), 'text/csv; charset=utf-8', name)

const answerWorkbook = (c: Context, bytes: Uint8Array, name: string): Response =>
  answerFile(c, bytes, xlsxType, name)

const answerFile = (c: Context, bytes: Uint8Array, type: string, name: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  })
