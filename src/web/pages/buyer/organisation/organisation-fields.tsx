import type { Child } from 'hono/jsx'
import { organisationKinds } from '../../../../dossiers/house-details.js'
import { usualCourt } from '../../../../dossiers/usual-court.js'
import { decidingBodies } from '../../../../procurement/code-lists.js'
import { allRegions } from '../../../../reference/regions.js'
import { Select } from '../../../components/choice-fields.js'
import { TextInput } from '../../../components/text-fields.js'
import { signerField, signerPlaces, type Typed } from './organisation-form.js'

interface FieldsShown {
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string>>
}

/** A control under the name of what it holds. */
const own = ({ typed, errors }: FieldsShown, name: string) => ({
  id: name,
  name,
  value: typed[name] ?? '',
  error: errors[name],
})

/** What the first page asks. */
export const WhoFields = (shown: FieldsShown) => (
  <>
    <TextInput {...own(shown, 'name')} label="Naam van het bestuur" />
    <TextInput
      {...own(shown, 'enterpriseNumber')}
      label="Ondernemingsnummer"
      hint="Tien cijfers, bijvoorbeeld 0123.456.749."
      short
    />
    <Choice
      shown={shown}
      name="region"
      label="Regio voor sociale economie"
      options={Object.fromEntries(allRegions().map(({ id, name }) => [id, name]))}
    />
    <TextInput
      {...own(shown, 'personName')}
      label="Jouw naam (mag open blijven)"
      hint="Staat in de geschiedenis van een dossier bij wat je wijzigt."
    />
  </>
)

/** What is the same in each dossier. All of it may stay open. */
export const HouseFields = ({
  proposesCourt,
  ...shown
}: FieldsShown & { readonly proposesCourt: boolean }) => (
  <>
    <Group title="Adres en website">
      <Choice shown={shown} name="kind" label="Soort bestuur" options={organisationKinds} />
      <TextInput {...own(shown, 'address.street')} label="Straat en nummer" />
      <TextInput {...own(shown, 'address.postalCode')} label="Postcode" short />
      <TextInput {...own(shown, 'address.place')} label="Plaats" />
      <TextInput {...own(shown, 'website')} label="Website" hint="Bijvoorbeeld https://www.voorbeeld.be." />
    </Group>
    <Group title="Bij wie stellen inschrijvers hun vragen?">
      <TextInput
        {...own(shown, 'contact.name')}
        label="Dienst of functie"
        hint="Een dienst blijft, een persoon verandert: bijvoorbeeld dienst aankoop."
      />
      <TextInput {...own(shown, 'contact.email')} label="E-mailadres" />
      <TextInput {...own(shown, 'contact.phone')} label="Telefoonnummer" short />
    </Group>
    <Group title="Wat in elk dossier hetzelfde is">
      <Choice
        shown={shown}
        name="decidingBody"
        label="Orgaan dat gewoonlijk beslist"
        options={decidingBodies}
      />
      <TextInput
        {...own(shown, 'disputesCourt')}
        label="Rechtbanken die over een geschil beslissen"
        hint={courtHint(proposesCourt, shown.typed)}
      />
      <TextInput
        {...own(shown, 'peppolId')}
        label="Peppol-identificatie voor facturen"
        hint="Laat ze open als het 0208 met je ondernemingsnummer is: dat stelt elk dossier zelf voor."
      />
    </Group>
    <Group title="Wie ondertekent voor het bestuur?">
      <p class="govuk-hint">
        Om bij de hand te hebben: in de documenten blijft de plaats voor naam en handtekening open.
      </p>
      {signerPlaces.map((place) => (
        <div class="cw-pair">
          <TextInput {...own(shown, signerField(place, 'function'))} label={`Functie ${place + 1}`} />
          <TextInput {...own(shown, signerField(place, 'name'))} label={`Naam ${place + 1}`} />
        </div>
      ))}
    </Group>
  </>
)

const courtHint = (isProposal: boolean, typed: Typed): string => {
  const example = 'Zoals het in de zin komt: "de rechtbanken van …".'
  const court = usualCourt(typed['address.postalCode'])
  return isProposal && court !== undefined && typed.disputesCourt === court
    ? `Voorstel op basis van je postcode: vraag na bij je juridische dienst. ${example}`
    : example
}

const Group = ({ title, children }: { readonly title: string; readonly children: Child }) => (
  <fieldset class="govuk-fieldset cw-group">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{title}</legend>
    {children}
  </fieldset>
)

const Choice = ({
  shown,
  name,
  label,
  options,
}: {
  readonly shown: FieldsShown
  readonly name: string
  readonly label: string
  readonly options: Readonly<Record<string, string>>
}) => (
  <Select
    id={name}
    label={label}
    options={options}
    chosen={shown.typed[name] ?? ''}
    empty="Kies later"
    error={shown.errors[name]}
    strong
  />
)
