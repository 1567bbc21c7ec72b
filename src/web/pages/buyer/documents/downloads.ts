import { answerDocument, askedFile, fileName } from '../../../http/document-answer.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerZip, letterName } from '../../../http/file-answer.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'

const idOf = ({ c }: PageCall): string => c.req.param('id') ?? ''

/** One document, kept as a generation. A draft as long as answers are missing. */
export async function downloadDocument(call: PageCall): Promise<Response> {
  const { c, doors, actor } = call
  const asked = askedFile(c.req.param('file') ?? '')
  if (asked === undefined) return missingPage(c)
  const made = await doors.actions.makeDocument(actor, idOf(call), { name: asked.name, draft: 'allowed' })
  return made.ok ? answerDocument(call, made.value, asked.format) : refusalPage(c, made.error)
}

/** All documents as Word files in one zip; each is kept as a generation. */
export async function downloadAll(call: PageCall): Promise<Response> {
  const made = await call.doors.actions.makeDocuments(call.actor, idOf(call))
  if (!made.ok) return refusalPage(call.c, made.error)
  const files = made.value.map((document) => [fileName(document, 'docx'), document] as const)
  return answerZip(call, 'documenten.zip', files)
}

/** A Word file for each invited firm: nobody reads who else was invited. Kept as one generation. */
export async function downloadLetters(call: PageCall): Promise<Response> {
  const { c } = call
  const made = await call.doors.actions.makeLetters(call.actor, idOf(call))
  if (!made.ok)
    return made.error.kind === 'unknown' && made.error.what === 'document'
      ? c.redirect(routes.documents.to({ id: idOf(call) }), 303)
      : refusalPage(c, made.error)
  const files = made.value.map(
    ({ heading, document }, place) => [letterName(place, heading), document] as const,
  )
  return answerZip(call, 'uitnodigingen.zip', files)
}

/** An earlier download, the same to the letter. */
export async function downloadEarlier(call: PageCall): Promise<Response> {
  const { c, doors, actor } = call
  const asked = askedFile(c.req.param('file') ?? '')
  const number = Number(c.req.param('number'))
  if (asked === undefined) return missingPage(c)
  const found = await doors.actions.earlierDocument(actor, idOf(call), { number, name: asked.name })
  return found.ok ? answerDocument(call, found.value, asked.format) : refusalPage(c, found.error)
}
