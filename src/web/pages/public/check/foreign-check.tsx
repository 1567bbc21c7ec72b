import { askedBy } from '../../../http/asked-work.js'
import { foreignInput, maximumForeignRequest } from '../../../http/foreign-form.js'
import type { FormLimit, PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { textRefusalWords } from '../../../http/refusal-words.js'
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
