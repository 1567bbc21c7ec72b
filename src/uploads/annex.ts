/** A file that goes along with tender documents as it is: of a kind that a tenderer can open, by its name and content. */
interface AnnexKind {
  readonly mediaType: string
  /** How the content begins; left out: it has no fixed beginning. */
  readonly begins?: string
}

const zip = 'PK\x03\x04'
const office = 'application/vnd.openxmlformats-officedocument'

/** By the ending of the name. Nothing that runs: no program, no page, no file with macros. */
const annexKinds: Readonly<Record<string, AnnexKind>> = {
  pdf: { mediaType: 'application/pdf', begins: '%PDF-' },
  docx: { mediaType: `${office}.wordprocessingml.document`, begins: zip },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, begins: zip },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', begins: zip },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', begins: zip },
  zip: { mediaType: 'application/zip', begins: zip },
  png: { mediaType: 'image/png', begins: '\x89PNG' },
  jpg: { mediaType: 'image/jpeg', begins: '\xff\xd8\xff' },
  jpeg: { mediaType: 'image/jpeg', begins: '\xff\xd8\xff' },
  dwg: { mediaType: 'image/vnd.dwg', begins: 'AC1' },
  dxf: { mediaType: 'image/vnd.dxf' },
  csv: { mediaType: 'text/csv' },
  txt: { mediaType: 'text/plain' },
}

/** The endings that are taken, for a person and for the control of a form. */
export const annexEndings: readonly string[] = Object.keys(annexKinds)

/** The media type of an annex; undefined for a file that is not of its kind, or of none that is taken. */
export function annexType(name: string, content: Uint8Array): string | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(annexKinds, ending) ? annexKinds[ending] : undefined
  if (kind === undefined) return undefined
  const { mediaType, begins = '' } = kind
  const beginning = Buffer.from(content.subarray(0, begins.length)).toString('latin1')
  return beginning === begins ? mediaType : undefined
}
