import { groupAsWorker } from '../../../../reference/target-groups.js'
import {
  type Recognition,
  type RecognitionKind,
  recognitionKindSchema,
  recognitionKinds,
  recognitionName,
} from '../../../../suppliers/recognition.js'
import { profileOf } from '../../../../suppliers/supplier.js'
import { Choices } from '../../../components/choice-fields.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { control, type FirmForm, type FormView } from '../forms/firm-form.js'
import { formInList, withPart } from '../forms/form-lists.js'
import { dateText, type FormReader, typedFrom } from '../forms/form-reader.js'

const labels = {
  kind: 'Soort',
  name: 'Naam van de gelijkwaardige erkenning',
  country: 'Land',
  from: 'Eerste dag',
  until: 'Laatste dag',
  evidence: 'Bewijs',
  verifiedOn: 'Nagekeken op',
} as const

/** The form for a new recognition, or for the one at the place that the address names. */
export const recognitionForm = (call: FirmCall): FirmForm | undefined =>
  formInList(call, call.firm.recognitions, (known, index) => formFor(call, known, index))

function formFor({ firm }: FirmCall, known: Recognition | undefined, index: number): FirmForm {
  return {
    title: known === undefined ? 'Nieuwe erkenning' : `Erkenning: ${recognitionName(known)}`,
    address: routes.firmRecognition.to({ firm: firm.id, index: known === undefined ? 'nieuw' : index }),
    back: 'firmRecognitions',
    typed: typedFrom({
      kind: known?.kind ?? '',
      name: known?.name,
      country: known?.country,
      from: dateText(known?.from),
      until: dateText(known?.until),
      evidence: known?.evidence,
      verifiedOn: dateText(known?.verifiedOn),
    }),
    labels,
    read: (reader) => ({
      ...profileOf(firm),
      recognitions: withPart(firm.recognitions, index, readRecognition(reader, known)),
    }),
    controls: Object.keys(labels).map((name) => [`recognitions.${index}.${name}`, name] as const),
    content: (view) => <Fields view={view} />,
    ...(known && { part: known }),
  }
}

function readRecognition(reader: FormReader, known: Recognition | undefined): Recognition {
  const kind = recognitionKindSchema.safeParse(reader.text('kind'))
  if (!kind.success) reader.fault('kind', 'Kies welke erkenning het is.')
  return {
    kind: kind.data ?? 'equivalent',
    name: reader.text('name'),
    country: reader.text('country')?.toUpperCase(),
    from: reader.date('from'),
    until: reader.end('until', known?.until),
    evidence: reader.text('evidence'),
    verifiedOn: reader.date('verifiedOn'),
  }
}

/** What a recognition gives access to, where that is not what its name makes one think. */
const kindHints: Partial<Record<RecognitionKind, string>> = {
  maatwerkbedrijf: 'Geeft toegang tot opdrachten die voorbehouden zijn volgens artikel 15.',
  maatwerkafdeling: 'Geeft op zich geen toegang tot een voorbehouden opdracht.',
  'individueel-maatwerk': `Geeft op zich geen toegang; ${groupAsWorker('individual-maatwerk')}.`,
  arbeidszorg: `Geeft op zich geen toegang; ${groupAsWorker('arbeidszorg')}.`,
  equivalent: 'Uit een ander land of van een andere overheid: geef hieronder naam en land.',
}

const Fields = ({ view }: { view: FormView }) => (
  <>
    <Choices
      id="kind"
      name="kind"
      legend="Welke erkenning heb je?"
      error={view.error('kind')}
      kind="radio"
      choices={Object.entries(recognitionKinds).map(([value, name]) => ({
        value,
        label: name.charAt(0).toUpperCase() + name.slice(1),
        hint: kindHints[value as RecognitionKind],
      }))}
      chosen={view.values('kind')}
    />
    <TextInput {...control(view, 'name')} label="Naam, als de erkenning gelijkwaardig is" />
    <TextInput {...control(view, 'country')} label="Land" hint="Twee letters, bijvoorbeeld BE." short />
    <TextInput {...control(view, 'from')} label="Eerste dag" hint="Bijvoorbeeld 1/1/2019." short />
    <TextInput
      {...control(view, 'until')}
      label="Laatste dag"
      hint="Laat open als er geen einde bekend is. Drie maanden ervoor herinnert je profiel je eraan."
      short
    />
    <TextArea
      {...control(view, 'evidence')}
      label="Waarmee bewijs je het?"
      hint="Bijvoorbeeld: erkenningsbeslissing van 12 december 2018."
      rows={3}
    />
    <TextInput
      {...control(view, 'verifiedOn')}
      label="Wanneer keek je dit laatst na?"
      hint="Bijvoorbeeld 1/5/2026."
      short
    />
  </>
)
