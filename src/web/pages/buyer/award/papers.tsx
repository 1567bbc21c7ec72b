import type { Child } from 'hono/jsx'
import type { DocumentName } from '../../../../documents/document-kinds.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'

/** The papers of these kinds that the dossier has, with where to go next. @property children more items of the list. */
export const Papers = ({
  call: { dossier, workbench },
  names,
  children,
}: {
  call: DossierCall
  names: readonly DocumentName[]
  children?: Child
}) => (
  <ul class="govuk-list cw-actions">
    {workbench.documents
      .filter(({ name }) => names.includes(name))
      .map(({ name, title }) => (
        <li>
          <a class="govuk-link" href={routes.document.to({ id: dossier.id, document: name })}>
            {title}
          </a>
        </li>
      ))}
    {children}
  </ul>
)
