import type { Context } from 'hono'
import { nameOfAnswer } from '../../../../dossiers/questionnaire.js'
import { errorPage } from '../../../http/error-pages.js'
import { routes } from '../../../http/routes.js'

/**
 * The page for answers to a question that is not asked any more: another answer closed it, or its lot was taken away
 * meanwhile. What was typed stands there, so that it can be copied.
 */
export function goneForm(
  c: Context,
  dossier: string,
  sent: ReadonlyMap<string, readonly string[]>,
): Response | Promise<Response> {
  const typed = [...sent].filter(
    ([name, values]) =>
      !name.includes('~') && name !== 'dan' && name !== 'terug' && values.some((value) => value !== ''),
  )
  return errorPage(
    c,
    409,
    'Deze vraag wordt niet meer gesteld',
    <>
      <p>
        Een ander antwoord sloot deze vraag, of het perceel werd intussen weggehaald. Er is niets bewaard; wat
        je invulde, staat hieronder.
      </p>
      <dl class="govuk-summary-list">
        {typed.map(([name, values]) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{nameOfAnswer(name)}</dt>
            <dd class="govuk-summary-list__value">{values.join(', ')}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a class="govuk-link" href={routes.dossier.to({ id: dossier })}>
          Ga naar de takenlijst
        </a>
      </p>
    </>,
  )
}
