import type { Context } from 'hono'
import type { Refusal } from '../../../../actions/refusal.js'
import type { TechnicalAttachment } from '../../../../procurement/technical-part.js'
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
import { technicalPage } from './technical-page.js'

/** The largest file, and room for what a form adds. */
export const filesLimit: FormLimit = {
  bytes: 21 * 1024 * 1024,
  tooLarge: (c: Context) =>
    errorPage(
      c,
      413,
      'Te groot',
      'Een bijlage mag hoogstens 20 MB groot zijn, een afbeelding 15 MB en een Word-bestand 10 MB. Er is niets bewaard.',
    ),
}

/** Takes a file that was sent: a picture, an annex, or a Word file to read. */
export async function sendFile(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const [file] = sent.files
  const control = controls[sentText(sent.fields, 'doe')]
  if (control === undefined) return c.redirect(routes.technicalPart.to({ id: dossier.id }), 303)
  if (file === undefined) return refused(call, control, fileRefusalWords.empty, 422)
  const content = new Uint8Array(await file.arrayBuffer())
  if (control === 'word-bestand') {
    const read = await doors.actions.takeTechnicalPart(actor, dossier.id, content, askedBy(c))
    if (!read.ok) return notTaken(call, control, read.error)
    return withRead(call, read.value.markdown, read.value.notes)
  }
  const sentFile = { name: file.name, content, title: sentText(sent.fields, 'titel') }
  const kept =
    control === 'afbeelding'
      ? await doors.actions.addPicture(actor, dossier.id, sentFile, askedBy(c))
      : await doors.actions.addAnnex(actor, dossier.id, sentFile)
  return kept.ok
    ? c.redirect(`${routes.technicalPart.to({ id: dossier.id })}#${places[control]}`, 303)
    : notTaken(call, control, kept.error)
}

const controls: Readonly<Record<string, 'afbeelding' | 'bijlage' | 'word-bestand'>> = {
  afbeelding: 'afbeelding',
  bijlage: 'bijlage',
  word: 'word-bestand',
}
const places = { afbeelding: 'afbeeldingen', bijlage: 'bijlagen', 'word-bestand': 'word' } as const

/** The page with what was read, over the dossier as it is by now: it holds the pictures. */
async function withRead(call: DossierCall, text: string, notes: readonly string[]): Promise<Response> {
  const opened = await call.doors.actions.openDossier(call.actor, call.dossier.id)
  return opened.ok
    ? technicalPage({ ...call, ...opened.value }, { text, notes, judges: true })
    : refusalPage(call.c, opened.error)
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
  technicalPage(call, { fileFault: { id, message }, status })

/** Another title, another place, or away with it. */
export async function changeFile(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const attachment = sentText(sent.fields, 'bestand')
  const doe = sentText(sent.fields, 'doe')
  const known = dossier.procedure.administration?.technicalAttachments ?? []
  const file = known.find((one) => one.attachment === attachment)
  const back = () =>
    c.redirect(
      `${routes.technicalPart.to({ id: dossier.id })}#${file?.use === 'picture' ? 'afbeeldingen' : 'bijlagen'}`,
      303,
    )
  if (file === undefined) return back()
  if (doe === 'weg') {
    const removed = await doors.actions.removeAttachment(actor, dossier.id, attachment)
    return removed.ok ? back() : refusalPage(c, removed.error)
  }
  const value = changedList(known, file, doe, sentText(sent.fields, 'titel'))
  const answers = [{ path: listPath, value, was: known }]
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  if (kept.ok) return back()
  const again = () => back()
  return answersRefused(call, kept.error, [{ path: listPath, label: 'Bijlagen' }], again, answers)
}

const listPath = 'administration.technicalAttachments'

function changedList(
  known: readonly TechnicalAttachment[],
  file: TechnicalAttachment,
  doe: string,
  typed: string,
): readonly TechnicalAttachment[] {
  if (doe === 'titel') {
    const { title: _, ...rest } = file
    const title = typed.trim().slice(0, 300)
    const named = title === '' || title === file.name ? rest : { ...rest, title }
    return known.map((one) => (one === file ? named : one))
  }
  const of = known.filter(({ use }) => use === file.use)
  const other = of[of.indexOf(file) + (doe === 'hoger' ? -1 : 1)]
  if (other === undefined) return known
  return known.map((one) => (one === file ? other : one === other ? file : one))
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
