import {
  filledWords,
  fillSheet,
  outsideWords,
  placeWords,
  whyLeft,
} from '../../../../actions/dossiers/fill-sheet.js'
import type { FilledOwnFile, MeantMarker } from '../../../../actions/dossiers/filled-own-file.js'
import { counted } from '../../../../kernel/format.js'
import { Table } from '../../../components/table.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerBytes, answerFiles } from '../../../http/file-answer.js'
import { filledName } from '../../../http/file-names.js'
import { docxType } from '../../../http/foreign-form.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'

const heldFill = ({ c, doors, actor, dossier }: DossierCall) =>
  doors.actions.findFill(actor, dossier.id, c.req.param('fill') ?? '')

/** What became of a buyer's own file: what is filled, and above all what is not. */
export function showFilled(call: DossierCall): Response | Promise<Response> {
  const { c, dossier } = call
  const held = heldFill(call)
  if (!held.ok) return c.redirect(routes.fillOwn.to({ id: dossier.id }), 303)
  const { left, withoutPlace, twice, outside, filled } = held.value
  const to = (file: string) => routes.filledFile.to({ id: dossier.id, fill: c.req.param('fill') ?? '', file })
  return answerPage(
    c,
    <DossierPage of={call} place="documents" title="Je bestek is ingevuld">
      <p class="govuk-body-l">
        {counted(filled.length, 'markering', 'markeringen')} ingevuld in {held.value.name}.
      </p>
      <p class="cw-actions">
        <a class="govuk-button" href={to('bestek.docx')}>
          Download het ingevulde bestek
        </a>
        <a class="govuk-link" href={to('alles.zip')}>
          Met het begeleidende blad, in één zip
        </a>
      </p>
      <Draft filled={held.value} />
      {left.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Deze markeringen bleven staan ({left.length})</h2>
          <Table label="Markeringen die bleven staan" headers={['Markering', 'Plaats', 'Waarom']} stacked>
            {left.map((marker) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header" data-name="Markering">
                  <code>{marker.written}</code>
                </th>
                <td class="govuk-table__cell" data-name="Plaats">
                  {placeWords(marker.place)}
                </td>
                <td class="govuk-table__cell" data-name="Waarom">
                  <Why marker={marker} />
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
      {withoutPlace.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Deze clausules kregen geen plaats ({withoutPlace.length})</h2>
          <p class="govuk-body">
            Je bestand heeft er geen markering voor. Zet bijvoorbeeld <code>{'{{clausules}}'}</code> waar ze
            horen, of neem ze mee in een{' '}
            <a class="govuk-link" href={routes.insertFile.to({ id: dossier.id })}>
              invoegbestand
            </a>
            .
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {withoutPlace.map((title) => (
              <li>{title}</li>
            ))}
          </ul>
        </>
      )}
      {twice.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Deze clausules staan er meer dan eens ({twice.length})</h2>
          <p class="govuk-body cw-narrow">
            De markeringen in je bestand overlappen elkaar. Zo is <code>{'{{clausules}}'}</code> elke
            clausule, ook die van <code>{'{{sancties}}'}</code>. Laat een van de twee weg en vul je bestand
            opnieuw in, of verwijder de tekst die er te veel staat.
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {twice.map((title) => (
              <li>{title}</li>
            ))}
          </ul>
        </>
      )}
      {outside.map((one) => (
        <p class="govuk-body">{outsideWords[one]}</p>
      ))}
      <Filled filled={held.value} />
      <p class="govuk-body">
        <a class="govuk-link" href={routes.fillOwn.to({ id: dossier.id })}>
          Vul een ander bestand in
        </a>
      </p>
      <p class="govuk-body-s cw-quiet">
        We houden het ingevulde bestand een half uur bij, en bewaren het niet.
      </p>
    </DossierPage>,
  )
}

const Why = ({ marker: { meant, ...marker } }: { marker: MeantMarker }) => (
  <>
    {whyLeft(marker)}
    {meant !== undefined && (
      <>
        {' '}
        Bedoelde je <code>{`{{${meant}}}`}</code>?
      </>
    )}
  </>
)

const Draft = ({ filled: { missing, errors } }: { filled: FilledOwnFile }) =>
  missing + errors === 0 ? null : (
    <p class="cw-decides govuk-body">
      De tekst is nog een ontwerp:{' '}
      {[
        ...(missing > 0
          ? [
              `${counted(missing, 'antwoord ontbreekt', 'antwoorden ontbreken')} en ${missing === 1 ? 'staat' : 'staan'} geel in het bestand`,
            ]
          : []),
        ...(errors > 0 ? [`de juridische controle vond ${counted(errors, 'fout', 'fouten')}`] : []),
      ].join('; ')}
      .
    </p>
  )

const Filled = ({ filled: { filled } }: { filled: FilledOwnFile }) =>
  filled.length === 0 ? (
    <p class="govuk-body">
      We vonden geen enkele markering die we kennen. Lees bij het formulier hoe je ze zet.
    </p>
  ) : (
    <>
      <h2 class="govuk-heading-m">Ingevuld ({filled.length})</h2>
      <Table label="Ingevulde markeringen" headers={['Markering', 'Plaats']} stacked>
        {filled.map((marker) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              <code>{marker.written}</code>
            </th>
            <td class="govuk-table__cell">{filledWords(marker)}</td>
          </tr>
        ))}
      </Table>
    </>
  )

/** The filled file by itself, or with its covering sheet in a zip. */
export async function downloadFilled(call: DossierCall): Promise<Response> {
  const { c, doors, actor } = call
  const held = heldFill(call)
  if (!held.ok) return missingPage(c)
  const { bytes, name } = held.value
  const file = c.req.param('file')
  if (file === 'bestek.docx') return answerBytes(c, bytes, docxType, filledName(name))
  if (file !== 'alles.zip') return missingPage(c)
  const sheet = await doors.actions.writeWord(actor, fillSheet(held.value))
  if (!sheet.ok) return refusalPage(c, sheet.error)
  return answerFiles(c, filledName(name).replace(/\.docx$/, '.zip'), {
    [filledName(name)]: bytes,
    'Begeleidend blad.docx': sheet.value,
  })
}
