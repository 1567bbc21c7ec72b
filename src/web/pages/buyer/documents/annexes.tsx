import { annexesOf } from '../../../../procurement/technical-part.js'
import { Icon } from '../../../components/icon.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'

/** What goes along with the documents, by its number; without any, what they are for. */
export const Annexes = ({ call: { dossier } }: { call: DossierCall }) => {
  const annexes = annexesOf(dossier.procedure.administration)
  const change = `${routes.technicalPart.to({ id: dossier.id })}#bijlagen`
  return (
    <section aria-labelledby="bijlagen-titel">
      <h2 class="govuk-heading-m" id="bijlagen-titel">
        Bijlagen
      </h2>
      {annexes.length === 0 ? (
        <NoAnnexes add={change} />
      ) : (
        <>
          <ol class="govuk-list govuk-list--number">
            {annexes.map(({ attachment, name, title }) => (
              <li>
                <a class="govuk-link" href={routes.attachment.to({ id: dossier.id, attachment })}>
                  {title ?? name}
                </a>
                {title !== undefined && <span class="cw-quiet"> ({name})</span>}
              </li>
            ))}
          </ol>
          <p class="govuk-body">
            <a class="govuk-link" href={change}>
              Wijzig de bijlagen
            </a>
          </p>
        </>
      )}
    </section>
  )
}

const NoAnnexes = ({ add }: { add: string }) => (
  <div class="cw-empty">
    <p class="govuk-body">
      <strong>Nog geen bijlagen.</strong> Een lijst van straten, een plan of een meetstaat komt met een nummer
      in het bestek.
    </p>
    <a class="govuk-button govuk-button--secondary" href={add}>
      <Icon name="plus" small /> Voeg een bijlage toe
    </a>
  </div>
)
