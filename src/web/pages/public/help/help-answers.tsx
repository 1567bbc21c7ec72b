import type { PublicLibrary } from '../../../../actions/read-public.js'
import { instrumentSchema, instruments } from '../../../../clauses/vocabulary.js'
import { missingPage } from '../../../http/error-pages.js'
import type { PageCall } from '../../../http/pages.js'
import { newestClauses } from '../newest-clauses.js'
import { HelpPage, HelpStart, InstrumentPage } from './help-pages.js'
import { helpTopics } from './help-topics.js'
import { screenPicture } from './screen-pictures.js'

export function showHelpStart({ c }: PageCall, library: PublicLibrary): Response | Promise<Response> {
  const text = library.help.get('eerste-opdracht')
  return text === undefined
    ? missingPage(c)
    : c.html(<HelpStart text={text} clauses={newestClauses(library)} />)
}

export function showInstrument({ c }: PageCall, library: PublicLibrary): Response | Promise<Response> {
  const { data: instrument } = instrumentSchema.safeParse(c.req.param('instrument'))
  const own = newestClauses(library).filter((clause) => clause.instrument === instrument)
  return instrument === undefined || own.length === 0
    ? missingPage(c)
    : c.html(<InstrumentPage name={instruments[instrument]} clauses={own} />)
}

export function showPicture({ c }: PageCall): Response | Promise<Response> {
  const picture = screenPicture(c.req.param('file') ?? '')
  return picture === undefined
    ? missingPage(c)
    : c.body(picture, 200, { 'Content-Type': 'image/jpeg', 'Cache-Control': 'max-age=86400' })
}

export function showHelpPage({ c }: PageCall, { help }: PublicLibrary): Response | Promise<Response> {
  const page = c.req.param('page') ?? ''
  const text = help.get(page)
  const title = helpTopics.find(({ id }) => id === page)?.title
  return text === undefined || title === undefined
    ? missingPage(c)
    : c.html(<HelpPage title={title} text={text} />)
}
