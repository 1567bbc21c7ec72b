import type { Child } from 'hono/jsx'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { AllDocuments } from './all-documents.js'
import { Annexes } from './annexes.js'
import { EarlierDownloads } from './earlier-downloads.js'
import { NewerTemplates } from './newer-templates.js'
import { Obstacles } from './obstacles.js'
import { WaysOut } from './ways-out.js'

/** How the text can be taken along, every document as it stands now, and the earlier downloads and annexes. */
export async function showDownloads(call: DossierCall): Promise<Response> {
  const { c, doors, actor } = call
  const pdf = doors.actions.canMakePdf(actor)
  const housed = await doors.actions.hasHouseStyle(actor)
  const hasPdf = pdf.ok && pdf.value
  return answerPage(
    c,
    <DossierPage of={call} place="documents" title="Documenten" ownHeading>
      <h1 class="govuk-heading-l">Hoe wil je de tekst meenemen?</h1>
      <Obstacles call={call} />
      <NewerTemplates call={call} />
      <WaysOut call={call} isHoused={housed.ok && housed.value} hasPdf={hasPdf} />
      <AllDocuments call={call} hasPdf={hasPdf} />
      <div class="cw-two cw-later">
        <EarlierDownloads call={call} />
        <Annexes call={call} />
      </div>
      <p class="govuk-body cw-quiet">{origin(call)}</p>
    </DossierPage>,
  )
}

const origin = ({ dossier: { id } }: DossierCall): Child => (
  <>
    Waar een zin vandaan komt, lees je op het scherm, naast{' '}
    <a class="govuk-link" href={routes.document.to({ id, document: 'specifications' })}>
      de tekst zelf
    </a>
    . In het bestand staat het niet tussen de regels.
  </>
)
