import { type DocumentFormat, formatOf } from '../../../../documents/document-formats.js'
import { kindOf, layoutOf } from '../../../../documents/document-kinds.js'
import type { DocumentState } from '../../../../dossiers/workbench.js'
import { routes } from '../../../http/routes.js'

/** The files of one document that runs on, and the way to read it here. */
export const DocumentFiles = ({
  dossier,
  document,
  hasPdf,
}: {
  dossier: string
  document: DocumentState
  hasPdf: boolean
}) => (
  <FileLinks
    formats={formatsToTake(document, hasPdf)}
    of={document.title}
    href={(format) => routes.documentFile.to({ id: dossier, file: `${document.name}.${format}` })}
    read={routes.document.to({ id: dossier, document: document.name })}
  />
)

/** A link for each form, told apart by whoever hears them: "Word: Bestek". @property read where it is read on screen. */
export const FileLinks = ({
  formats,
  of,
  href,
  read,
}: {
  formats: readonly DocumentFormat[]
  of: string
  href: (format: DocumentFormat) => string
  read?: string
}) => (
  <span class="cw-docs__files">
    {formats.map((format) => (
      <a class="govuk-link" href={href(format)}>
        {formatOf(format).label}
        <span class="govuk-visually-hidden"> {of}</span>
      </a>
    ))}
    {read !== undefined && (
      <a class="govuk-link" href={read}>
        Lees<span class="govuk-visually-hidden"> {of}</span>
      </a>
    )}
  </span>
)

/** In the order in which people want them. */
const order: readonly DocumentFormat[] = ['docx', 'pdf', 'xlsx', 'txt', 'html']

/** The forms that can be had here: a PDF only where a program makes them, HTML only of what is pasted into an editor. */
export function formatsToTake(
  { name, formats }: Pick<DocumentState, 'name' | 'formats'>,
  hasPdf: boolean,
): readonly DocumentFormat[] {
  const isPasted = kindOf(name).isUnnumbered === true && layoutOf(name) === 'running'
  return order.filter(
    (format) => formats.includes(format) && (format !== 'pdf' || hasPdf) && (format !== 'html' || isPasted),
  )
}
