import { formatNumber } from '../../../../kernel/format.js'
import type { Euro } from '../../../../kernel/money.js'
import { foldText } from '../../../../reference/fold-text.js'
import { municipalityName } from '../../../../reference/municipalities.js'
import type { Activity } from '../../../../suppliers/activity.js'
import type { Area } from '../../../../suppliers/area.js'
import { profileOf } from '../../../../suppliers/supplier.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { cpvLines, readCpvCodes } from '../forms/cpv-fields.js'
import type { FirmForm } from '../forms/firm-form.js'
import { withPart } from '../forms/form-lists.js'
import { type FormReader, type Typed, typedFrom } from '../forms/form-reader.js'
import { ActivityFields, activityLabels } from './activity-fields.js'

/** The form for a new activity, or for the one that the address names. */
export function activityForm(call: FirmCall): FirmForm {
  const { activities = [] } = call.firm
  const asked = call.c.req.param('activity')
  const index = activities.findIndex(({ id }) => id === asked)
  const activity = activities[index]
  if (activity !== undefined) return formFor(call, activity, index)
  const added = formFor(call, undefined, activities.length)
  return asked === 'nieuw' || asked === undefined ? added : { ...added, gone: goneWords }
}

const goneWords =
  'Deze activiteit is intussen weggehaald. Wat je invulde, staat er nog: bewaar je opnieuw, dan komt ze er weer bij.'

function formFor(call: FirmCall, activity: Activity | undefined, index: number): FirmForm {
  const { firm, today } = call
  const at = (field: string): string => `activities.${index}.${field}`
  return {
    title: activity === undefined ? 'Nieuwe activiteit' : activity.title,
    address: routes.firmActivity.to({ firm: firm.id, activity: activity?.id ?? 'nieuw' }),
    back: 'firmActivities',
    typed: typedActivity(activity),
    labels: activityLabels,
    read: (reader) => {
      const id = activity?.id ?? newId(reader.text('title') ?? '', firm.activities)
      const read = readActivity(id, reader, today)
      return { ...profileOf(firm), activities: withPart(firm.activities, index, read) }
    },
    controls: [
      [at('title'), 'title'],
      [at('cpvCodes'), 'cpvCodes'],
      [at('contractNatures'), 'contractNatures'],
      [at('area'), 'area'],
      [at('minValue'), 'minValue'],
      [at('maxValue'), 'maxValue'],
      [at('hoursPerMonth'), 'hoursPerMonth'],
      [at('season'), 'fromMonth'],
    ],
    content: (view) => <ActivityFields view={view} />,
    ...(activity && { part: activity }),
  }
}

/** The amounts are the register's to test: what is typed becomes a number here. */
function readActivity(id: string, reader: FormReader, today: FirmCall['today']): Activity {
  const natures = reader.all('contractNatures') as NonNullable<Activity['contractNatures']>
  return {
    id,
    title: reader.text('title') ?? '',
    cpvCodes: readCpvCodes(reader),
    contractNatures: natures.length === 0 ? undefined : natures,
    area: readArea(reader, today),
    minValue: reader.number('minValue', '5.000') as Euro | undefined,
    maxValue: reader.number('maxValue', '90.000') as Euro | undefined,
    hoursPerMonth: reader.number('hoursPerMonth', '320'),
    season: readSeason(reader),
  }
}

function readArea(reader: FormReader, today: FirmCall['today']): Area | undefined {
  switch (reader.text('area')) {
    case 'municipalities': {
      const municipalities = reader.municipalities('municipalities', today)
      if (municipalities !== undefined) return { municipalities }
      if (!reader.faults.has('municipalities'))
        reader.fault('municipalities', 'Schrijf de gemeenten, bijvoorbeeld Roeselare, Izegem, Tielt.')
      return undefined
    }
    case 'region': {
      const region = reader.text('region')
      return region === undefined ? reader.fault('region', 'Kies een regio.') : { region }
    }
    case 'radius': {
      const radiusKm = reader.number('radiusKm', '20')
      const [from] = reader.municipalities('from', today) ?? []
      if (radiusKm === undefined && !reader.faults.has('radiusKm'))
        reader.fault('radiusKm', 'Schrijf hoeveel kilometer ver je werkt, bijvoorbeeld 20.')
      if (from === undefined && !reader.faults.has('from'))
        reader.fault('from', 'Schrijf de gemeente in het midden, bijvoorbeeld Roeselare.')
      return radiusKm === undefined || from === undefined ? undefined : { radiusKm, from }
    }
    default:
      return undefined
  }
}

function readSeason({ text, fault }: FormReader): Activity['season'] {
  const [fromMonth, toMonth] = [text('fromMonth'), text('toMonth')]
  if (fromMonth === undefined && toMonth === undefined) return undefined
  if (fromMonth === undefined || toMonth === undefined)
    return fault(
      fromMonth === undefined ? 'fromMonth' : 'toMonth',
      'Kies de eerste en de laatste maand, of geen van beide.',
    )
  return { fromMonth: Number(fromMonth), toMonth: Number(toMonth) }
}

/** From the title, and never one that is there already. */
function newId(title: string, activities: readonly Activity[] = []): string {
  const base =
    foldText(title)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'activiteit'
  const taken = new Set(['nieuw', ...activities.map(({ id }) => id)])
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}

function typedActivity(activity: Activity | undefined): Typed {
  const { area, season } = activity ?? {}
  const number = (value: number | undefined) => (value === undefined ? undefined : formatNumber(value))
  return typedFrom({
    title: activity?.title,
    cpvCodes: cpvLines(activity?.cpvCodes ?? []),
    contractNatures: activity?.contractNatures,
    ...typedArea(area),
    minValue: number(activity?.minValue),
    maxValue: number(activity?.maxValue),
    hoursPerMonth: number(activity?.hoursPerMonth),
    fromMonth: season && String(season.fromMonth),
    toMonth: season && String(season.toMonth),
  })
}

function typedArea(area: Area | undefined): Readonly<Record<string, string | undefined>> {
  if (area === undefined) return { area: '' }
  if ('municipalities' in area)
    return { area: 'municipalities', municipalities: area.municipalities.map(municipalityName).join(', ') }
  if ('region' in area) return { area: 'region', region: area.region }
  return { area: 'radius', radiusKm: formatNumber(area.radiusKm), from: municipalityName(area.from) }
}
