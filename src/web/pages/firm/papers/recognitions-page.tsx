import type { Child } from 'hono/jsx'
import { formatDate, formatPercentage } from '../../../../kernel/format.js'
import type { LocalDate } from '../../../../kernel/local-date.js'
import { ageingMarks } from '../../../../suppliers/freshness.js'
import { recognitionName } from '../../../../suppliers/recognition.js'
import type { Supplier } from '../../../../suppliers/supplier.js'
import { Row } from '../../../components/summary-list.js'
import { firmAddress } from '../../../http/addresses.js'
import type { FirmCall } from '../firm-call.js'
import { OwnPage } from '../own-page.js'
import { article91Words } from './condition-forms.js'

/** What gives the firm access: recognitions, conditions, approvals and certificates. */
export function showRecognitions({ c, firm, today }: FirmCall): Response | Promise<Response> {
  const { recognitions = [], approvals = [], certificates = [] } = firm
  const marks = new Map(ageingMarks(firm, today).map(({ path, says }) => [path, says]))
  return c.html(
    <OwnPage firm={firm} title="Erkenningen" current="erkenningen">
      <Papers
        firm={firm.id}
        heading="Erkenningen in de sociale economie"
        folder="erkenningen"
        add="Voeg een erkenning toe"
        items={recognitions.map((recognition, index) => ({
          name: capitalised(recognitionName(recognition)),
          dates: period(recognition),
          mark: marks.get(`recognitions.${index}`),
          more: recognition.evidence,
        }))}
      />
      <Conditions firm={firm} />
      <Papers
        firm={firm.id}
        heading="Erkenningen als aannemer van werken"
        folder="aannemerserkenningen"
        add="Voeg een aannemerserkenning toe"
        items={approvals.map(({ category, class: level, until }, index) => ({
          name: `${category}, klasse ${level}`,
          dates: period({ until }),
          mark: marks.get(`approvals.${index}`),
        }))}
      />
      <Papers
        firm={firm.id}
        heading="Certificaten"
        folder="certificaten"
        add="Voeg een certificaat toe"
        items={certificates.map(({ name, until }, index) => ({
          name,
          dates: period({ until }),
          mark: marks.get(`certificates.${index}`),
        }))}
      />
    </OwnPage>,
  )
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function period({ from, until }: { from?: LocalDate; until?: LocalDate | null }): string {
  const end = until == null ? '' : `tot en met ${formatDate(until)}`
  return [...(from === undefined ? [] : [`vanaf ${formatDate(from)}`]), ...(end === '' ? [] : [end])].join(
    ' ',
  )
}

interface Paper {
  readonly name: string
  readonly dates: string
  readonly mark: string | undefined
  readonly more?: string | undefined
}

const Papers = ({
  firm,
  heading,
  folder,
  add,
  items,
}: {
  firm: string
  heading: string
  folder: string
  add: string
  items: readonly Paper[]
}) => (
  <section aria-labelledby={`lijst-${folder}`}>
    <h2 class="govuk-heading-m" id={`lijst-${folder}`}>
      {heading}
    </h2>
    {items.length === 0 ? (
      <p class="govuk-body">Nog geen.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {items.map(({ name, dates, mark, more }, index) => (
          <li>
            <strong>{name}</strong>
            {dates !== '' && `, ${dates}`}
            {more !== undefined && (
              <>
                <br />
                {more}
              </>
            )}
            {mark !== undefined && (
              <>
                <br />
                <strong class="govuk-tag govuk-tag--yellow">Kijk na</strong> {mark}
              </>
            )}
            <span class="cw-actions">
              <a class="govuk-link" href={firmAddress(firm, `${folder}/${index}`)}>
                Wijzig<span class="govuk-visually-hidden"> {name}</span>
              </a>
              <a class="govuk-link" href={firmAddress(firm, `${folder}/${index}/verwijder`)}>
                Haal weg<span class="govuk-visually-hidden"> {name}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={firmAddress(firm, `${folder}/nieuw`)}>
        {add}
      </a>
    </p>
  </section>
)

const Conditions = ({ firm }: { firm: Supplier }) => {
  const { integrationIsPurpose: purpose, disadvantagedShare: share } = firm
  return (
    <>
      <Condition firm={firm.id} title="Doel en aandeel (artikel 15)" page="doel-en-aandeel">
        <Row label="Integratie is het hoofddoel">
          {purpose === undefined ? 'Niet bekend' : purpose ? 'Ja' : 'Nee'}
        </Row>
        <Row label="Kansarme werknemers of met een handicap">
          {share === undefined
            ? 'Niet bekend'
            : `${formatPercentage(share.percentage)}${share.unit === undefined ? '' : { fte: ' van de VTE', heads: ' van de personen' }[share.unit]}${share.on === undefined ? '' : `, op ${formatDate(share.on)}`}`}
        </Row>
      </Condition>
      <Condition firm={firm.id} title="Voorwaarden van artikel 91" page="artikel-91">
        {article91Words(firm.article91).map(([label, answer]) => (
          <Row label={label}>{answer}</Row>
        ))}
      </Condition>
    </>
  )
}

const Condition = ({
  firm,
  title,
  page,
  children,
}: {
  firm: string
  title: string
  page: string
  children: Child
}) => (
  <section aria-labelledby={page}>
    <h2 class="govuk-heading-m" id={page}>
      {title}
    </h2>
    <dl class="govuk-summary-list cw-narrow">{children}</dl>
    <p class="govuk-body">
      <a class="govuk-link" href={firmAddress(firm, page)}>
        Wijzig<span class="govuk-visually-hidden"> {title}</span>
      </a>
    </p>
  </section>
)
