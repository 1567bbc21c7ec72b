import { formatDate, formatDateTime, formatList, formatNumber } from '../../kernel/format.js'
import type { Procedure } from '../../procurement/procedure.js'
import { findCpv } from '../../reference/cpv.js'
import { municipalityName } from '../../reference/municipalities.js'
import type { Field } from '../question.js'
import { optionsFor } from './parse-field.js'
import { addressLine, type TypedAddress } from './typed-addresses.js'
import type { DatedName } from './typed-dated-names.js'

/** A value as it stands in the control again: what a person could have typed. Nothing is an empty text. */
export function inputText({ control }: Field, value: unknown): string {
  if (value === undefined || value === null) return ''
  switch (control.kind) {
    case 'number':
      return typeof value === 'number' ? formatNumber(value) : ''
    case 'date':
      return typeof value === 'string' ? shortDate(value) : ''
    case 'moment':
      return typeof value === 'string'
        ? `${shortDate(value.slice(0, 10))} ${value.slice(11).replace(':', '.')}`
        : ''
    case 'municipalities':
      return strings(value).map(municipalityName).join(', ')
    case 'cpv-list':
      return strings(value).join('\n')
    case 'names':
      return namesIn(value).join('\n')
    case 'dated-names':
      return datedNamesIn(value)
        .map(({ organisation, awardedOn }) => `${organisation}, ${shortDate(awardedOn)}`)
        .join('\n')
    case 'addresses':
      return addressesIn(value).map(addressLine).join('\n')
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
}

/** The codes that are ticked. */
export function chosenValues({ control }: Field, value: unknown): readonly string[] {
  switch (control.kind) {
    case 'yes-no':
      return value === true ? ['ja'] : value === false ? ['nee'] : []
    case 'opens':
      return value === null ? ['nee'] : value === undefined ? [] : ['ja']
    default:
      return typeof value === 'string' ? [value] : strings(value)
  }
}

/** Whether "none" was answered. */
export const saysNone = ({ none }: Field, value: unknown): boolean =>
  none !== undefined && (value === null || (Array.isArray(value) && value.length === 0))

/** A value as it reads in a list of answers; `undefined` when it was not given. */
export function valueInWords(field: Field, value: unknown, answers: Procedure): string | undefined {
  const { control, none } = field
  if (value === undefined) return undefined
  if (saysNone(field, value)) return none
  switch (control.kind) {
    case 'number':
      return typeof value === 'number' ? withUnit(formatNumber(value), control.unit) : undefined
    case 'date':
      return formatDate(String(value))
    case 'moment':
      return formatDateTime(String(value))
    case 'yes-no':
      return value === true ? 'Ja' : 'Nee'
    case 'opens':
      return value === null ? control.no : control.yes
    case 'choice':
    case 'choices': {
      const options = optionsFor(control, answers)
      const chosen = chosenValues(field, value)
      return formatList(chosen.map((code) => options.find((option) => option.value === code)?.label ?? code))
    }
    case 'cpv':
    case 'cpv-list':
      return formatList(chosenValues(field, value).map(cpvName))
    case 'municipalities':
      return formatList(strings(value).map(municipalityName))
    case 'names':
      return formatList(namesIn(value))
    case 'dated-names':
      return datedNamesIn(value)
        .map(({ organisation, awardedOn }) => `${organisation}, ${formatDate(awardedOn)}`)
        .join('; ')
    case 'addresses':
      return addressesIn(value).map(addressLine).join('\n')
    default:
      return String(value)
  }
}

/** A CPV code with its label. */
const cpvName = (code: string): string => `${code} (${findCpv(code)?.label ?? 'onbekende code'})`

const withUnit = (number: string, unit: string | undefined): string =>
  unit === undefined ? number : unit === '€' ? `€\u00A0${number}` : `${number}\u00A0${unit}`

const shortDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}/${month}/${year}`
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((row: unknown) =>
        typeof row === 'object' && row !== null && 'name' in row ? [String(row.name)] : [],
      )
    : []

const datedNamesIn = (value: unknown): readonly DatedName[] =>
  Array.isArray(value)
    ? value.flatMap((row: unknown) =>
        typeof row === 'object' && row !== null && 'organisation' in row && 'awardedOn' in row
          ? [{ organisation: String(row.organisation), awardedOn: String(row.awardedOn) }]
          : [],
      )
    : []

const addressesIn = (value: unknown): readonly TypedAddress[] =>
  Array.isArray(value)
    ? value.flatMap((row: unknown) =>
        typeof row === 'object' && row !== null && 'name' in row ? [row as TypedAddress] : [],
      )
    : []
