import { formatEnterpriseNumber } from '../../../../procurement/enterprise-number.js'
import { municipalityName } from '../../../../reference/municipalities.js'
import { allThemes } from '../../../../reference/themes.js'
import { profileOf, type Supplier } from '../../../../suppliers/supplier.js'
import { Choices } from '../../../components/choice-fields.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { control, type FirmForm, type FormView, YesNoUnknown } from '../forms/firm-form.js'
import { type FormReader, knownFields, type Typed, typedFrom, yesNoText } from '../forms/form-reader.js'

const labels = {
  name: 'Naam',
  enterpriseNumber: 'Ondernemingsnummer',
  street: 'Straat en nummer',
  postalCode: 'Postcode',
  municipality: 'Gemeente',
  contactName: 'Contactpersoon',
  email: 'E-mail',
  phone: 'Telefoon',
  contactPublic: 'Contactgegevens openbaar',
  website: 'Website',
  description: 'Omschrijving',
  themes: "Thema's",
  published: 'In de openbare gids',
} as const

/** Who the firm is, how it is reached, and what of it everybody may read. */
export const detailsForm = ({ firm, today }: FirmCall): FirmForm => ({
  title: 'Gegevens van de onderneming',
  address: routes.firmDetails.to({ firm: firm.id }),
  back: 'firm',
  typed: typedDetails(firm),
  labels,
  read: (reader) => {
    const municipality = home(reader, today)
    const { text, yesNo, all } = reader
    return {
      ...profileOf(firm),
      name: text('name') ?? '',
      enterpriseNumber: text('enterpriseNumber'),
      address: knownFields({ street: text('street'), postalCode: text('postalCode'), municipality }),
      contact: knownFields({
        name: text('contactName'),
        email: text('email'),
        phone: text('phone'),
        public: yesNo('contactPublic'),
      }),
      website: text('website'),
      description: text('description'),
      themes: all('themes').length === 0 ? undefined : all('themes'),
      published: yesNo('published'),
    }
  },
  controls: [
    ['name', 'name'],
    ['enterpriseNumber', 'enterpriseNumber'],
    ['address.street', 'street'],
    ['address.postalCode', 'postalCode'],
    ['address.municipality', 'municipality'],
    ['contact.name', 'contactName'],
    ['contact.email', 'email'],
    ['contact.phone', 'phone'],
    ['website', 'website'],
    ['description', 'description'],
    ['themes', 'themes'],
  ],
  content: (view) => <Fields view={view} />,
})

function home(reader: FormReader, today: FirmCall['today']): string | undefined {
  const [first, ...others] = reader.municipalities('municipality', today) ?? []
  return others.length > 0
    ? reader.fault('municipality', 'Schrijf één gemeente: die van de hoofdzetel, bijvoorbeeld Roeselare.')
    : first
}

const typedDetails = ({ enterpriseNumber, address, contact, published, ...firm }: Supplier): Typed =>
  typedFrom({
    name: firm.name,
    enterpriseNumber: enterpriseNumber && formatEnterpriseNumber(enterpriseNumber),
    street: address?.street,
    postalCode: address?.postalCode,
    municipality: address?.municipality && municipalityName(address.municipality),
    contactName: contact?.name,
    email: contact?.email,
    phone: contact?.phone,
    contactPublic: yesNoText(contact?.public),
    website: firm.website,
    description: firm.description,
    themes: firm.themes,
    published: yesNoText(published),
  })

const Fields = ({ view }: { view: FormView }) => (
  <>
    <TextInput {...control(view, 'name')} label={labels.name} />
    <TextInput
      {...control(view, 'enterpriseNumber')}
      label={labels.enterpriseNumber}
      hint="Tien cijfers, bijvoorbeeld 0123.456.749."
      short
    />
    <AddressFields view={view} />
    <ContactFields view={view} />
    <h2 class="govuk-heading-m">Wat je doet</h2>
    <TextArea
      {...control(view, 'description')}
      label={labels.description}
      hint="Een paar zinnen voor wie je nog niet kent."
    />
    <Choices
      id="themes"
      name="themes"
      legend={labels.themes}
      hint="Onder welke thema's wil je in de gids staan?"
      error={view.error('themes')}
      kind="checkbox"
      choices={allThemes().map(({ id, name }) => ({ value: id, label: name }))}
      chosen={view.values('themes')}
    />
    <YesNoUnknown
      view={view}
      name="published"
      legend="Mag de onderneming in de openbare gids staan?"
      hint="Dan lezen iedereen en andere toepassingen je naam, gemeente, activiteiten en erkenningen. Zonder ja vinden alleen aankopers je, bij een perceel dat bij je past."
      unknown="Nog niet beslist"
    />
  </>
)

const AddressFields = ({ view }: { view: FormView }) => (
  <>
    <h2 class="govuk-heading-m">Adres</h2>
    <TextInput {...control(view, 'street')} label={labels.street} />
    <TextInput {...control(view, 'postalCode')} label={labels.postalCode} short />
    <TextInput
      {...control(view, 'municipality')}
      label={labels.municipality}
      hint="Van hieruit meten we de afstand tot een opdracht."
    />
  </>
)

const ContactFields = ({ view }: { view: FormView }) => (
  <>
    <h2 class="govuk-heading-m">Contact</h2>
    <TextInput {...control(view, 'contactName')} label={labels.contactName} />
    <TextInput {...control(view, 'email')} label={labels.email} hint="Bijvoorbeeld naam@voorbeeld.be." />
    <TextInput {...control(view, 'phone')} label={labels.phone} />
    <YesNoUnknown
      view={view}
      name="contactPublic"
      legend="Mag iedereen deze contactgegevens lezen?"
      hint="Zonder ja staan ze niet in de openbare gids."
      unknown="Nog niet beslist"
    />
    <TextInput
      {...control(view, 'website')}
      label={labels.website}
      hint="Voluit, bijvoorbeeld https://www.voorbeeld.be."
    />
  </>
)
