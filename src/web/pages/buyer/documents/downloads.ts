import { documentNames, layoutOf } from '../../../../documents/document-kinds.js'
import { lettersOf } from '../../../../documents/letters.js'
import { answerDocument, askedFile, noSuchForm } from '../../../http/document-answer.js'
import { filesOf, letterFiles, letterFolder, workbooksOf } from '../../../http/document-files.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerZip } from '../../../http/file-answer.js'
import { zipName } from '../../../http/file-names.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'

const idOf = ({ c }: PageCall): string => c.req.param('id') ?? ''

/** One document, kept as a generation. A draft as long as answers are missing. */
export async function downloadDocument(call: PageCall): Promise<Response> {
  const { c, doors, actor } = call
  const asked = askedFile(c.req.param('file') ?? '')
  if (asked === undefined) return missingPage(c)
  const refusal = noSuchForm(call, asked.format)
  if (refusal !== undefined) return refusalPage(c, refusal)
  const firm = c.req.query('brief')
  if (layoutOf(asked.name) === 'letters' && firm === undefined) return toLetters(call, asked.name)
  const made = await doors.actions.makeDocument(actor, idOf(call), {
    name: asked.name,
    draft: 'allowed',
    ...(firm !== undefined && { firm }),
  })
  return made.ok ? answerDocument(call, made.value, asked.format) : refusalPage(c, made.error)
}

/** One file with every letter would show each firm who else was invited: there is a file for each instead. */
const toLetters = (call: PageCall, name: string): Response =>
  call.c.redirect(`${routes.documents.to({ id: idOf(call) })}#${letterFolder(name)}`, 303)

/** All documents in one zip, as Word files or as PDF, with their workbooks and the annexes; each document is kept as a generation. */
export async function downloadAll(call: PageCall): Promise<Response> {
  const format = call.c.req.query('vorm') === 'pdf' ? 'pdf' : 'docx'
  const refusal = noSuchForm(call, format)
  if (refusal !== undefined) return refusalPage(call.c, refusal)
  const made = await call.doors.actions.makeDocuments(call.actor, idOf(call))
  if (!made.ok) return refusalPage(call.c, made.error)
  const annexes = await call.doors.actions.openAnnexes(call.actor, idOf(call))
  if (!annexes.ok) return refusalPage(call.c, annexes.error)
  const name = zipName('Documenten', made.value[0]?.title)
  return answerZip(call, name, made.value.flatMap(filesOf), {
    format,
    annexes: annexes.value,
    workbooks: made.value.flatMap(workbooksOf),
  })
}

/** A Word file for each who gets a letter: nobody reads who else got one. Kept as one generation. */
export async function downloadLetters(call: PageCall): Promise<Response> {
  const { c } = call
  const asked = c.req.param('document') ?? 'invitation'
  const name = documentNames.find((known) => known === asked && layoutOf(known) === 'letters')
  if (name === undefined) return missingPage(c)
  const made = await call.doors.actions.makeLetters(call.actor, idOf(call), name)
  if (!made.ok)
    return made.error.kind === 'unknown' && made.error.what === 'document'
      ? c.redirect(routes.documents.to({ id: idOf(call) }), 303)
      : refusalPage(c, made.error)
  return answerZip(call, zipName(letterFolder(name), made.value[0]?.document.title), letterFiles(made.value))
}

/** An earlier download, the same to the letter; several letters of before in one zip, a file each. */
export async function downloadEarlier(call: PageCall): Promise<Response> {
  const { c, doors, actor } = call
  const asked = askedFile(c.req.param('file') ?? '')
  const number = Number(c.req.param('number'))
  if (asked === undefined) return missingPage(c)
  const found = await doors.actions.earlierDocument(actor, idOf(call), { number, name: asked.name })
  if (!found.ok) return refusalPage(c, found.error)
  const letters = layoutOf(asked.name) === 'letters' ? lettersOf(found.value) : []
  return letters.length > 1
    ? answerZip(call, zipName(letterFolder(asked.name), found.value.title), letterFiles(letters))
    : answerDocument(call, found.value, asked.format)
}
