import { formatDate, formatList, formatNumber } from '../kernel/format.js'
import type { LocalDate } from '../kernel/local-date.js'
import { municipalityName } from '../reference/municipalities.js'
import { findRegion } from '../reference/regions.js'
import { type Area, municipalitiesOf } from '../suppliers/area.js'
import type { PlaceFit } from './place.js'
import type { Checked, PublicFirm, PublicRecognition } from './public-firm.js'

/** The words in which pages, files and the overview speak of a firm: one place, so that they say the same. */

export const fictionalMark = 'Voorbeeld – deze onderneming bestaat niet'

/** `de regio Midwest`, `Ieper en Poperinge`, `tot 20 km rond Tielt`. */
export function areaInWords(area: Area, day: LocalDate): string {
  if ('region' in area) return `de regio ${findRegion(area.region)?.name ?? area.region}`
  if ('radiusKm' in area)
    return `tot ${formatNumber(area.radiusKm)}\u00A0km rond ${municipalityName(area.from)}`
  return formatList(municipalitiesOf(area, day).map(municipalityName).toSorted(inDutch))
}

const collator = new Intl.Collator('nl')
export const inDutch = (one: string, other: string): number => collator.compare(one, other)

/** `Demolaan 1, 8800 Roeselare`; empty when nothing of it is known. */
export const addressInWords = ({ street, postalCode, municipality }: PublicFirm): string =>
  [street, [postalCode, municipality?.name].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** `maatwerkbedrijf, sinds 1 januari 2019`; what has ended or is yet to begin says so. */
export function recognitionInWords({ name, from, until, status }: PublicRecognition): string {
  if (status === 'ended') return `${name}: afgelopen${until === undefined ? '' : ` op ${formatDate(until)}`}`
  if (status === 'not-yet')
    return `${name}: nog niet geldig${from === undefined ? '' : `, pas vanaf ${formatDate(from)}`}`
  return [
    name,
    ...(from === undefined ? [] : [`sinds ${formatDate(from)}`]),
    ...(until === undefined ? [] : [`tot en met ${formatDate(until)}`]),
  ].join(', ')
}

/** `laatst nagekeken op 10 september 2026`; says it when that is long ago or never happened. */
export function checkedInWords({ verifiedOn, isStale }: Checked): string {
  if (verifiedOn === undefined) return 'nog niet nagekeken'
  return `laatst nagekeken op ${formatDate(verifiedOn)}${isStale ? ', langer dan een jaar geleden' : ''}`
}

/** Why a firm is found for a place, as a sentence. */
export function fitInWords(fit: PlaceFit): string {
  switch (fit.kind) {
    case 'based':
      return `Gevestigd in ${fit.place}.`
    case 'works':
      return fit.activities.length === 0
        ? `Werkt in ${fit.place}.`
        : `Werkt in ${fit.place} voor: ${fit.activities.join('; ')}.`
    case 'unknown':
      return `Of ze in ${fit.place} werkt, is niet bekend: vraag het na.`
    default:
      return fit satisfies never
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
