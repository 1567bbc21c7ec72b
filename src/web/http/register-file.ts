import { templateCsvSheet, templateSheets } from '../../suppliers/exchange/template.js'
import { refused } from './error-answers.js'
import { answerCsv, answerWorkbook } from './file-answer.js'
import type { PageCall } from './pages.js'

type Asking = Pick<PageCall, 'c' | 'doors' | 'actor'>

/** The register, or the form to fill in, as CSV or as an Excel file; undefined for a name that no file has. */
export function answerRegisterFile(
  asking: Asking,
  file: string,
  withContacts: boolean,
): Promise<Response> | Response | undefined {
  switch (file) {
    case 'register.csv':
      return answerRegister(asking, 'csv', withContacts)
    case 'register.xlsx':
      return answerRegister(asking, 'xlsx', withContacts)
    case 'sjabloon.csv':
      return answerCsv(asking.c, templateCsvSheet(), 'sjabloon-ondernemingen.csv')
    case 'sjabloon.xlsx':
      return answerWorkbook(asking, templateSheets(), 'sjabloon-ondernemingen.xlsx')
    default:
      return undefined
  }
}

async function answerRegister(
  asking: Asking,
  format: 'csv' | 'xlsx',
  withContacts: boolean,
): Promise<Response> {
  const { c, doors, actor } = asking
  const exported = await doors.actions.exportRegister(actor, withContacts)
  if (!exported.ok) return refused(c, exported.error)
  const { sheet, day } = exported.value
  const name = `register-${day}.${format}`
  return format === 'csv' ? answerCsv(c, sheet, name) : answerWorkbook(asking, [sheet], name)
}
