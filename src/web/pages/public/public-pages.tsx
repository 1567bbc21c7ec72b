import { Hono } from 'hono'
import type { PublicLibrary } from '../../../actions/read-public.js'
import type { ApiDescription } from '../../api/api.js'
import type { Doors } from '../../http/doors.js'
import { type PageCall, type PageHandler, type PagesAt, pagesAt } from '../../http/pages.js'
import { refusalPage } from '../../http/refusal-page.js'
import { routes } from '../../http/routes.js'
import { ApiPage } from './api/api-page.js'
import { answerCommented, answerForeignCheck, foreignLimit, showForeignCheck } from './check/foreign-check.js'
import { takeOver, takeOverLimit } from './check/take-over.js'
import { downloadExample, showClause, showClauses, showDifference } from './clauses/clause-pages.js'
import { showWithdrawn } from './clauses/withdrawn-page.js'
import { showDecisionAid } from './help/decision-aid.js'
import { showHelpPage, showHelpStart, showInstrument, showPicture } from './help/help-answers.js'
import { showTargetGroups } from './help/target-groups-page.js'
import { showRule, showRules } from './rules/rules-pages.js'
import { StartPage } from './start-page.js'

/** The pages that everybody may read: start, clauses, rules, the manual, and how the API is called. */
export function publicPages(doors: Doors, description: ApiDescription): Hono {
  const pages = new Hono()
  const { get, post } = pagesAt(pages, doors)
  get(routes.start, showStart)
  addClauses({ get })
  get(routes.rules, showRules)
  get(routes.rule, showRule)
  get(routes.checkText, showForeignCheck)
  post(routes.checkText, answerForeignCheck, foreignLimit)
  post(routes.commentText, answerCommented, foreignLimit)
  post(routes.takeTextOver, takeOver, takeOverLimit)
  addHelp({ get })
  get(routes.api, ({ c }) => c.html(<ApiPage description={description} />))
  return pages
}

function addClauses({ get }: Pick<PagesAt, 'get'>): void {
  get(routes.clauses, withLibrary(showClauses))
  get(routes.withdrawnTexts, withLibrary(showWithdrawn))
  get(routes.clauseDifference, withLibrary(showDifference))
  get(routes.clause, withLibrary(showClause))
  get(routes.clauseVersion, withLibrary(showClause))
  get(routes.clauseExample, withLibrary(downloadExample))
}

function addHelp({ get }: Pick<PagesAt, 'get'>): void {
  get(routes.help, withLibrary(showHelpStart))
  get(routes.helpInstrument, withLibrary(showInstrument))
  get(routes.helpPicture, showPicture)
  get(routes.decisionAid, showDecisionAid)
  get(routes.helpTargetGroups, withLibrary(showTargetGroups))
  get(routes.helpPage, withLibrary(showHelpPage))
}

/** Opens the published texts as they are today. */
const withLibrary =
  (handle: (call: PageCall, library: PublicLibrary) => Promise<Response> | Response): PageHandler =>
  async (call) => {
    const library = await call.doors.actions.readLibrary(call.actor)
    return library.ok ? handle(call, library.value) : refusalPage(call.c, library.error)
  }

async function showStart({ c, doors, actor }: PageCall): Promise<Response> {
  const organisation = await doors.actions.openOrganisation(actor)
  return c.html(<StartPage isKnown={organisation.ok} />)
}
