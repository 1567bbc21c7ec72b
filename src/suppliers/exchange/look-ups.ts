import { keyed } from '../../kernel/lazily.js'
import type { LocalDate } from '../../kernel/local-date.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { enterpriseNumberSchema, formatEnterpriseNumber } from '../../procurement/enterprise-number.js'
import { findCpv } from '../../reference/cpv.js'
import { foldText } from '../../reference/fold-text.js'
import { findMunicipality } from '../../reference/municipalities.js'
import { allRegions, findRegion } from '../../reference/regions.js'
import { typedCpv } from '../../reference/typed-cpv.js'
import { typedMunicipality } from '../../reference/typed-municipalities.js'
import { type CellKind, listed, partsOf, shortened, understood, unique } from './cell-kinds.js'
import type { Look } from './look.js'

export const lookOn = (today: LocalDate): Look => ({
  municipality: keyed((text) => {
    if (text.length > longestName)
      return failure(`"${shortened(text)}" is geen Vlaamse gemeente: zet tussen gemeenten een puntkomma.`)
    const [, nis] = /\((\d{5})\)$/.exec(text) ?? []
    const found = typedMunicipality(nis ?? text, today)
    return found.ok ? found : failure(found.error.message)
  }),
  cpv: keyed(cpvReader()),
})

/** In characters; no name of a municipality comes near it. */
const longestName = 100

/** So many words that are no code get codes to choose from: a search costs a thousand times a look-up. */
const maximumSearches = 200

function cpvReader(): (text: string) => Result<string, string> {
  let searches = 0
  return (text) => {
    const isCode = /^\d{7,8}\b/.test(text)
    if (!isCode && searches >= maximumSearches)
      return failure(`"${shortened(text)}" is geen CPV-code: schrijf acht cijfers, bijvoorbeeld 77310000.`)
    if (!isCode) searches += 1
    // A spreadsheet takes the first zero of 03000000 away.
    const found = typedCpv(/^\d{7}$/.test(text) ? `0${text}` : text)
    if (found.ok) return found
    const meant = (found.error.choices ?? []).slice(0, 3).map(({ label }) => label)
    return failure(
      meant.length === 0
        ? found.error.message
        : `Vervang "${shortened(text)}" door een code, zoals ${meant.join('; ')}.`,
    )
  }
}

/** Ten digits; a spreadsheet takes the first zero away. */
export const enterpriseNumberCell: CellKind = {
  read: (text) => {
    const number = enterpriseNumberSchema.safeParse(/^\d{9}$/.test(text) ? `0${text}` : text)
    return number.success ? success(number.data) : failure(number.error.issues[0]?.message ?? '')
  },
  write: (value) => formatEnterpriseNumber(String(value)),
}

export const postalCodeCell: CellKind = {
  read: (text) => success(text.replace(/^(?:B|BE)\s*-?\s*(?=\d)/i, '')),
  write: String,
}

const countries = new Map([
  ['belgie', 'BE'],
  ['nederland', 'NL'],
  ['frankrijk', 'FR'],
  ['duitsland', 'DE'],
  ['luxemburg', 'LU'],
])

export const countryCell: CellKind = {
  read: (text) => success(countries.get(foldText(text)) ?? text.toUpperCase()),
  write: String,
}

export const municipalityCell: CellKind = {
  read: (text, look) => look.municipality(text),
  write: municipalityText,
  show: (value) => findMunicipality(String(value))?.name ?? String(value),
}

export const municipalitiesCell: CellKind = {
  read: (text, look) => eachOf(partsOf(text, /[;,\n]/), look.municipality),
  write: (value, look) =>
    listed(value)
      .map((nis) => municipalityText(nis, look))
      .join('; '),
}

/** The name where it means this municipality today; else with its code, since a merged one may share its name. */
function municipalityText(value: unknown, look: Look): string {
  const name = findMunicipality(String(value))?.name
  if (name === undefined) return String(value)
  const found = look.municipality(name)
  return found.ok && found.value === value ? name : `${name} (${value})`
}

/** Codes with or without check digit and label, one a line or separated by semicolons. */
export const cpvCodesCell: CellKind = {
  read: (text, look) =>
    eachOf(partsOf(text, /[;\n]|,(?=\s*\d{7,8}\b)/).flatMap(codesIn), (part) => look.cpv(part)),
  // Some labels hold a semicolon.
  write: (value) =>
    listed(value)
      .map((code) => `${code} ${(findCpv(String(code))?.label ?? '').replaceAll(';', ',')}`.trim())
      .join('; '),
}

/** `77310000 77340000` → both. */
const codesIn = (part: string): readonly string[] =>
  /^\d{8}(?:-\d)?(?:\s+\d{8}(?:-\d)?)+$/.test(part) ? part.split(/\s+/) : [part]

export const regionCell: CellKind = {
  read: (text) =>
    understood(
      allRegions().find(({ id, name }) => [id, name].map(foldText).includes(foldText(text)))?.id,
      `De regio "${shortened(text)}" bestaat niet. Kies uit: ${allRegions()
        .map(({ name }) => name)
        .join(', ')}.`,
    ),
  write: (value) => findRegion(String(value))?.name ?? String(value),
}

function eachOf(
  parts: readonly string[],
  read: (part: string) => Result<string, string>,
): Result<readonly string[], string> {
  const found: string[] = []
  for (const part of parts) {
    const one = read(part)
    if (!one.ok) return one
    found.push(one.value)
  }
  return success(unique(found))
}
