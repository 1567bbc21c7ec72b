import type { Child } from 'hono/jsx'
import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { routes } from '../../../http/routes.js'
import { stepLink } from '../step-link.js'

/** What only one document still asks, with the way there: what all of them ask stands with the obstacles. */
export const OwnGaps = ({ dossier, workbench }: { dossier: string; workbench: Workbench }) => {
  const common = new Set(workbench.missing.map(({ path }) => path))
  const lacking = workbench.documents
    .map(({ name, title, missing }) => ({
      name,
      title,
      own: missing.filter(({ path }) => !common.has(path)),
    }))
    .filter(({ own }) => own.length > 0)
  const steps = journeyOf(workbench)
  const way = (path: string, question: string): Child =>
    path.startsWith('award.') ? (
      <a class="govuk-link" href={routes.award.to({ id: dossier })}>
        {question}
      </a>
    ) : (
      stepLink(dossier, stepFor(path, steps), question, path)
    )
  return lacking.length === 0 ? null : (
    <section class="govuk-body" aria-labelledby="apart">
      <h2 class="govuk-heading-m" id="apart">
        Wat een document nog apart vraagt
      </h2>
      {lacking.map(({ name, title, own }) => (
        <>
          <h3 class="govuk-heading-s" id={`apart-${name}`}>
            {title}
          </h3>
          <ul class="govuk-list govuk-list--bullet" aria-labelledby={`apart-${name}`}>
            {own.map(({ path, question }) => (
              <li>{way(path, question)}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}
