import type { PublicLibrary } from '../../../../actions/read-public.js'
import type { Withdrawal } from '../../../../clauses/withdrawal.js'
import { formatDate } from '../../../../kernel/format.js'
import { Page } from '../../../components/page.js'
import type { PageCall } from '../../../http/pages.js'
import { routes } from '../../../http/routes.js'
import { WhyWithdrawn } from '../../../shown/withdrawn.js'

/** A withdrawn version with what its text is called. */
interface NamedWithdrawal extends Withdrawal {
  readonly kind: 'clause' | 'template'
  readonly title: string
}

/** What is withdrawn by today, the last first; clauses before templates of the same day. */
export function withdrawnTexts({ shelf, today }: PublicLibrary): readonly NamedWithdrawal[] {
  const { clauses, templates } = shelf
  const named = (
    kind: NamedWithdrawal['kind'],
    { withdrawals, find }: Pick<typeof clauses | typeof templates, 'withdrawals' | 'find'>,
  ) =>
    withdrawals
      .filter(({ withdrawnOn }) => withdrawnOn <= today)
      .map((one) => ({ ...one, kind, title: find(one.id, one.version)?.title ?? one.id }))
  return [...named('clause', clauses), ...named('template', templates)].toSorted((a, b) =>
    b.withdrawnOn.localeCompare(a.withdrawnOn),
  )
}

/** Every withdrawn version, and what to do about documents that were made with it. */
export function showWithdrawn({ c }: PageCall, library: PublicLibrary): Response | Promise<Response> {
  const withdrawn = withdrawnTexts(library)
  return c.html(
    <Page
      title="Ingetrokken versies"
      current="clausules"
      back={{ href: routes.clauses.to(), text: 'Clausules' }}
    >
      <p class="govuk-body-l cw-narrow">
        Een versie met een fout in recht trekken we in. Een nieuw dossier krijgt ze niet meer; een dossier dat
        ze al heeft, krijgt een melding bij de juridische controle. Hier lees je wat je doet met documenten
        die al verstuurd zijn.
      </p>
      {withdrawn.length === 0 && <p class="govuk-body">Er is geen enkele versie ingetrokken.</p>}
      {withdrawn.map((withdrawal) => (
        <section class="cw-narrow govuk-body">
          <h2 class="govuk-heading-m">
            {withdrawal.title}, versie {withdrawal.version}
          </h2>
          <p>
            Ingetrokken op {formatDate(withdrawal.withdrawnOn)}. <Replaced withdrawal={withdrawal} />
          </p>
          <WhyWithdrawn withdrawal={withdrawal} />
        </section>
      ))}
    </Page>,
  )
}

/** By which version it is replaced; clauses have pages of their own. */
const Replaced = ({
  withdrawal: { kind, id, title, version, successor },
}: {
  withdrawal: NamedWithdrawal
}) =>
  kind === 'template' ? (
    <>Versie {successor} van het sjabloon vervangt ze.</>
  ) : (
    <>
      <a class="govuk-link" href={routes.clauseVersion.to({ id, version: successor })}>
        Versie {successor}
        <span class="govuk-visually-hidden"> van {title}</span>
      </a>{' '}
      vervangt ze (
      <a class="govuk-link" href={routes.clauseDifference.to({ id }, { van: version, naar: successor })}>
        verschil
        <span class="govuk-visually-hidden">
          {' '}
          tussen versie {version} en {successor} van {title}
        </span>
      </a>
      ).
    </>
  )
