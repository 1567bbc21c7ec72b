import { zipSync } from 'fflate'
import type { AssembledDocument } from '../../../../documents/blocks.js'
import { renewTemplate } from '../../../../dossiers/changes.js'
import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import type { DocumentState } from '../../../../dossiers/workbench.js'
import { formatDateTime } from '../../../../kernel/format.js'
import { belgianMoment } from '../../../../kernel/local-date.js'
import { success } from '../../../../kernel/result.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { Table } from '../../../components/table.js'
import { ownOrganisation } from '../../../dependencies.js'
import { askedBy, done } from '../../../http/asked-work.js'
import { answerDocument, askedFile, fileName } from '../../../http/document-answer.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import { countsOf } from '../../../shown/finding.js'
import { dossierAddress, stepAddress } from '../addresses.js'
import { type DossierCall, personOf } from '../buyer-call.js'
import { counted } from '../questions/pane.js'
import { updateDossier } from '../questions/update-dossier.js'

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
      back={{ href: dossierAddress(dossier.id), text: 'Takenlijst' }}
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
            <a class="govuk-link" href={dossierAddress(dossier.id, 'controle')}>
              Los ze op bij de juridische controle
            </a>
            . Een ontwerp downloaden kan al.
          </p>
        </section>
      )}
      {unmotivated.length > 0 && (
        <p class="govuk-body">
          Nog zonder motivering: {countsOf(unmotivated).join(', ')}.{' '}
          <a class="govuk-link" href={dossierAddress(dossier.id, 'controle')}>
            Motiveer ze bij de juridische controle
          </a>
          .
        </p>
      )}
      {newerTemplates(call).map(({ id, title, version, changes }) => (
        <form class="cw-decides govuk-body" method="post" action={dossierAddress(dossier.id, 'documenten')}>
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
        <a class="govuk-button" href={dossierAddress(dossier.id, 'documenten.zip')}>
          Download alles in één zip
        </a>
        <a class="govuk-link" href={dossierAddress(dossier.id, 'bekendmaking')}>
          {dossier.state === 'published'
            ? 'De opdracht is bekendgemaakt'
            : 'Meld dat de opdracht bekendgemaakt is'}
        </a>
        {documents.some(({ name }) => name === 'invitation') && (
          <a
            class="govuk-button govuk-button--secondary"
            href={dossierAddress(dossier.id, 'uitnodigingen.zip')}
          >
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
                href={dossierAddress(dossier.id, `downloads/${made.number}/${made.document}.docx`)}
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

/** Templates of which the dossier pins an older version than the newest of today. */
const newerTemplates = ({ dossier, dependencies: { shelf }, today }: DossierCall) =>
  Object.entries(dossier.pins.templates).flatMap(([id, pinned]) => {
    const newest = shelf.templates.newestOn(id, today)
    return newest === undefined || newest.version === pinned ? [] : [newest]
  })

/** Takes over the newest version of a template. */
export async function takeTemplate(call: DossierCall): Promise<Response> {
  const { c, dossier } = call
  const asked = sentText(await sentFields(c), 'sjabloon')
  const newest = newerTemplates(call).find(({ id }) => id === asked)
  const back = dossierAddress(dossier.id, 'documenten')
  if (newest === undefined) return c.redirect(back, 303)
  const kept = await updateDossier<never>(call, (current, occasion) =>
    success(renewTemplate(current, newest.id, newest.version, occasion)),
  )
  if (kept.ok) return c.redirect(back, 303)
  return kept.error.kind === 'unknown' ? missingPage(c) : writeErrorPage(c, kept.error.kind)
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
      <a class="govuk-link" href={dossierAddress(dossier, `document/${name}`)}>
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
          <a class="govuk-link" href={dossierAddress(dossier, `documenten/${name}.${format}`)}>
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

/** One document, kept as a generation. A draft as long as answers are missing. */
export async function downloadDocument(call: DossierCall): Promise<Response> {
  const { c, workbench, dependencies } = call
  const asked = askedFile(c.req.param('file') ?? '')
  const document = asked && workbench.document(asked.name)
  if (asked === undefined || document === undefined) return missingPage(c)
  const failed = await keepDocument(call, document)
  return failed ?? answerDocument(c, document, asked.format, dependencies.writer)
}

/** All documents as Word files in one zip; each is kept as a generation. */
export async function downloadAll(call: DossierCall): Promise<Response> {
  const { c, workbench, dependencies } = call
  const documents = workbench.documents.flatMap(({ name }) => workbench.document(name) ?? [])
  const files: Record<string, Uint8Array> = {}
  for (const document of documents) {
    const failed = await keepDocument(call, document)
    if (failed !== undefined) return failed
    files[fileName(document, 'docx')] = done(await dependencies.writer.write(document, askedBy(c)))
  }
  // Word files are compressed already.
  return c.body(new Uint8Array(zipSync(files, { level: 0 })), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': 'attachment; filename="documenten.zip"',
    'Cache-Control': 'no-store',
  })
}

/** An earlier download, the same to the letter. */
export async function downloadEarlier({ c, dossier, dependencies }: DossierCall): Promise<Response> {
  const asked = askedFile(c.req.param('file') ?? '')
  const number = Number(c.req.param('number'))
  const document = await dependencies.dossiers.findGeneration(ownOrganisation, dossier.id, number)
  return asked === undefined || document?.name !== asked.name
    ? missingPage(c)
    : answerDocument(c, document, asked.format, dependencies.writer)
}

/** Keeps a document as a generation; answers a page when that failed. */
export async function keepDocument(
  { c, dossier, dependencies, organisation }: DossierCall,
  document: AssembledDocument,
): Promise<Response | undefined> {
  const kept = await dependencies.dossiers.saveGeneration(ownOrganisation, dossier.id, {
    document,
    revision: dossier.revision,
    at: new Date(dependencies.now()).toISOString(),
    who: personOf(organisation),
  })
  if (kept.ok) return undefined
  return kept.error.kind === 'unknown' ? missingPage(c) : writeErrorPage(c, kept.error.kind)
}
