import type { PublicLibrary } from '../../../../actions/read-public.js'
import { exampleBlocks } from '../../../../documents/example-blocks.js'
import { numberBlocks } from '../../../../documents/number-blocks.js'
import { heading } from '../../../../documents/plain-blocks.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerBytes } from '../../../http/file-answer.js'
import { insertName } from '../../../http/file-names.js'
import { docxType } from '../../../http/foreign-form.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
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

/** The first filled example of a clause as a Word file to put into another one. */
export function downloadExample(
  { c, doors, actor }: PageCall,
  { shelf: { clauses } }: PublicLibrary,
): Response | Promise<Response> {
  const { id = '', version = '' } = c.req.param()
  const clause = clauses.find(id, version)
  const [example] = clause?.examples ?? []
  if (clause === undefined || example === undefined) return missingPage(c)
  const blocks = [...numberBlocks([heading(1, clause.title)]), ...exampleBlocks(clause, example)]
  const made = doors.actions.insertExample(actor, clause.title, blocks)
  return made.ok
    ? answerBytes(c, made.value.bytes, docxType, insertName(clause.title))
    : refusalPage(c, made.error)
}
