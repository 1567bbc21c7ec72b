import type { ForeignInput } from '../../../../actions/check-text.js'
import { askedBy } from '../../../http/asked-work.js'
import { answerBytes } from '../../../http/file-answer.js'
import { commentedName } from '../../../http/file-names.js'
import { docxType, foreignInput, maximumForeignRequest } from '../../../http/foreign-form.js'
import type { FormLimit, PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { textRefusalWords, wordRefusalWords } from '../../../http/refusal-words.js'
import { ForeignCheckForm } from './foreign-check-form.js'
import { ForeignCheckResult } from './foreign-check-result.js'

export const showForeignCheck = ({ c }: PageCall): Response | Promise<Response> =>
  c.html(<ForeignCheckForm />)

export const foreignLimit: FormLimit = {
  bytes: maximumForeignRequest,
  tooLarge: (c) => c.html(<ForeignCheckForm error={textRefusalWords['too-large']} about="bestand" />, 413),
}

/** Checks what was sent and shows what was found. */
export async function answerForeignCheck({ c, doors, actor, sent }: PageCall): Promise<Response> {
  const input = await foreignInput(sent)
  const checked = await doors.actions.checkText(actor, input, askedBy(c))
  c.header('Cache-Control', 'no-store')
  if (checked.ok) return c.html(<ForeignCheckResult check={checked.value} />)
  switch (checked.error.kind) {
    case 'text-refused':
      return c.html(
        <ForeignCheckForm
          typed={input.typed}
          error={textRefusalWords[checked.error.why]}
          about={'file' in input ? 'bestand' : 'tekst'}
        />,
        422,
      )
    default:
      return refusalPage(c, checked.error)
  }
}

/** Checks a Word file that was sent and gives it back with what was found as comments of Word. */
export async function answerCommented({ c, doors, actor, sent }: PageCall): Promise<Response> {
  const input: ForeignInput & { readonly typed: string } = await foreignInput(sent)
  const again = (error: string) =>
    c.html(<ForeignCheckForm typed={input.typed} error={error} about="bestand" />, 422)
  if (!('file' in input)) return again('Kies een Word-bestand (docx): opmerkingen komen in een bestand.')
  const commented = await doors.actions.commentText(actor, input.file, askedBy(c))
  if (commented.ok)
    return answerBytes(c, commented.value.bytes, docxType, commentedName(sent.files[0]?.name ?? ''))
  switch (commented.error.kind) {
    case 'text-refused':
      return again(textRefusalWords[commented.error.why])
    case 'word-refused':
      return again(wordRefusalWords[commented.error.why])
    default:
      return refusalPage(c, commented.error)
  }
}
