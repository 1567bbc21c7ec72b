import type { LocalDate } from '../kernel/local-date.js'
import { firmsToJson, type Origin } from './open-data.js'
import type { PublicFirm } from './public-firm.js'
import { firmsToAtom } from './to-atom.js'
import { firmsToCsv } from './to-csv.js'

/** @property self the address that was asked for, with its filters. */
interface Asked {
  readonly day: LocalDate
  readonly origin: Origin
  readonly self: string
}

/**
 * A form of the public firms for a program; its name is the ending of the file.
 *
 * @property label as a link says it.
 * @property isDownload left out: a browser shows it.
 */
interface OpenDataForm {
  readonly label: string
  readonly mediaType: string
  readonly isDownload?: true
  readonly write: (firms: readonly PublicFirm[], asked: Asked) => string | Uint8Array
}

/** Every form of the open data: a new one is a row here and the file that writes it. */
const forms = {
  json: {
    label: 'JSON',
    mediaType: 'application/json; charset=utf-8',
    write: (firms, { day, origin }) => firmsToJson(firms, day, origin),
  },
  csv: {
    label: 'CSV (rekenblad)',
    mediaType: 'text/csv; charset=utf-8',
    isDownload: true,
    write: (firms, { day, origin }) => firmsToCsv(firms, day, origin),
  },
  atom: {
    label: 'Atom (nieuwe en gewijzigde ondernemingen)',
    mediaType: 'application/atom+xml; charset=utf-8',
    write: (firms, { day, origin, self }) => firmsToAtom(firms, day, { origin, self }),
  },
} as const satisfies Readonly<Record<string, OpenDataForm>>

export type OpenDataFormat = keyof typeof forms

const isFormat = (name: string): name is OpenDataFormat => Object.hasOwn(forms, name)
export const openDataFormats: readonly OpenDataFormat[] = Object.keys(forms).filter(isFormat)

/** How a form is called and written, whatever its row holds exactly. */
export const openDataForm = (format: OpenDataFormat): OpenDataForm => forms[format]
