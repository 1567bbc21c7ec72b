import type { Addressee } from '../../../../dossiers/addressees.js'
import type { DocumentState } from '../../../../dossiers/workbench.js'
import { counted } from '../../../../kernel/format.js'
import { letterFolder } from '../../../http/document-files.js'
import { routes } from '../../../http/routes.js'
import { FileLinks, formatsToTake } from './document-files.js'

/** All letters of a kind, each in a file of its own: one file with all would show each firm who else got one. */
export const LettersFiles = ({ dossier, letters }: { dossier: string; letters: DocumentState }) => (
  <span class="cw-docs__files">
    <a class="govuk-link" href={routes.lettersOfZip.to({ id: dossier, document: letters.name })}>
      Alles in één zip
      <span class="govuk-visually-hidden">, {letters.title}</span>
    </a>
    <a class="govuk-link" href={routes.document.to({ id: dossier, document: letters.name })}>
      Lees<span class="govuk-visually-hidden"> {letters.title}</span>
    </a>
  </span>
)

/** Folded under its row: the letter to each. The place that old addresses lead to stands inside, so that it opens. */
export const Letters = ({
  dossier,
  letters,
  to,
  hasPdf,
}: {
  dossier: string
  letters: DocumentState
  to: readonly Addressee[]
  hasPdf: boolean
}) => {
  const folder = letterFolder(letters.name)
  return (
    <tr class="govuk-table__row cw-docs__letters">
      <td class="govuk-table__cell" colspan={4}>
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {counted(to.length, 'bestand', 'bestanden')}
              {to.length > 1 && ', één voor elke ontvanger'}
              <span class="govuk-visually-hidden">: {letters.title}</span>
            </span>
          </summary>
          <ul class="cw-letters" id={folder} tabindex={-1} aria-label={letters.title}>
            {to.map(({ name }, place) => (
              <li>
                <span>{name}</span>
                <FileLinks
                  formats={formatsToTake(letters, hasPdf)}
                  of={`${letters.title}, ${name}`}
                  href={(format) =>
                    `${routes.documentFile.to({ id: dossier, file: `${letters.name}.${format}` })}?brief=${place + 1}`
                  }
                />
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  )
}
