import type { Withdrawal } from '../../clauses/withdrawal.js'
import { formatDate } from '../../kernel/format.js'

/** That a version was withdrawn: since when, why, what replaces it, and what to do about documents that went out. */
export const WithdrawnNote = ({ withdrawal }: { withdrawal: Withdrawal }) => (
  <div class="govuk-inset-text cw-narrow">
    <AboutWithdrawn withdrawal={withdrawal} />
  </div>
)

/** The same as paragraphs, for a place that is set apart already. */
export const AboutWithdrawn = ({ withdrawal }: { withdrawal: Withdrawal }) => {
  const { version, withdrawnOn, successor } = withdrawal
  return (
    <>
      <p>
        <WithdrawnTag /> Versie {version} is ingetrokken op {formatDate(withdrawnOn)}. Versie {successor}{' '}
        vervangt ze.
      </p>
      <WhyWithdrawn withdrawal={withdrawal} />
    </>
  )
}

export const WithdrawnTag = () => <strong class="govuk-tag govuk-tag--red">Ingetrokken</strong>

/** Why a version was withdrawn, and what to do about documents that went out. */
export const WhyWithdrawn = ({ withdrawal: { reason, remedy } }: { withdrawal: Withdrawal }) => (
  <>
    <p>
      <strong>Waarom:</strong> {reason}
    </p>
    <p>
      <strong>Al verstuurde documenten:</strong> {remedy}
    </p>
  </>
)
