import type { Child } from 'hono/jsx'
import type { MissingAnswer } from '../../../../documents/blocks.js'
import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import { type DocumentState, errorsAgainst } from '../../../../dossiers/workbench.js'
import { counted } from '../../../../kernel/format.js'
import { Details } from '../../../components/details.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { stepLink } from '../step-link.js'

/** So many answers stand in the row; more are folded. */
const mostShown = 2

/**
 * What a buyer still does for one document: answers that only it asks, by name; what all documents ask, by number, for that
 * stands above; faults that hold it back; and what is written by hand in it.
 */
export const ToDo = ({ call, document }: { call: DossierCall; document: DocumentState }) => {
  const { dossier, workbench } = call
  const common = new Set(workbench.missing.map(({ path }) => path))
  const own = document.missing.filter(({ path }) => !common.has(path))
  const shared = document.missing.length - own.length
  const faults = errorsAgainst(document.name, workbench.findings).length
  const lines: readonly Child[] = [
    ...(own.length > mostShown
      ? [<Folded call={call} document={document} own={own} />]
      : own.map((answer) => way(call, document, answer))),
    ...(shared > 0
      ? [
          <a class="govuk-link" href="#ontbreekt">
            {counted(shared, 'antwoord', 'antwoorden')} hierboven
          </a>,
        ]
      : []),
    ...(faults > 0
      ? [
          <a class="govuk-link" href={routes.check.to({ id: dossier.id })}>
            {counted(faults, 'fout', 'fouten')} bij de controle
          </a>,
        ]
      : []),
    ...(own.length + shared === 0 && document.boxes.length > 0
      ? [`Zelf nog aan te vullen: ${document.boxes.join(', ')}`]
      : []),
  ]
  if (lines.length === 0) return <span class="cw-quiet">Niets</span>
  return (
    <ul class="cw-docs__todo">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

const Folded = ({
  call,
  document,
  own,
}: {
  call: DossierCall
  document: DocumentState
  own: readonly MissingAnswer[]
}) => (
  <Details
    summary={
      <>
        {counted(own.length, 'antwoord', 'antwoorden')}
        <span class="govuk-visually-hidden"> voor {document.title}</span>
      </>
    }
  >
    <ul class="govuk-list govuk-list--bullet">
      {own.map((answer) => (
        <li>{way(call, document, answer)}</li>
      ))}
    </ul>
  </Details>
)

/** The way to where an answer is given: a page of the questionnaire, the award, or the document itself. */
function way(
  { dossier: { id }, workbench }: DossierCall,
  { name }: DocumentState,
  { path, question }: MissingAnswer,
): Child {
  const href = path.startsWith('award.')
    ? routes.award.to({ id })
    : path.startsWith('documents.')
      ? routes.document.to({ id, document: name })
      : undefined
  return href === undefined ? (
    stepLink(id, stepFor(path, journeyOf(workbench)), question, path)
  ) : (
    <a class="govuk-link" href={href}>
      {question}
    </a>
  )
}
