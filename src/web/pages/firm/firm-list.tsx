import { foldText } from '../../../reference/fold-text.js'
import { municipalityName } from '../../../reference/municipalities.js'
import type { ListedFirm } from '../../../suppliers/register-list.js'
import { Button } from '../../components/form.js'
import { Page } from '../../components/page.js'
import { TextInput } from '../../components/text-fields.js'
import type { PageCall } from '../../http/pages.js'
import { refusalPage } from '../../http/refusal-page.js'
import { routes } from '../../http/routes.js'

const most = 50

/** Which firm somebody acts for. With accounts, this is the list of a person's own firms. */
export async function listFirms({ c, doors, actor }: PageCall): Promise<Response> {
  const asked = (c.req.query('zoek') ?? '').slice(0, 200)
  const found = await doors.actions.chooseFirm(actor, asked)
  if (!found.ok) return refusalPage(c, found.error)
  c.header('Cache-Control', 'no-store')
  return c.html(<FirmList asked={asked} found={found.value} isSearch={foldText(asked) !== ''} />)
}

const FirmList = ({
  asked,
  found,
  isSearch,
}: {
  asked: string
  found: readonly ListedFirm[]
  isSearch: boolean
}) => (
  <Page title="Mijn onderneming" current="ondernemingen">
    <div class="cw-narrow">
      <p class="govuk-body">
        Zoek je onderneming: je ziet wat aankopers van je weten, wijzigt het, en vindt de opdrachten die bij
        je passen.{' '}
        <a class="govuk-link" href={routes.helpPage.to({ page: 'leverancier' })}>
          Hoe dat werkt
        </a>
        .
      </p>
      <form method="get" action={routes.chooseFirm.to()}>
        <TextInput id="zoek" name="zoek" label="Naam van de onderneming" value={asked} />
        <Button secondary>Zoek</Button>
      </form>
      <FirmLinks firms={found} isSearch={isSearch} />
    </div>
  </Page>
)

const FirmLinks = ({ firms, isSearch }: { firms: readonly ListedFirm[]; isSearch: boolean }) =>
  firms.length === 0 ? (
    <p class="govuk-body">
      {isSearch
        ? 'Geen onderneming met die naam. Probeer een deel van de naam.'
        : 'Het register is nog leeg. Vraag de regisseur sociale economie van je regio om je onderneming toe te voegen.'}
    </p>
  ) : (
    <>
      <ul class="govuk-list govuk-list--spaced">
        {firms.slice(0, most).map(({ supplier: { id, name, address } }) => (
          <li>
            <a class="govuk-link" href={routes.firm.to({ firm: id })}>
              {name}
            </a>
            {address?.municipality !== undefined && `, ${municipalityName(address.municipality)}`}
          </li>
        ))}
      </ul>
      {firms.length > most && (
        <p class="govuk-body">Nog {firms.length - most} andere: zoek op een deel van de naam.</p>
      )}
    </>
  )
