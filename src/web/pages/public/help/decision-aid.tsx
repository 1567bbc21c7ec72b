import { certainties } from '../../../../clauses/sources.js'
import { Page } from '../../../components/page.js'
import type { PageCall } from '../../../http/pages.js'
import { routes } from '../../../http/routes.js'
import type { Outcome } from './decision-outcomes.js'
import type { Step } from './decision-steps.js'
import { type Answer, type Answered, answers, letters, type Walk, walkOf } from './decision-walk.js'
import type { Ground } from './grounds.js'

/** Whether something is a public contract at all: one question a page, each answer a link, nothing is kept. */
export const showDecisionAid = ({ c }: PageCall): Response | Promise<Response> =>
  c.html(<DecisionAid walk={walkOf(c.req.query('antwoorden') ?? '')} />)

const address = (given: string): string => routes.decisionAid.to({ antwoorden: given })
const said = { yes: 'Ja', no: 'Nee', unsure: 'Ik weet het niet' } as const satisfies Record<Answer, string>

const DecisionAid = ({ walk }: { walk: Walk }) => (
  <Page
    title={walk.at === 'step' ? walk.step.title : walk.outcome.title}
    caption={
      walk.at === 'step'
        ? `Is dit een overheidsopdracht? Vraag ${walk.trail.length + 1}`
        : 'Is dit een overheidsopdracht? Het antwoord'
    }
    current="hulp"
    back={
      walk.trail.length === 0
        ? { href: routes.help.to(), text: 'Handleiding' }
        : { href: address(walk.given.slice(0, -1)), text: 'Vorige vraag' }
    }
  >
    <div class="cw-narrow">
      {walk.at === 'step' ? (
        <Question step={walk.step} given={walk.given} />
      ) : (
        <Verdict outcome={walk.outcome} />
      )}
      {walk.trail.length > 0 && <Trail trail={walk.trail} />}
      <p class="govuk-body-s cw-quiet">
        Deze vragen wijzen de weg; ze vervangen geen juridisch advies. Je antwoorden worden niet bewaard.
      </p>
    </div>
  </Page>
)

const Question = ({ step, given }: { step: Step; given: string }) => (
  <>
    {step.explained.map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
    <Grounds grounds={step.grounds} />
    <div class="govuk-button-group">
      {answers.map((answer) => (
        <a
          class={answer === 'unsure' ? 'govuk-link' : 'govuk-button'}
          href={address(`${given}${letters[answer]}`)}
        >
          {said[answer]}
        </a>
      ))}
    </div>
  </>
)

const marks = {
  is: ['cw-state cw-state--done', 'Overheidsopdracht'],
  'is-not': ['cw-state cw-state--draft', 'Geen overheidsopdracht'],
  ask: ['cw-state cw-state--open', 'Leg voor aan een jurist'],
} as const satisfies Record<Outcome['verdict'], readonly [string, string]>

const Verdict = ({ outcome: { verdict, next, grounds } }: { outcome: Outcome }) => (
  <>
    <p class="govuk-body">
      <span class={marks[verdict][0]}>{marks[verdict][1]}</span>
    </p>
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {next.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
    <Grounds grounds={grounds} />
    <p class="govuk-body">
      {verdict === 'is' && (
        <>
          <a class="govuk-link" href={routes.newDossier.to()}>
            Maak een dossier
          </a>{' '}
          of{' '}
        </>
      )}
      <a class="govuk-link" href={routes.decisionAid.to()}>
        begin opnieuw met de vragen
      </a>
      .
    </p>
  </>
)

const Grounds = ({ grounds }: { grounds: readonly Ground[] }) => (
  <p class="govuk-body-s">
    Steunt op:{' '}
    {grounds.map(({ citation, certainty }, index) => (
      <>
        {index > 0 && '; '}
        {citation}
        {certainty !== 'verified' && <span class="cw-quiet"> ({certainties[certainty]})</span>}
      </>
    ))}
    .
  </p>
)

const Trail = ({ trail }: { trail: readonly Answered[] }) => (
  <>
    <h2 class="govuk-heading-m">Je antwoorden</h2>
    <dl class="govuk-summary-list">
      {trail.map(({ step, answer, before }) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{step.title}</dt>
          <dd class="govuk-summary-list__value">{said[answer]}</dd>
          <dd class="govuk-summary-list__actions">
            <a class="govuk-link" href={address(before)}>
              Wijzig<span class="govuk-visually-hidden"> het antwoord op: {step.title}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  </>
)
