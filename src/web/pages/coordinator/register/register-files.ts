import type { Context } from 'hono'
import type { Sheet } from '../../../../suppliers/exchange/sheet.js'
import { templateCsvSheet, templateSheets } from '../../../../suppliers/exchange/template.js'
import { toCsv } from '../../../../suppliers/exchange/to-csv.js'
import { askedBy } from '../../../http/asked-work.js'
import { missingPage } from '../../../http/error-pages.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { xlsxType } from '../../../http/table-request.js'

/** The register, or the form to fill in, as CSV or as an Excel file. */
export function downloadFile(call: PageCall): Promise<Response> | Response {
  switch (call.c.req.param('file')) {
    case 'register.csv':
      return answerRegister(call, 'csv')
    case 'register.xlsx':
      return answerRegister(call, 'xlsx')
    case 'sjabloon.csv':
      return answerCsv(call.c, templateCsvSheet(), 'sjabloon-ondernemingen.csv')
    case 'sjabloon.xlsx':
      return answerWorkbook(call, templateSheets(), 'sjabloon-ondernemingen.xlsx')
    default:
      return missingPage(call.c)
  }
}

async function answerRegister(call: PageCall, format: 'csv' | 'xlsx'): Promise<Response> {
  const { c, doors, actor } = call
  const exported = await doors.actions.exportRegister(actor, c.req.query('contacten') !== 'zonder')
  if (!exported.ok) return refusalPage(c, exported.error)
  const { sheet, day } = exported.value
  const name = `register-${day}.${format}`
  return format === 'csv' ? answerCsv(c, sheet, name) : answerWorkbook(call, [sheet], name)
}

export const answerCsv = (c: Context, sheet: Sheet, name: string): Response =>
  answerFile(c, toCsv(sheet), 'text/csv; charset=utf-8', name)

async function answerWorkbook(
  { c, doors, actor }: PageCall,
  sheets: readonly Sheet[],
  name: string,
): Promise<Response> {
  const written = await doors.actions.writeWorkbook(actor, sheets, askedBy(c))
  return written.ok ? answerFile(c, written.value, xlsxType, name) : refusalPage(c, written.error)
}

const answerFile = (c: Context, bytes: Uint8Array, type: string, name: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  })
