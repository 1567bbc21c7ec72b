import { templateCsvSheet, templateSheets } from '../../suppliers/exchange/template.js'
import { refused } from './error-answers.js'
import { type Asking, answerCsv, answerWorkbook } from './file-answer.js'

type Made = Promise<Response> | Response

/** The files of the register by their name: the register itself, and an empty one to fill in. */
const files = new Map<string, (call: Asking, withContacts: boolean) => Made>([
  ['register.csv', (call, withContacts) => answerRegister(call, 'csv', withContacts)],
  ['register.xlsx', (call, withContacts) => answerRegister(call, 'xlsx', withContacts)],
  ['sjabloon.csv', ({ c }) => answerCsv(c, templateCsvSheet(), 'sjabloon-ondernemingen.csv')],
  ['sjabloon.xlsx', (call) => answerWorkbook(call, templateSheets(), 'sjabloon-ondernemingen.xlsx')],
])

/** The register, or the form to fill in, as CSV or as an Excel file; undefined for a name that is no file. */
export const answerRegisterFile = (call: Asking, file: string, withContacts: boolean): Made | undefined =>
  files.get(file)?.(call, withContacts)

async function answerRegister(
  call: Asking,
  format: 'csv' | 'xlsx',
  withContacts: boolean,
): Promise<Response> {
  const { c, doors, actor } = call
  const exported = await doors.actions.exportRegister(actor, withContacts)
  if (!exported.ok) return refused(c, exported.error)
  const { sheet, day } = exported.value
  const name = `register-${day}.${format}`
  return format === 'csv' ? answerCsv(c, sheet, name) : answerWorkbook(call, [sheet], name)
}
