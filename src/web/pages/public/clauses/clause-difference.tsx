import type { ClauseVersion } from '../../../../clauses/clause.js'
import type { ClauseLibrary } from '../../../../clauses/library.js'
import type { LocalDate } from '../../../../kernel/local-date.js'
import { Page } from '../../../components/page.js'
import { WordDiff } from '../../../components/word-diff.js'
import { routes } from '../../../http/routes.js'
import { WithdrawnNote } from '../../../shown/withdrawn.js'

/** Two versions of a clause, word by word. */
export const ClauseDifference = ({
  from,
  to,
  library,
  today,
}: {
  from: ClauseVersion
  to: ClauseVersion
  library: Pick<ClauseLibrary, 'withdrawalOf'>
  today: LocalDate
}) => (
  <Page
    title={`${to.title}: versie ${from.version} en ${to.version}`}
    current="clausules"
    back={{ href: routes.clause.to({ id: to.id }), text: to.title }}
  >
    {[from, to].map(({ id, version }) => {
      const withdrawal = library.withdrawalOf(id, version, today)
      return withdrawal && <WithdrawnNote withdrawal={withdrawal} />
    })}
    <p class="govuk-body">{to.changes}</p>
    <WordDiff before={from.source} after={to.source} />
  </Page>
)
