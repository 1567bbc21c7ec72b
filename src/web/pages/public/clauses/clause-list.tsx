import type { ClauseVersion } from '../../../../clauses/clause.js'
import { ambitions, instruments, themes } from '../../../../clauses/vocabulary.js'
import { foldText } from '../../../../reference/fold-text.js'
import { Select } from '../../../components/choice-fields.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { TextInput } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'

/** The clauses of today by instrument, to filter by words, theme and ambition. */
export const ClauseList = ({
  clauses,
  asked,
  hasWithdrawn,
}: {
  clauses: readonly ClauseVersion[]
  asked: Readonly<Record<string, string>>
  hasWithdrawn: boolean
}) => {
  const { zoek = '', thema = '', ambitie = '' } = asked
  const found = clauses.filter(
    (clause) =>
      hasWords(clause, zoek.slice(0, 200)) &&
      (thema === '' || clause.theme.some((theme) => theme === thema)) &&
      (ambitie === '' || clause.ambition === ambitie),
  )
  return (
    <Page title="Clausules" current="clausules">
      <p class="govuk-body cw-narrow">
        Elke clausule heeft versies die nooit veranderen. Een dossier houdt zich aan de versie waarmee het
        begon.
      </p>
      {hasWithdrawn && (
        <p class="govuk-body">
          <a class="govuk-link" href={routes.withdrawnTexts.to()}>
            Ingetrokken versies, en wat je doet met documenten die al verstuurd zijn
          </a>
        </p>
      )}
      <form method="get" action={routes.clauses.to()} class="cw-narrow">
        <TextInput id="zoek" name="zoek" label="Zoek in titel en tekst" value={zoek} />
        <div class="cw-actions">
          <Select id="thema" label="Thema" options={themes} chosen={thema} />
          <Select id="ambitie" label="Ambitie" options={ambitions} chosen={ambitie} />
          <Button secondary>Zoek</Button>
        </div>
      </form>
      <p class="govuk-body" role="status">
        {found.length} van {clauses.length} clausules
      </p>
      {Object.entries(instruments).map(([instrument, name]) => (
        <Group name={name} clauses={found.filter((clause) => clause.instrument === instrument)} />
      ))}
    </Page>
  )
}

const Group = ({ name, clauses }: { name: string; clauses: readonly ClauseVersion[] }) =>
  clauses.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">{name.charAt(0).toUpperCase() + name.slice(1)}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {clauses.map((clause) => (
          <li>
            <a class="govuk-link" href={routes.clause.to({ id: clause.id })}>
              {clause.title}
            </a>
            <br />
            {clause.why}
          </li>
        ))}
      </ul>
    </section>
  )

/** Every word that was typed stands in the title, the purpose or the text. */
function hasWords({ title, why, source }: ClauseVersion, typed: string): boolean {
  const text = foldText(`${title} ${why} ${source}`)
  return foldText(typed)
    .split(' ')
    .every((word) => text.includes(word))
}
