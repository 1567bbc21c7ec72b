import { pictureRefusalWords } from '../../../../uploads/picture.js'
import { askedBy } from '../../../http/asked-work.js'
import { answerStored } from '../../../http/file-answer.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { showHouseStyle } from './house-style-page.js'

/** The logo as it is printed. */
export async function showLogo({ c, doors, actor }: PageCall): Promise<Response> {
  const opened = await doors.actions.openLogo(actor)
  if (!opened.ok) return refusalPage(c, opened.error)
  const response = answerStored(c, opened.value.file, opened.value.content)
  // The next one has the same address.
  response.headers.set('Cache-Control', 'no-store')
  return response
}

/** Keeps the logo that was sent, or removes the one that is kept. */
export async function saveLogo(call: PageCall): Promise<Response> {
  const { c, doors, actor, sent } = call
  const done = c.redirect(`${routes.houseStyle.to()}#logo`, 303)
  if (sentText(sent.fields, 'doe') === 'verwijder') {
    const removed = await doors.actions.removeLogo(actor)
    return removed.ok ? done : refusalPage(c, removed.error)
  }
  const [file] = sent.files
  if (file === undefined) return refusedLogo(call, 'Kies een afbeelding.')
  const content = new Uint8Array(await file.arrayBuffer())
  const kept = await doors.actions.keepLogo(actor, { name: file.name, content }, askedBy(c))
  if (kept.ok) return done
  return kept.error.kind === 'picture-refused'
    ? refusedLogo(call, pictureRefusalWords[kept.error.why])
    : refusalPage(c, kept.error)
}

const refusedLogo = (call: PageCall, message: string) => showHouseStyle(call, { id: 'logo-bestand', message })
