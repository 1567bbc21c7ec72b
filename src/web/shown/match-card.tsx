import type { Child } from 'hono/jsx'
import { formatNumber } from '../../kernel/format.js'
import type { LocalDate } from '../../kernel/local-date.js'
import { municipalityName } from '../../reference/municipalities.js'
import { ageingMarks } from '../../suppliers/freshness.js'
import type { Answer } from '../../suppliers/matching/answer.js'
import type { NearMiss, SupplierMatch } from '../../suppliers/matching/assess.js'
import { type TestName, testNames } from '../../suppliers/matching/outcomes.js'
import { recognitionsOn } from '../../suppliers/recognition.js'
import type { Supplier } from '../../suppliers/supplier.js'
import { routes } from '../http/routes.js'

/** What the five tests are called. */
export const testTitles: Readonly<Record<TestName, string>> = {
  work: 'Werk',
  place: 'Plaats',
  size: 'Omvang',
  nature: 'Aard',
  access: 'Toegang',
}

const answerWords: Readonly<Record<Answer, string>> = { yes: 'ja', no: 'nee', unknown: 'na te gaan' }

/**
 * A firm that fits a lot, or nearly, with why.
 * @param day on which the lot is launched; children: what can be done with it.
 */
export const MatchCard = ({
  match,
  day,
  today,
  children,
}: {
  match: SupplierMatch | NearMiss
  day: LocalDate
  today: LocalDate
  children?: Child
}) => {
  const { supplier, activity, toCheck } = match
  const id = `firma-${supplier.id}`
  return (
    <article class="cw-clause" aria-labelledby={id}>
      <h3 class="govuk-heading-s" id={id}>
        <FirmName supplier={supplier} />{' '}
        {supplier.fictional && <strong class="govuk-tag govuk-tag--grey">Voorbeeld</strong>}
      </h3>
      <p class="govuk-body">
        {[placeOf(match), activity.title, recognitionsOn(supplier.recognitions ?? [], day)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {'change' in match && <NearMissWords miss={match} />}
      {toCheck.length > 0 && (
        <p class="govuk-body">
          <strong>Na te gaan:</strong> {toCheck.join(' ')}
        </p>
      )}
      <Reasons match={match} />
      <Ageing supplier={supplier} today={today} />
      {children}
    </article>
  )
}

/** The name, with the way to the fiche of those that agreed to one. */
export const FirmName = ({ supplier: { id, name, published } }: { supplier: Supplier }) =>
  published ? (
    <a class="govuk-link" href={routes.directoryFirm.to({ id })}>
      {name}
    </a>
  ) : (
    <span>{name}</span>
  )

function placeOf({ supplier: { address }, distanceKm }: SupplierMatch): string {
  if (address?.municipality === undefined) return ''
  const away =
    distanceKm === undefined
      ? ''
      : distanceKm < 1
        ? ', ter plaatse'
        : `, op ${formatNumber(Math.round(distanceKm))}\u00A0km in vogelvlucht`
  return `${municipalityName(address.municipality)}${away}`
}

const NearMissWords = ({ miss: { tests, failing, change } }: { miss: NearMiss }) => (
  <>
    <p class="govuk-body">
      <strong>Past niet:</strong> {tests[failing].reason}
    </p>
    <ul class="govuk-list govuk-list--bullet">
      {change.buyer !== undefined && <li>Wat jij kunt doen: {change.buyer}</li>}
      {change.supplier !== undefined && <li>Wat de onderneming kan doen: {change.supplier}</li>}
    </ul>
  </>
)

/** The five tests, each with its answer and its sentence. */
const Reasons = ({ match: { supplier, tests } }: { match: SupplierMatch }) => (
  <details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        Waarom<span class="govuk-visually-hidden"> {supplier.name}</span>: de vijf toetsen
      </span>
    </summary>
    <div class="govuk-details__text">
      <FiveTests tests={tests} />
    </div>
  </details>
)

/** The five tests of a match, each with its answer and its sentence. */
export const FiveTests = ({ tests }: { tests: SupplierMatch['tests'] }) => (
  <dl class="cw-tests">
    {testNames.map((test) => (
      <>
        <dt>
          {testTitles[test]}: {answerWords[tests[test].answer]}
        </dt>
        <dd>{tests[test].reason}</dd>
      </>
    ))}
  </dl>
)

const Ageing = ({ supplier, today }: { supplier: Supplier; today: LocalDate }) => {
  const marks = ageingMarks(supplier, today)
  return marks.length === 0 ? null : (
    <p class="govuk-body-s">
      <strong class="govuk-tag govuk-tag--yellow">Vraag na</strong> {marks.map(({ says }) => says).join(' ')}
    </p>
  )
}
