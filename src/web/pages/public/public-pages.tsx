import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { instrumentSchema, instruments } from '../../../clauses/vocabulary.js'
import { belgianDay } from '../../../kernel/local-date.js'
import { ruleBy, rules } from '../../../legal-check/rules.js'
import type { ApiDescription } from '../../api/api.js'
import { type Dependencies, ownOrganisation } from '../../dependencies.js'
import { missingPage } from '../../http/error-pages.js'
import { foreignRefusals, maximumForeignRequest } from '../../http/foreign-text.js'
import { ApiPage } from './api/api-page.js'
import { answerForeignCheck, ForeignCheckForm, takeOver } from './check/foreign-check-page.js'
import { ClauseDifference } from './clauses/clause-difference.js'
import { ClauseList } from './clauses/clause-list.js'
import { ClausePage } from './clauses/clause-page.js'
import { HelpPage, HelpStart, InstrumentPage } from './help/help-pages.js'
import { helpTopics } from './help/help-topics.js'
import { screenPicture } from './help/screen-pictures.js'
import { RuleList, RulePage } from './rules/rules-pages.js'
import { StartPage } from './start-page.js'

/** The pages that everybody may read: start, clauses, and how the API is called. */
export function publicPages(dependencies: Dependencies, description: ApiDescription): Hono {
  const {
    shelf: { clauses },
    now,
    organisations,
    help,
  } = dependencies
  const pages = new Hono()
  const today = () => belgianDay(now())
  const newest = () => clauses.ids.flatMap((id) => clauses.newestOn(id, today()) ?? [])
  pages.get('/', async (c) => {
    const isKnown = (await organisations.find(ownOrganisation)) !== undefined
    return c.html(<StartPage isKnown={isKnown} />)
  })
  pages.get('/clausules', (c) => {
    return c.html(<ClauseList clauses={newest()} asked={c.req.query()} />)
  })
  pages.get('/clausules/:id/verschil', (c) => {
    const { van = '', naar = '' } = c.req.query()
    const [from, to] = [van, naar].map((version) => clauses.find(c.req.param('id'), version))
    return from === undefined || to === undefined
      ? missingPage(c)
      : c.html(<ClauseDifference from={from} to={to} />)
  })
  pages.get('/clausules/:id/:version?', (c) => {
    const { id, version } = c.req.param()
    const clause = version === undefined ? clauses.newestOn(id, today()) : clauses.find(id, version)
    return clause === undefined
      ? missingPage(c)
      : c.html(<ClausePage clause={clause} versions={clauses.versions(id)} today={today()} />)
  })
  pages.get('/regels', (c) => c.html(<RuleList rules={rules} />))
  pages.get('/regels/:name', (c) => {
    const rule = ruleBy(c.req.param('name'))
    return rule === undefined ? missingPage(c) : c.html(<RulePage rule={rule} />)
  })
  pages.get('/controle', (c) => c.html(<ForeignCheckForm />))
  pages.post(
    '/controle',
    bodyLimit({
      maxSize: maximumForeignRequest,
      onError: (c) => c.html(<ForeignCheckForm error={foreignRefusals['too-large']} about="bestand" />, 413),
    }),
    (c) => answerForeignCheck(c, dependencies),
  )
  pages.post('/controle/overnemen', bodyLimit({ maxSize: 1024 * 1024 }), (c) => takeOver(c, dependencies))
  pages.get('/hulp', (c) => {
    const text = help.get('eerste-opdracht')
    return text === undefined ? missingPage(c) : c.html(<HelpStart text={text} clauses={newest()} />)
  })
  pages.get('/hulp/instrumenten/:instrument', (c) => {
    const instrument = instrumentSchema.safeParse(c.req.param('instrument'))
    const own = newest().filter((clause) => clause.instrument === instrument.data)
    return instrument.data === undefined || own.length === 0
      ? missingPage(c)
      : c.html(<InstrumentPage name={instruments[instrument.data]} clauses={own} />)
  })
  pages.get('/hulp/schermen/:file', (c) => {
    const picture = screenPicture(c.req.param('file'))
    return picture === undefined
      ? missingPage(c)
      : c.body(picture, 200, { 'Content-Type': 'image/jpeg', 'Cache-Control': 'max-age=86400' })
  })
  pages.get('/hulp/:page', (c) => {
    const text = help.get(c.req.param('page'))
    const title = helpTopics.find(({ id }) => id === c.req.param('page'))?.title
    return text === undefined || title === undefined
      ? missingPage(c)
      : c.html(<HelpPage title={title} text={text} />)
  })
  pages.get('/api', (c) => c.html(<ApiPage description={description} />))
  return pages
}
