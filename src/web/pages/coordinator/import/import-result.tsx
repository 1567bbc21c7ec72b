import { type FailedWrite, failedMessages, hasFailed } from '../../../../actions/suppliers/failed-writes.js'
import type { HeldImport } from '../../../../actions/suppliers/held-imports.js'
import { counted, formatNumber } from '../../../../kernel/format.js'
import { Page } from '../../../components/page.js'
import { routes } from '../../../http/routes.js'

const failuresShown = 200

type Of<Kind extends HeldImport['kind']> = Extract<HeldImport, { readonly kind: Kind }>

/** What became of an import. */
export const ResultPage = ({ id, held }: { id: string; held: Of<'done'> }) => {
  const { file, plan, applied } = held
  const count = (kind: string) => applied.filter((one) => one.kind === kind).length
  const failed = applied.filter(hasFailed)
  const [made, changed] = [count('created'), count('changed')]
  return (
    <Page
      title={failed.length === 0 ? 'De lijst is overgenomen' : 'De lijst is voor een deel overgenomen'}
      caption={file.name}
      current="ondernemingen"
      back={{ href: routes.register.to(), text: 'Het register' }}
    >
      <div class="cw-narrow">
        <p class="govuk-body-l">
          {counted(made, 'nieuwe onderneming', 'nieuwe ondernemingen')} en{' '}
          {counted(changed, 'gewijzigde onderneming', 'gewijzigde ondernemingen')} bewaard.
        </p>
        {plan.counts.refused > 0 && (
          <p class="govuk-body">
            {counted(plan.counts.refused, 'rij werd', 'rijen werden')} niet ingelezen. Verbeter ze in je
            bestand en lees het opnieuw in: wat nu bewaard is, verandert dan niet meer.
          </p>
        )}
        {failed.length > 0 && <Failed failed={failed} />}
        <NextSteps id={id} />
      </div>
    </Page>
  )
}

const Failed = ({ failed }: { failed: readonly FailedWrite[] }) => (
  <section aria-labelledby="mislukt">
    <h2 class="govuk-heading-m" id="mislukt">
      Niet bewaard ({formatNumber(failed.length)})
    </h2>
    <ul class="cw-firms">
      {failed.slice(0, failuresShown).map(({ name, rows, kind, id: firm }) => (
        <li class="cw-firm">
          <h3 class="govuk-heading-s">
            {firm === undefined || kind === 'gone' ? (
              name
            ) : (
              <a class="govuk-link" href={routes.firm.to({ firm })}>
                {name}
              </a>
            )}{' '}
            <span class="cw-quiet cw-plain">rij {rows[0]}</span>
          </h3>
          <p class="govuk-body">{failedMessages[kind]}</p>
        </li>
      ))}
    </ul>
    {failed.length > failuresShown && (
      <p class="govuk-body">En nog {formatNumber(failed.length - failuresShown)} andere.</p>
    )}
  </section>
)

const NextSteps = ({ id }: { id: string }) => (
  <ul class="govuk-list govuk-list--spaced">
    <li>
      <a class="govuk-link" href={routes.register.to()}>
        Naar het register
      </a>
    </li>
    <li>
      <a class="govuk-link" href={routes.importReport.to({ import: id })}>
        Download het verslag van elke rij (CSV)
      </a>
    </li>
    <li>
      <a class="govuk-link" href={routes.importFirms.to()}>
        Importeer nog een lijst
      </a>
    </li>
  </ul>
)

/** While a large file is being written: nobody has to wait for it. */
export const BusyPage = ({ id, held: { file, total, written } }: { id: string; held: Of<'busy'> }) => (
  <Page title="De lijst wordt overgenomen" caption={file.name} current="ondernemingen">
    <div class="cw-narrow">
      <p class="govuk-body-l" role="status">
        {formatNumber(written())} van {formatNumber(total)} ondernemingen zijn bewaard.
      </p>
      <p class="govuk-body">Je mag deze bladzijde verlaten: het gaat verder.</p>
      <a class="govuk-button govuk-button--secondary" href={routes.firmImport.to({ import: id })}>
        Kijk hoe ver het is
      </a>
    </div>
  </Page>
)

export const BrokenPage = ({ held: { file } }: { held: Of<'broken'> }) => (
  <Page
    title="Het overnemen is gestopt"
    caption={file.name}
    current="ondernemingen"
    back={{ href: routes.register.to(), text: 'Het register' }}
  >
    <p class="govuk-body cw-narrow">
      Er ging iets mis bij ons. Wat al bewaard was, blijft bewaard.{' '}
      <a class="govuk-link" href={routes.importFirms.to()}>
        Lees het bestand opnieuw in
      </a>{' '}
      om de rest over te nemen: wat al bewaard is, verandert niet meer.
    </p>
  </Page>
)
