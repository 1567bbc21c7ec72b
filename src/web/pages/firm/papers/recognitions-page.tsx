import type { Child } from 'hono/jsx'
import { formatDate, formatPercentage } from '../../../../kernel/format.js'
import type { LocalDate } from '../../../../kernel/local-date.js'
import { ageingMarks } from '../../../../suppliers/freshness.js'
import { recognitionName } from '../../../../suppliers/recognition.js'
import type { Supplier } from '../../../../suppliers/supplier.js'
import { Row } from '../../../components/summary-list.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { OwnPage } from '../own-page.js'
import { article91Words } from './condition-forms.js'

/** What gives the firm access: recognitions, conditions, approvals and certificates. */
export function showRecognitions({ c, firm, today }: FirmCall): Response | Promise<Response> {
  const { recognitions = [], approvals = [], certificates = [] } = firm
  const marks = new Map(ageingMarks(firm, today).map(({ path, says }) => [path, says]))
  return c.html(
    <OwnPage firm={firm} title="Erkenningen" current="firmRecognitions">
      <Papers
        firm={firm.id}
        heading="Erkenningen in de sociale economie"
        list="recognitions"
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
        list="approvals"
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
        list="certificates"
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

/** The lists of papers: the anchor of each, and where one of it is changed and taken away. */
const lists = {
  recognitions: { anchor: 'erkenningen', change: routes.firmRecognition, remove: routes.removeRecognition },
  approvals: { anchor: 'aannemerserkenningen', change: routes.firmApproval, remove: routes.removeApproval },
  certificates: { anchor: 'certificaten', change: routes.firmCertificate, remove: routes.removeCertificate },
} as const

const Papers = ({
  firm,
  heading,
  list,
  add,
  items,
}: {
  firm: string
  heading: string
  list: keyof typeof lists
  add: string
  items: readonly Paper[]
}) => (
  <section aria-labelledby={`lijst-${lists[list].anchor}`}>
    <h2 class="govuk-heading-m" id={`lijst-${lists[list].anchor}`}>
      {heading}
    </h2>
    {items.length === 0 ? (
      <p class="govuk-body">Nog geen.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {items.map((paper, index) => (
          <PaperLine firm={firm} list={list} index={index} paper={paper} />
        ))}
      </ul>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={lists[list].change.to({ firm, index: 'nieuw' })}>
        {add}
      </a>
    </p>
  </section>
)

const PaperLine = ({
  firm,
  list,
  index,
  paper: { name, dates, mark, more },
}: {
  firm: string
  list: keyof typeof lists
  index: number
  paper: Paper
}) => (
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
      <a class="govuk-link" href={lists[list].change.to({ firm, index })}>
        Wijzig<span class="govuk-visually-hidden"> {name}</span>
      </a>
      <a class="govuk-link" href={lists[list].remove.to({ firm, index })}>
        Haal weg<span class="govuk-visually-hidden"> {name}</span>
      </a>
    </span>
  </li>
)

const Conditions = ({ firm }: { firm: Supplier }) => {
  const { integrationIsPurpose: purpose, disadvantagedShare: share } = firm
  return (
    <>
      <Condition
        id="doel-en-aandeel"
        title="Doel en aandeel (artikel 15)"
        href={routes.firmPurpose.to({ firm: firm.id })}
      >
        <Row label="Integratie is het hoofddoel">
          {purpose === undefined ? 'Niet bekend' : purpose ? 'Ja' : 'Nee'}
        </Row>
        <Row label="Kansarme werknemers of met een handicap">
          {share === undefined
            ? 'Niet bekend'
            : `${formatPercentage(share.percentage)}${share.unit === undefined ? '' : { fte: ' van de VTE', heads: ' van de personen' }[share.unit]}${share.on === undefined ? '' : `, op ${formatDate(share.on)}`}`}
        </Row>
      </Condition>
      <Condition
        id="artikel-91"
        title="Voorwaarden van artikel 91"
        href={routes.firmArticle91.to({ firm: firm.id })}
      >
        {article91Words(firm.article91).map(([label, answer]) => (
          <Row label={label}>{answer}</Row>
        ))}
      </Condition>
    </>
  )
}

const Condition = ({
  id,
  title,
  href,
  children,
}: {
  id: string
  title: string
  href: string
  children: Child
}) => (
  <section aria-labelledby={id}>
    <h2 class="govuk-heading-m" id={id}>
      {title}
    </h2>
    <dl class="govuk-summary-list cw-narrow">{children}</dl>
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        Wijzig<span class="govuk-visually-hidden"> {title}</span>
      </a>
    </p>
  </section>
)
