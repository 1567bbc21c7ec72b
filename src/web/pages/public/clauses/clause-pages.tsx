import type { PublicLibrary } from '../../../../actions/read-public.js'
import { missingPage } from '../../../http/error-pages.js'
import type { PageCall } from '../../../http/pages.js'
import { newestClauses } from '../newest-clauses.js'
import { ClauseDifference } from './clause-difference.js'
import { ClauseList } from './clause-list.js'
import { ClausePage } from './clause-page.js'
import { withdrawnTexts } from './withdrawn-page.js'

export const showClauses = ({ c }: PageCall, library: PublicLibrary): Response | Promise<Response> =>
  c.html(
    <ClauseList
      clauses={newestClauses(library)}
      asked={c.req.query()}
      hasWithdrawn={withdrawnTexts(library).length > 0}
    />,
  )

/** Two versions, as `?van=1.0.0&naar=1.1.0` asks. */
export function showDifference(
  { c }: PageCall,
  { shelf, today }: PublicLibrary,
): Response | Promise<Response> {
  const { van = '', naar = '' } = c.req.query()
  const [from, to] = [van, naar].map((version) => shelf.clauses.find(c.req.param('id') ?? '', version))
  return from === undefined || to === undefined
    ? missingPage(c)
    : c.html(<ClauseDifference from={from} to={to} library={shelf.clauses} today={today} />)
}

/** The version that the address names, or the one of today. */
export function showClause(
  { c }: PageCall,
  { shelf: { clauses }, today }: PublicLibrary,
): Response | Promise<Response> {
  const { id = '', version } = c.req.param()
  const clause = version === undefined ? clauses.newestOn(id, today) : clauses.find(id, version)
  return clause === undefined
    ? missingPage(c)
    : c.html(<ClausePage clause={clause} library={clauses} today={today} />)
}
