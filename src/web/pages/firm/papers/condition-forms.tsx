import { formatNumber, formatPercentage } from '../../../../kernel/format.js'
import type { Percentage } from '../../../../kernel/percentage.js'
import { legalLimits } from '../../../../procurement/legal-limits.js'
import { whoCountsAsWorker } from '../../../../reference/target-groups.js'
import { profileOf, type SupplierProfile } from '../../../../suppliers/supplier.js'
import { Choices } from '../../../components/choice-fields.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { control, type FirmForm, type FormView, YesNoUnknown } from '../forms/firm-form.js'
import { dateText, type FormReader, knownFields, typedFrom, yesNoText } from '../forms/form-reader.js'

/** The two conditions of article 15 for a firm without a recognition as maatwerkbedrijf. */
export const purposeForm = ({ firm }: FirmCall): FirmForm => ({
  title: 'Doel en aandeel',
  address: routes.firmPurpose.to({ firm: firm.id }),
  back: 'firmRecognitions',
  typed: typedFrom({
    integrationIsPurpose: yesNoText(firm.integrationIsPurpose),
    integrationEvidence: firm.integrationEvidence,
    percentage: firm.disadvantagedShare && formatNumber(firm.disadvantagedShare.percentage),
    unit: firm.disadvantagedShare?.unit ?? '',
    on: dateText(firm.disadvantagedShare?.on),
  }),
  labels: {
    integrationIsPurpose: 'Integratie is het doel',
    integrationEvidence: 'Bewijs',
    percentage: 'Aandeel',
    unit: 'Geteld in',
    on: 'Gemeten op',
  },
  read: (reader) => ({
    ...profileOf(firm),
    integrationIsPurpose: reader.yesNo('integrationIsPurpose'),
    integrationEvidence: reader.text('integrationEvidence'),
    disadvantagedShare: readShare(reader),
  }),
  controls: [
    ['integrationEvidence', 'integrationEvidence'],
    ['disadvantagedShare.on', 'on'],
    ['disadvantagedShare.unit', 'unit'],
    ['disadvantagedShare', 'percentage'],
  ],
  content: (view) => <PurposeFields view={view} />,
})

/** A unit or a day without a share says nothing. */
function readShare(reader: FormReader): SupplierProfile['disadvantagedShare'] {
  const percentage = reader.number('percentage', '65') as Percentage | undefined
  const unit = reader.text('unit')
  const on = reader.date('on')
  if (percentage === undefined) {
    if (on !== undefined && !reader.faults.has('percentage'))
      reader.fault('percentage', 'Schrijf het aandeel dat je op die dag mat, bijvoorbeeld 65.')
    return undefined
  }
  return { percentage, unit: unit === 'fte' || unit === 'heads' ? unit : undefined, on }
}

const PurposeFields = ({ view }: { view: FormView }) => (
  <>
    <p class="govuk-body">
      Zonder erkenning als maatwerkbedrijf krijg je toegang tot een voorbehouden opdracht als integratie je
      doel is en minstens {formatPercentage(legalLimits.reservedShare.value)} van je werknemers kansarm is of
      een handicap heeft (artikel 15). Je bewijst dat bij je offerte.{' '}
      <a class="govuk-link" href={routes.helpTargetGroups.to()}>
        Wie telt mee, en met welk bewijs
      </a>
      .
    </p>
    <YesNoUnknown
      view={view}
      name="integrationIsPurpose"
      legend="Is de integratie van kansarmen of personen met een handicap het hoofddoel van je onderneming?"
    />
    <TextArea
      {...control(view, 'integrationEvidence')}
      label="Waaruit blijkt dat?"
      hint="Bijvoorbeeld: artikel 3 van de statuten."
      rows={3}
    />
    <TextInput
      {...control(view, 'percentage')}
      label="Welk deel van de werknemers is kansarm of heeft een handicap?"
      hint={whoCountsAsWorker()}
      unit="%"
      inputmode="decimal"
    />
    <Choices
      id="unit"
      name="unit"
      legend="Hoe telde je dat?"
      error={view.error('unit')}
      kind="radio"
      choices={[
        { value: 'fte', label: 'In voltijdse equivalenten' },
        { value: 'heads', label: 'In personen' },
        { value: '', label: 'Weet ik niet' },
      ]}
      chosen={[view.values('unit')[0] ?? '']}
    />
    <TextInput {...control(view, 'on')} label="Op welke dag?" hint="Bijvoorbeeld 30/6/2026." short />
  </>
)

const article91 = {
  publicMission: {
    label: 'Taak van openbare dienst',
    legend: 'Heeft je organisatie een taak van openbare dienst die met de diensten samenhangt?',
  },
  profitReinvested: {
    label: 'Winst terug naar het doel',
    legend: 'Vloeit de winst terug naar dat doel?',
  },
  participatory: {
    label: 'Werknemers beslissen mee',
    legend: 'Zijn de werknemers mede-eigenaar, of beslissen ze mee?',
  },
  noContractLastThreeYears: {
    label: 'Geen zulke opdracht in drie jaar',
    legend:
      'Klopt dit: het betrokken bestuur gaf je de laatste drie jaar geen opdracht op grond van artikel 91?',
  },
} as const
type Condition = keyof typeof article91
const conditions = Object.keys(article91) as readonly Condition[]

/** The four conditions of article 91. */
export const article91Form = ({ firm }: FirmCall): FirmForm => ({
  title: 'Voorwaarden van artikel 91',
  address: routes.firmArticle91.to({ firm: firm.id }),
  back: 'firmRecognitions',
  typed: typedFrom(Object.fromEntries(conditions.map((name) => [name, yesNoText(firm.article91?.[name])]))),
  labels: Object.fromEntries(conditions.map((name) => [name, article91[name].label])),
  read: (reader) => ({
    ...profileOf(firm),
    article91: knownFields(Object.fromEntries(conditions.map((name) => [name, reader.yesNo(name)]))),
  }),
  controls: conditions.map((name) => [`article91.${name}`, name] as const),
  content: (view) => (
    <>
      <p class="govuk-body">
        Sommige sociale diensten kunnen voorbehouden zijn aan organisaties die aan deze vier voorwaarden
        voldoen. Eén nee sluit je uit; wat je niet weet, vraagt de aankoper na.
      </p>
      {conditions.map((name) => (
        <YesNoUnknown view={view} name={name} legend={article91[name].legend} />
      ))}
    </>
  ),
})

/** What is known of the four conditions, in words. */
export const article91Words = (known: SupplierProfile['article91']): readonly (readonly [string, string])[] =>
  conditions.map((name) => [
    article91[name].label,
    known?.[name] === undefined ? 'Niet bekend' : known[name] ? 'Ja' : 'Nee',
  ])
