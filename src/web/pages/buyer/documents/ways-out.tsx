import type { Child } from 'hono/jsx'
import { counted } from '../../../../kernel/format.js'
import { Icon, type IconName } from '../../../components/icon.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'

/** The three ways to take the text along: as a whole bestek, in a file that the buyer has, or clause by clause. */
export const WaysOut = ({
  call,
  isHoused,
  hasPdf,
}: {
  call: DossierCall
  isHoused: boolean
  hasPdf: boolean
}) => (
  <div class="cw-ways">
    <WholeBestek call={call} isHoused={isHoused} hasPdf={hasPdf} />
    <OwnWord call={call} />
    <Copying call={call} />
  </div>
)

const WholeBestek = ({
  call: { dossier, workbench, organisation },
  isHoused,
  hasPdf,
}: {
  call: DossierCall
  isHoused: boolean
  hasPdf: boolean
}) => {
  const file = (format: string) =>
    routes.documentFile.to({ id: dossier.id, file: `specifications.${format}` })
  const isDraft = workbench.documents.some(
    ({ name, status }) => name === 'specifications' && status === 'draft',
  )
  return (
    <Way id="volledig-bestek" icon="document" title="Een volledig bestek">
      <p class="govuk-body">
        {isHoused
          ? `Word, in de huisstijl van ${organisation.name}.`
          : 'Word, in een eenvoudige opmaak, met inhoudsopgave en genummerde titels.'}
      </p>
      <p class="govuk-body-s cw-quiet">
        <a class="govuk-link" href={routes.houseStyle.to()}>
          {isHoused ? 'Bekijk de huisstijl' : 'Liever in je eigen huisstijl?'}
        </a>
      </p>
      <p class="cw-actions">
        <a class="govuk-button" href={file('docx')}>
          {isDraft ? 'Download het ontwerp' : 'Download het bestek'}
        </a>
        {hasPdf && (
          <a class="govuk-link" href={file('pdf')}>
            Als PDF<span class="govuk-visually-hidden">: het hele bestek</span>
          </a>
        )}
      </p>
    </Way>
  )
}

const OwnWord = ({ call: { dossier } }: { call: DossierCall }) => (
  <Way id="eigen-word" icon="insert" title="In je eigen Word">
    <p class="govuk-body">
      Geef je bestek, met markeringen waar de tekst moet komen. Je krijgt het ingevuld terug, in je eigen
      stijl en nummering.
    </p>
    <p class="govuk-body-s cw-quiet">
      docx, tot 10 MB · of{' '}
      <a class="govuk-link" href={routes.insertFile.to({ id: dossier.id })}>
        neem de clausules mee als invoegbestand
      </a>
    </p>
    <p class="cw-actions">
      <a class="govuk-button govuk-button--secondary" href={routes.fillOwn.to({ id: dossier.id })}>
        Vul mijn eigen bestek
      </a>
    </p>
  </Way>
)

const Copying = ({ call: { dossier, workbench } }: { call: DossierCall }) => {
  const clauses = workbench.selection.filter(({ decision }) => decision === 'accepted').length
  return (
    <Way id="kopieer" icon="copy" title="Kopieer">
      <p class="govuk-body">Elke clausule apart, klaar om te plakken in 3P of in een tekst die je al hebt.</p>
      <p class="govuk-body-s cw-quiet">{counted(clauses, 'clausule', 'clausules')} · met of zonder opmaak</p>
      <p class="cw-actions">
        <a class="govuk-button govuk-button--secondary" href={routes.copyText.to({ id: dossier.id })}>
          Toon de clausules
        </a>
      </p>
    </Way>
  )
}

const Way = ({
  id,
  icon,
  title,
  children,
}: {
  id: string
  icon: IconName
  title: string
  children: Child
}) => (
  <section class="cw-card cw-way" aria-labelledby={id}>
    <span class="cw-way__mark">
      <Icon name={icon} />
    </span>
    <h2 class="govuk-heading-m" id={id}>
      {title}
    </h2>
    {children}
  </section>
)
