import type { ClauseVersion } from '../../../../clauses/clause.js'
import { Page } from '../../../components/page.js'
import { WordDiff } from '../../../components/word-diff.js'
import { routes } from '../../../http/routes.js'

/** Two versions of a clause, word by word. */
export const ClauseDifference = ({ from, to }: { from: ClauseVersion; to: ClauseVersion }) => (
  <Page
    title={`${to.title}: versie ${from.version} en ${to.version}`}
    current="clausules"
    back={{ href: routes.clause.to({ id: to.id }), text: to.title }}
  >
    <p class="govuk-body">{to.changes}</p>
    <WordDiff before={from.source} after={to.source} />
  </Page>
)
