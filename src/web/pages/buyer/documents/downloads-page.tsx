import { layoutOf } from '../../../../documents/document-kinds.js'
import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import type { DocumentState } from '../../../../dossiers/workbench.js'
import { counted, formatDateTime } from '../../../../kernel/format.js'
import { belgianMoment } from '../../../../kernel/local-date.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { Table } from '../../../components/table.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { countsOf } from '../../../shown/finding.js'
import { AboutWithdrawn } from '../../../shown/withdrawn.js'
import { stepAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'

/** Every document to download, what still stands in the way of a final one, and the earlier downloads. */
export function showDownloads(call: DossierCall): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const { documents, missing, findings } = workbench
  const errors = findings.filter(({ severity }) => severity === 'error')
  const unmotivated = findings.filter(
    ({ severity, motivation }) => severity === 'warning' && motivation === undefined,
  )
  const steps = journeyOf(workbench)
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Documenten"
      current="dossiers"
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
    >
      {missing.length > 0 && (
        <section class="cw-decides govuk-body" aria-labelledby="ontbreekt">
          <h2 class="govuk-heading-s" id="ontbreekt">
            Nog {counted(missing.length, 'antwoord', 'antwoorden')} nodig voor een definitief document
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {missing.slice(0, 12).map(({ path, question }) => {
              const step = stepFor(path, steps)
              return (
                <li>
                  {step ? (
                    <a class="govuk-link" href={stepAddress(dossier.id, step)}>
                      {question}
                    </a>
                  ) : (
                    question
                  )}
                </li>
              )
            })}
            {missing.length > 12 && <li>en nog {missing.length - 12}</li>}
          </ul>
          <p>Tot dan draagt elk document de vermelding ONTWERP.</p>
        </section>
      )}
      {errors.length > 0 && (
        <section class="cw-decides govuk-body" aria-labelledby="fouten">
          <h2 class="govuk-heading-s" id="fouten">
            {counted(errors.length, 'fout houdt', 'fouten houden')} een definitief document tegen
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {errors.slice(0, 12).map(({ says }) => (
              <li>{says}</li>
            ))}
          </ul>
          <p>
            <a class="govuk-link" href={routes.check.to({ id: dossier.id })}>
              Los ze op bij de juridische controle
            </a>
            . Een ontwerp downloaden kan al.
          </p>
        </section>
      )}
      {unmotivated.length > 0 && (
        <p class="govuk-body">
          Nog zonder motivering: {countsOf(unmotivated).join(', ')}.{' '}
          <a class="govuk-link" href={routes.check.to({ id: dossier.id })}>
            Motiveer ze bij de juridische controle
          </a>
          .
        </p>
      )}
      {newerTemplates(call).map(({ id, title, version, changes, withdrawal }) => (
        <form class="cw-decides govuk-body" method="post" action={routes.documents.to({ id: dossier.id })}>
          {withdrawal && <AboutWithdrawn withdrawal={withdrawal} />}
          <p>
            Er is een nieuwe versie van het sjabloon {title}: {version}. {changes} Wat je al downloadde,
            verandert niet.
          </p>
          <input type="hidden" name="sjabloon" value={id} />
          <Button secondary>
            Neem versie {version} over<span class="govuk-visually-hidden"> van {title}</span>
          </Button>
        </form>
      ))}
      <Table label="Documenten" headers={['Document', 'Staat', 'Download']}>
        {documents.map((document) => (
          <DocumentRow dossier={dossier.id} document={document} />
        ))}
      </Table>
      <p class="cw-actions">
        <a class="govuk-button" href={routes.documentsZip.to({ id: dossier.id })}>
          Download alles in één zip
        </a>
        <a class="govuk-link" href={routes.publication.to({ id: dossier.id })}>
          {dossier.state === 'published'
            ? 'De opdracht is bekendgemaakt'
            : 'Meld dat de opdracht bekendgemaakt is'}
        </a>
        {documents.some(({ name }) => layoutOf(name) === 'letters') && (
          <a class="govuk-button govuk-button--secondary" href={routes.lettersZip.to({ id: dossier.id })}>
            Download elke uitnodiging apart
          </a>
        )}
      </p>
      <h2 class="govuk-heading-m">Eerdere downloads</h2>
      {dossier.generations.length === 0 ? (
        <p class="govuk-body">Nog niets gedownload.</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {dossier.generations.toReversed().map((made) => (
            <li>
              <a
                class="govuk-link"
                href={routes.earlierFile.to({
                  id: dossier.id,
                  number: made.number,
                  file: `${made.document}.docx`,
                })}
              >
                {titleOf(documents, made.document)} {made.number}
              </a>{' '}
              ({made.status === 'draft' ? 'ontwerp, ' : ''}
              {formatDateTime(belgianMoment(made.at))})
            </li>
          ))}
        </ul>
      )}
    </Page>,
  )
}

/** Templates of which the dossier pins an older version than the newest of today, and why that one was withdrawn. */
const newerTemplates = ({ dossier, shelf, today }: DossierCall) =>
  Object.entries(dossier.pins.templates).flatMap(([id, pinned]) => {
    const newest = shelf.templates.newestOn(id, today)
    const withdrawal = shelf.templates.withdrawalOf(id, pinned, today)
    return newest === undefined || newest.version === pinned
      ? []
      : [{ ...newest, ...(withdrawal && { withdrawal }) }]
  })

/** Takes over the newest version of a template. */
export async function takeTemplate(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const asked = sentText(sent.fields, 'sjabloon')
  const newest = newerTemplates(call).find(({ id }) => id === asked)
  const back = routes.documents.to({ id: dossier.id })
  if (newest === undefined) return c.redirect(back, 303)
  const { id, version } = newest
  const kept = await doors.actions.renewTemplate(actor, dossier.id, 'as-it-is', { id, version })
  return kept.ok ? c.redirect(back, 303) : refusalPage(c, kept.error)
}

const DocumentRow = ({
  dossier,
  document: { name, title, status, boxes },
}: {
  dossier: string
  document: DocumentState
}) => (
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <a class="govuk-link" href={routes.document.to({ id: dossier, document: name })}>
        {title}
      </a>
    </th>
    <td class="govuk-table__cell">
      {status === 'draft' ? <strong class="govuk-tag govuk-tag--yellow">Ontwerp</strong> : 'Klaar'}
      {boxes.length > 0 && (
        <>
          <br />
          <span class="cw-quiet">Zelf nog aan te vullen: {boxes.join(', ')}</span>
        </>
      )}
    </td>
    <td class="govuk-table__cell">
      {(['docx', 'html', 'txt'] as const).map((format) => (
        <>
          <a class="govuk-link" href={routes.documentFile.to({ id: dossier, file: `${name}.${format}` })}>
            {formats[format]}
            <span class="govuk-visually-hidden"> {title}</span>
          </a>{' '}
        </>
      ))}
    </td>
  </tr>
)

const formats = { docx: 'Word', html: 'HTML', txt: 'Tekst' } as const
const titleOf = (documents: readonly DocumentState[], name: string): string =>
  documents.find((document) => document.name === name)?.title ?? name
