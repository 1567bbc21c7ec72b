import { certainties, citeArticle, type LegalBasis } from '../../clauses/sources.js'

/** The articles that a clause rests on, each with how sure its source is when it was not read. */
export const LegalBasisList = ({ bases }: { bases: readonly LegalBasis[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {bases.map((basis) => (
      <li>
        {citeArticle(basis)}
        {basis.certainty !== 'verified' && <span class="cw-quiet"> ({certainties[basis.certainty]})</span>}
      </li>
    ))}
  </ul>
)
