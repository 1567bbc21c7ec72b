import { readAnswer } from '../../../../procurement/answer-paths.js'
import { annexesOf } from '../../../../procurement/technical-part.js'
import { plainAsMarkdown } from '../../../../uploads/markdown-words.js'
import { type SentFields, sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { wasName } from '../questions/control-names.js'

/** The one form of the page: every button sends all that was typed, whatever else it does. */
export const textForm = 'schrijven'
/** The title of an annex that is in the list already. */
export const titleName = (attachment: string): string => `titel.${attachment}`

export const textPath = 'administration.technicalDescription'
export const formatPath = 'administration.technicalFormat'

/**
 * What was typed on the page.
 *
 * @property text left out: the form had no text.
 * @property titles of annexes, by their attachment. @property newTitle of an annex that is still to be sent.
 * @property was what was kept when the typing began, by its path, as JSON.
 */
export interface TypedPart {
  readonly text?: string
  readonly titles: ReadonlyMap<string, string>
  readonly newTitle: string
  readonly was: ReadonlyMap<string, string>
}

export function typedIn(sent: SentFields): TypedPart {
  const prefix = titleName('')
  return {
    ...(sent.has('tekst') && { text: sentText(sent, 'tekst').replaceAll('\r\n', '\n').trimEnd() }),
    titles: new Map(
      [...sent.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name.slice(prefix.length), sentText(sent, name).trim().slice(0, 300)]),
    ),
    newTitle: sentText(sent, 'titel').trim(),
    was: new Map(
      [textPath, formatPath].flatMap((path) => {
        const was = sent.get(wasName(path))?.[0]
        return was === undefined ? [] : [[path, was] as const]
      }),
    ),
  }
}

/** What stood at a path when the typing began, as JSON: what is kept now when nothing was typed yet. */
export const stoodAt = ({ dossier }: DossierCall, path: string, typed?: TypedPart): string =>
  typed?.was.get(path) ?? JSON.stringify(readAnswer(dossier.procedure, path)) ?? ''

/** What was stored as plain words becomes Markdown that prints the same. */
export function storedMarkdown({ dossier }: DossierCall): string {
  const { technicalDescription = '', technicalFormat } = dossier.procedure.administration ?? {}
  return technicalFormat === 'markdown' ? technicalDescription : plainAsMarkdown(technicalDescription)
}

/** Which of what was typed is not kept: the text, else a title, else nothing. */
export function notKeptOf(
  call: DossierCall,
  { text, titles, newTitle }: TypedPart,
): 'text' | 'title' | undefined {
  if (text !== undefined && text !== storedMarkdown(call).trimEnd()) return 'text'
  const changed = annexesOf(call.dossier.procedure.administration).some(
    ({ attachment, name, title = name }) =>
      (titles.get(attachment) || name) !== title && titles.has(attachment),
  )
  return changed || newTitle !== '' ? 'title' : undefined
}
