import type { Context } from 'hono'
import type { Refusal } from '../../../../actions/refusal.js'
import { pictureRefusalWords } from '../../../../uploads/picture.js'
import { askedBy } from '../../../http/asked-work.js'
import { errorPage } from '../../../http/error-pages.js'
import { answerStored } from '../../../http/file-answer.js'
import type { FormLimit, PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { fileRefusalWords, textRefusalWords, undoneWords } from '../../../http/refusal-words.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { answersRefused } from '../questions/answers-refused.js'
import { changedTitles, listPath, moved } from './annex-list.js'
import { technicalPage } from './technical-page.js'
import { notKeptOf, type TypedPart, typedIn } from './typed-part.js'

/** The largest file, and room for what a form adds. */
export const filesLimit: FormLimit = {
  bytes: 21 * 1024 * 1024,
  tooLarge: (c: Context) =>
    errorPage(
      c,
      413,
      'Te groot',
      'Een bijlage mag hoogstens 20 MB groot zijn, een afbeelding 15 MB en een Word-bestand 10 MB. Er is niets bewaard. Ga terug met de knop van je browser en kies één bestand tegelijk.',
    ),
}

/** Takes a file that was sent: a picture, an annex, or a Word file to read. What was typed stays on the page. */
export async function sendFile(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const doe = sentText(sent.fields, 'doe')
  const control = controls[doe]
  if (control === undefined) return c.redirect(routes.technicalPart.to({ id: dossier.id }), 303)
  const [file] = sent.filesOf.get(doe) ?? []
  if (file === undefined) return refused(call, control, fileRefusalWords.empty, 422)
  const content = new Uint8Array(await file.arrayBuffer())
  if (control === 'word-bestand') {
    const read = await doors.actions.takeTechnicalPart(actor, dossier.id, content, askedBy(c), file.name)
    if (!read.ok) return notTaken(call, control, read.error)
    return withRead(call, read.value.markdown, read.value.notes)
  }
  const typed = typedIn(sent.fields)
  const sentFile = { name: file.name, content, title: typed.newTitle }
  const kept =
    control === 'afbeelding'
      ? await doors.actions.addPicture(actor, dossier.id, sentFile, askedBy(c))
      : await doors.actions.addAnnex(actor, dossier.id, sentFile)
  if (!kept.ok) return notTaken(call, control, kept.error)
  return control === 'afbeelding'
    ? shownAgain(call, typed, 'afbeeldingen', 'De afbeelding staat in de lijst.')
    : shownAgain(call, { ...typed, newTitle: '' }, 'bijlagen', 'De bijlage staat in de lijst.')
}

const controls: Readonly<Record<string, 'afbeelding' | 'bijlage' | 'word-bestand'>> = {
  afbeelding: 'afbeelding',
  bijlage: 'bijlage',
  word: 'word-bestand',
}

/** The page over the dossier as it is by now; back to its own address when everything that was typed is kept. */
async function shownAgain(
  call: DossierCall,
  typed: TypedPart,
  place: 'afbeeldingen' | 'bijlagen' | 'word',
  done: string,
): Promise<Response> {
  const opened = await call.doors.actions.openDossier(call.actor, call.dossier.id)
  if (!opened.ok) return refusalPage(call.c, opened.error)
  const now = { ...call, ...opened.value }
  return notKeptOf(now, typed) === undefined
    ? call.c.redirect(`${routes.technicalPart.to({ id: call.dossier.id })}#${place}`, 303)
    : technicalPage(now, { typed, done })
}

/** The page with what was read, below a text that is not kept yet; its pictures are in the dossier by now. */
async function withRead(call: DossierCall, read: string, notes: readonly string[]): Promise<Response> {
  const opened = await call.doors.actions.openDossier(call.actor, call.dossier.id)
  if (!opened.ok) return refusalPage(call.c, opened.error)
  const now = { ...call, ...opened.value }
  const typed = typedIn(call.sent.fields)
  const isBelow = notKeptOf(now, typed) === 'text' && Boolean(typed.text)
  const text = isBelow ? `${typed.text}\n\n${read}` : read
  return technicalPage(now, { typed, text, notes, isBelow, judges: true })
}

function notTaken(call: DossierCall, control: string, refusal: Refusal): Response | Promise<Response> {
  switch (refusal.kind) {
    case 'picture-refused':
      return refused(call, control, pictureRefusalWords[refusal.why], 422)
    case 'file-refused':
      return refused(call, control, fileRefusalWords[refusal.why], 422)
    case 'text-refused':
      return refused(call, control, textRefusalWords[refusal.why], 422)
    case 'busy':
      return refused(call, control, undoneWords(refusal), 503)
    default:
      return refusalPage(call.c, refusal)
  }
}

const refused = (call: DossierCall, id: string, message: string, status: 422 | 503) =>
  technicalPage(call, { typed: typedIn(call.sent.fields), fileFault: { id, message }, status })

/** Another title, another place, or away with it. What was typed elsewhere stays on the page. */
export async function changeFile(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const [deed = '', attachment = ''] = sentText(sent.fields, 'doe').split(':')
  if (deed === 'origineel-weg') {
    const removed = await doors.actions.removeAttachment(actor, dossier.id, attachment)
    return removed.ok || removed.error.kind === 'unknown'
      ? shownAgain(call, typedIn(sent.fields), 'word', 'Het Word-bestand is verwijderd.')
      : refusalPage(c, removed.error)
  }
  const known = dossier.procedure.administration?.technicalAttachments ?? []
  const file = known.find((one) => one.attachment === attachment)
  const typed = typedIn(sent.fields)
  const place = file?.use === 'picture' ? 'afbeeldingen' : 'bijlagen'
  const again = () => shownAgain(call, typed, place, file === undefined ? '' : (doneWords[deed] ?? ''))
  if (file === undefined) return again()
  if (deed === 'weg') {
    const removed = await doors.actions.removeAttachment(actor, dossier.id, attachment)
    return removed.ok ? again() : refusalPage(c, removed.error)
  }
  const title = new Map([[attachment, typed.titles.get(attachment) ?? file.title ?? file.name]])
  const value = deed === 'titel' ? changedTitles(known, title) : moved(known, file, deed === 'hoger' ? -1 : 1)
  const answers = [{ path: listPath, value, was: known }]
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  return kept.ok
    ? again()
    : answersRefused(call, kept.error, [{ path: listPath, label: 'Bijlagen' }], again, answers)
}

const doneWords: Readonly<Record<string, string>> = {
  weg: 'Het bestand is verwijderd.',
  titel: 'De titel van de bijlage is bewaard.',
  hoger: 'De volgorde is bewaard.',
  lager: 'De volgorde is bewaard.',
}

/** A file of the dossier: a picture is shown, anything else is saved. */
export async function showAttachment({ c, doors, actor }: PageCall): Promise<Response> {
  const opened = await doors.actions.openAttachment(
    actor,
    c.req.param('id') ?? '',
    c.req.param('attachment') ?? '',
  )
  return opened.ok ? answerStored(c, opened.value.file, opened.value.content) : refusalPage(c, opened.error)
}
