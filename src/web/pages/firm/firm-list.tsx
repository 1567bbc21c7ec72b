import type { Context } from 'hono'
import { foldText } from '../../../reference/fold-text.js'
import { municipalityName } from '../../../reference/municipalities.js'
import type { Supplier } from '../../../suppliers/supplier.js'
import { Button, TextInput } from '../../components/form.js'
import { Page } from '../../components/page.js'
import type { Dependencies } from '../../dependencies.js'
import { firmAddress } from '../../http/addresses.js'

const most = 50

/** Which firm somebody acts for. With accounts, this is the list of a person's own firms. */
export function listFirms(c: Context, { suppliers }: Dependencies): Response | Promise<Response> {
  const asked = (c.req.query('zoek') ?? '').slice(0, 200)
  const wanted = foldText(asked.trim())
  const found = [...suppliers.all()]
    .filter(({ name }) => foldText(name).includes(wanted))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page title="Mijn onderneming" current="ondernemingen">
      <div class="cw-narrow">
        <p class="govuk-body">
          Zoek je onderneming: je ziet wat aankopers van je weten, wijzigt het, en vindt de opdrachten die bij
          je passen.{' '}
          <a class="govuk-link" href="/hulp/leverancier">
            Hoe dat werkt
          </a>
          .
        </p>
        <form method="get" action="/onderneming">
          <TextInput id="zoek" name="zoek" label="Naam van de onderneming" value={asked} />
          <Button secondary>Zoek</Button>
        </form>
        <FirmLinks firms={found} isSearch={wanted !== ''} />
      </div>
    </Page>,
  )
}

const FirmLinks = ({ firms, isSearch }: { firms: readonly Supplier[]; isSearch: boolean }) =>
  firms.length === 0 ? (
    <p class="govuk-body">
      {isSearch
        ? 'Geen onderneming met die naam. Probeer een deel van de naam.'
        : 'Het register is nog leeg. Vraag de regisseur sociale economie van je regio om je onderneming toe te voegen.'}
    </p>
  ) : (
    <>
      <ul class="govuk-list govuk-list--spaced">
        {firms.slice(0, most).map(({ id, name, address }) => (
          <li>
            <a class="govuk-link" href={firmAddress(id)}>
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
