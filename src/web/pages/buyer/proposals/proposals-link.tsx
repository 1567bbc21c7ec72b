import { counted } from '../../../../kernel/format.js'
import { routes } from '../../../http/routes.js'

/** The way to what is proposed, when something is. */
export const ProposalsLink = ({ dossier: id, proposals }: { dossier: string; proposals: number }) =>
  proposals === 0 ? null : (
    <p class="cw-decides govuk-body">
      Voor {counted(proposals, 'antwoord', 'antwoorden')} staat er een voorstel klaar.{' '}
      <a class="govuk-link" href={routes.proposals.to({ id })}>
        {proposals === 1
          ? 'Lees het voorstel en neem het over'
          : `Lees de ${proposals} voorstellen en neem ze over`}
      </a>
    </p>
  )
