import { raw } from 'hono/html'
import type { ClauseVersion } from '../../../../clauses/clause.js'
import type { ClauseLibrary } from '../../../../clauses/library.js'
import { evidenceKinds, instruments, places } from '../../../../clauses/vocabulary.js'
import { exampleBlocks } from '../../../../documents/example-blocks.js'
import { blocksToHtml } from '../../../../documents/to-html.js'
import { formatDate } from '../../../../kernel/format.js'
import type { LocalDate } from '../../../../kernel/local-date.js'
import { CopyButtons } from '../../../components/copy-buttons.js'
import { Page } from '../../../components/page.js'
import { Row } from '../../../components/summary-list.js'
import { routes } from '../../../http/routes.js'
import { LegalBasisList } from '../../../shown/legal-basis.js'
import { WithdrawnNote, WithdrawnTag } from '../../../shown/withdrawn.js'

/** One version of a clause: what it is for, on what it rests, what it says, filled in. */
export const ClausePage = ({ clause, library, today }: ShownClause) => (
  <Page
    title={clause.title}
    current="clausules"
    back={{ href: routes.clauses.to(), text: 'Clausules' }}
    script
  >
    <p class="govuk-body-l cw-narrow">{clause.why}</p>
    <Withdrawn clause={clause} library={library} today={today} />
    {clause.reviewBefore < today && (
      <p class="govuk-body">
        <strong class="govuk-tag govuk-tag--yellow">Te herzien</strong>
      </p>
    )}
    <AboutClause clause={clause} />
    <h2 class="govuk-heading-m">Ingevuld voorbeeld</h2>
    <Examples clause={clause} />
    <h2 class="govuk-heading-m">Waarop je let</h2>
    <ul class="govuk-list govuk-list--bullet">
      {clause.pitfalls.map((pitfall) => (
        <li>{pitfall}</li>
      ))}
    </ul>
    <Questions clause={clause} />
    <h2 class="govuk-heading-m">Versies</h2>
    <Versions clause={clause} library={library} today={today} />
  </Page>
)

interface ShownClause {
  clause: ClauseVersion
  library: Pick<ClauseLibrary, 'versions' | 'withdrawalOf'>
  today: LocalDate
}

const Withdrawn = ({ clause: { id, version }, library, today }: ShownClause) => {
  const withdrawal = library.withdrawalOf(id, version, today)
  return withdrawal === undefined ? null : <WithdrawnNote withdrawal={withdrawal} />
}

const Questions = ({ clause }: { clause: ClauseVersion }) => {
  const parameters = Object.values(clause.parameters)
  return parameters.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">Wat je zelf invult</h2>
      <ul class="govuk-list govuk-list--bullet">
        {parameters.map(({ ask, why }) => (
          <li>
            {ask} <span class="cw-quiet">{why}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const AboutClause = ({ clause }: { clause: ClauseVersion }) => (
  <dl class="govuk-summary-list">
    <Row label="Versie">
      {clause.version}, geldig vanaf {formatDate(clause.validFrom)}
      {clause.validUntil !== undefined && ` tot en met ${formatDate(clause.validUntil)}`}; na te kijken vóór{' '}
      {formatDate(clause.reviewBefore)}
    </Row>
    <Row label="Nagezien door">{clause.approvedBy ?? 'niet nagezien'}</Row>
    <Row label="Instrument">{instruments[clause.instrument]}</Row>
    <Row label="Plaats">{places[clause.place].title}</Row>
    <Row label="Rechtsgrond">
      <LegalBasisList bases={clause.legalBasis} />
    </Row>
    {clause.evidence.length > 0 && (
      <Row label="Bewijs">{clause.evidence.map((kind) => evidenceKinds[kind]).join('; ')}</Row>
    )}
  </dl>
)

const Examples = ({ clause }: { clause: ClauseVersion }) => (
  <>
    {clause.examples.map((example, index) => (
      <section>
        <h3 class="govuk-heading-s">{example.name}</h3>
        <p class="cw-actions">
          <CopyButtons of={`voorbeeld-${index}`} what={example.name} />
          {index === 0 && (
            <a class="govuk-link" href={routes.clauseExample.to({ id: clause.id, version: clause.version })}>
              Word-bestand om in te voegen
            </a>
          )}
        </p>
        <div class="cw-pane__sheet cw-text" id={`voorbeeld-${index}`}>
          {raw(blocksToHtml(exampleBlocks(clause, example)))}
        </div>
      </section>
    ))}
  </>
)

const Versions = ({ clause: shown, library, today }: ShownClause) => (
  <ul class="govuk-list govuk-list--bullet">
    {library.versions(shown.id).map(({ id, version, changes }) => (
      <li>
        <a class="govuk-link" href={routes.clauseVersion.to({ id, version })}>
          Versie {version}
        </a>{' '}
        {library.withdrawalOf(id, version, today) !== undefined && <WithdrawnTag />}: {changes}{' '}
        {version !== shown.version && (
          <a
            class="govuk-link"
            href={routes.clauseDifference.to({ id }, { van: version, naar: shown.version })}
          >
            Verschil met {shown.version}
          </a>
        )}
      </li>
    ))}
  </ul>
)
