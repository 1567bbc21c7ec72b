import { contractNatures } from '../../../../procurement/code-lists.js'
import { optionsOf } from '../../../../questionnaire/control.js'
import { allRegions } from '../../../../reference/regions.js'
import { Choices, Select } from '../../../components/choice-fields.js'
import { TextInput } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'
import { CpvFields } from '../forms/cpv-fields.js'
import { control, type FormView } from '../forms/firm-form.js'

export const activityLabels = {
  title: 'Naam van de activiteit',
  cpvCodes: 'CPV-codes',
  contractNatures: 'Aard',
  area: 'Werkgebied',
  municipalities: 'Gemeenten',
  region: 'Regio',
  radiusKm: 'Straal',
  from: 'Middelpunt',
  minValue: 'Kleinste opdracht',
  maxValue: 'Grootste opdracht',
  hoursPerMonth: 'Uren per maand',
  fromMonth: 'Eerste maand',
  toMonth: 'Laatste maand',
} as const

const months = Object.fromEntries(
  'januari februari maart april mei juni juli augustus september oktober november december'
    .split(' ')
    .map((name, index) => [String(index + 1), name]),
)

/** Everything that is asked of an activity. */
export const ActivityFields = ({ view }: { view: FormView }) => (
  <>
    <TextInput
      {...control(view, 'title')}
      label={activityLabels.title}
      hint="In je eigen woorden, bijvoorbeeld Onderhoud van openbaar groen."
    />
    <CpvFields view={view} label={activityLabels.cpvCodes} />
    <Choices
      id="contractNatures"
      name="contractNatures"
      legend="Welke opdrachten neem je aan?"
      hint="Kruis niets aan als je het niet weet."
      error={view.error('contractNatures')}
      kind="checkbox"
      choices={optionsOf(contractNatures)}
      chosen={view.values('contractNatures')}
    />
    <AreaFields view={view} />
    <SizeFields view={view} />
    <h2 class="govuk-heading-m">Wanneer in het jaar?</h2>
    <SeasonFields view={view} />
  </>
)

const AreaFields = ({ view }: { view: FormView }) => (
  <>
    <Choices
      id="area"
      name="area"
      legend="Waar doe je dit werk?"
      hint="Kies een manier, en vul hieronder aan wat erbij hoort."
      error={view.error('area')}
      kind="radio"
      choices={[
        { value: 'municipalities', label: 'In deze gemeenten' },
        { value: 'region', label: 'In een regio voor sociale economie' },
        { value: 'radius', label: 'Tot een aantal kilometer rond een gemeente' },
        { value: '', label: 'Weet ik niet', hint: 'Aankopers moeten het je dan eerst vragen.' },
      ]}
      chosen={[view.values('area')[0] ?? '']}
    />
    <div class="cw-indent">
      <TextInput
        {...control(view, 'municipalities')}
        label="Welke gemeenten?"
        hint="Met komma's ertussen: Roeselare, Izegem, Tielt."
      />
      <Select
        id="region"
        label="Welke regio?"
        options={Object.fromEntries(allRegions().map(({ id, name }) => [id, name]))}
        chosen={view.values('region')[0] ?? ''}
        empty="Kies een regio"
        error={view.error('region')}
      />
      <TextInput
        {...control(view, 'radiusKm')}
        label="Hoeveel kilometer ver?"
        unit="km"
        inputmode="decimal"
      />
      <TextInput {...control(view, 'from')} label="Rond welke gemeente?" hint="Bijvoorbeeld Roeselare." />
    </div>
  </>
)

const SizeFields = ({ view }: { view: FormView }) => (
  <>
    <h2 class="govuk-heading-m">Hoeveel kun je aan?</h2>
    <p class="govuk-body">
      Wat je openlaat, sluit niets uit.{' '}
      <a class="govuk-link" href={routes.helpTargetGroups.to()}>
        Wie tot de kansengroepen behoort
      </a>
    </p>
    <TextInput
      {...control(view, 'minValue')}
      label="Kleinste opdracht die je aanneemt, zonder btw"
      unit="€"
      inputmode="decimal"
    />
    <TextInput
      {...control(view, 'maxValue')}
      label="Grootste opdracht die je aanneemt, zonder btw"
      unit="€"
      inputmode="decimal"
    />
    <TextInput
      {...control(view, 'hoursPerMonth')}
      label="Uren werk die je per maand vrij hebt"
      hint="Voor opdrachten die een aantal uren voor kansengroepen vragen."
      unit="uren"
      inputmode="decimal"
    />
  </>
)

const SeasonFields = ({ view }: { view: FormView }) => (
  <div class="cw-two">
    {(['fromMonth', 'toMonth'] as const).map((name) => (
      <Select
        id={name}
        label={activityLabels[name]}
        options={months}
        chosen={view.values(name)[0] ?? ''}
        empty="Het hele jaar"
        error={view.error(name)}
      />
    ))}
  </div>
)
