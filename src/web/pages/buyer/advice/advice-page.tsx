import type { Advice, Verdict } from '../../../../advice/advice.js'
import { isOpen } from '../../../../advice/advise.js'
import { hasChanged, verdictNames } from '../../../../dossiers/advice-facts.js'
import type { TakenAdvice } from '../../../../dossiers/dossier.js'
import { journeyOf, nameOfAnswer, stepFor } from '../../../../dossiers/questionnaire.js'
import { isNoted } from '../../../../dossiers/taken-advice.js'
import { formatDate } from '../../../../kernel/format.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import { ownerPath } from '../../../../procurement/answers/path.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { missingPage } from '../../../http/error-pages.js'
import { routes } from '../../../http/routes.js'
import { stepAddress, stepName } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { motivationPrints, OlderMotivation } from '../documents/older-motivation.js'

/** Which instrument suits a lot; of several lots first an overview. */
export function showAdvice(call: DossierCall): Response | Promise<Response> {
  const { c, workbench } = call
  const lots = effectiveLots(workbench.procedure)
  const asked = c.req.query('perceel')
  if (asked === undefined && lots.length > 1) return overview(call, lots)
  const lot = asked === undefined ? lots[0] : lots.find(({ id }) => id === asked)
  return lot === undefined ? missingPage(c) : lotPage(call, lot)
}

/** "Perceel 2: Begraafplaatsen", or what the whole contract is called. */
const lotName = ({ number, title }: EffectiveLot, { workbench }: Pick<DossierCall, 'workbench'>): string =>
  isDivided(workbench.procedure)
    ? `Perceel ${number}: ${title || 'zonder titel'}`
    : title || workbench.procedure.title

function overview(call: DossierCall, lots: readonly EffectiveLot[]): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Welk instrument past?"
      current="dossiers"
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
    >
      <p class="govuk-body cw-narrow">
        Dit is het eerste advies voor elk perceel. Kies een perceel om te lezen waarom.
      </p>
      {lots.map((lot) => {
        const [first] = workbench.advice(lot.id)
        return (
          <section class="cw-clause" aria-labelledby={`p-${lot.id}`}>
            <h2 class="govuk-heading-s" id={`p-${lot.id}`}>
              <a class="govuk-link" href={routes.advice.to({ id: dossier.id }, { perceel: lot.id })}>
                {lotName(lot, call)}
              </a>
            </h2>
            {first !== undefined && (
              <p class="govuk-body">
                <VerdictTag verdict={first.verdict} /> {first.title}.
              </p>
            )}
          </section>
        )
      })}
    </Page>,
  )
}

/** @param fault why an advice was not taken over. */
export function lotPage(call: DossierCall, lot: EffectiveLot, fault?: string): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const [first, ...others] = workbench.advice(lot.id)
  const taken = (dossier.advice ?? []).filter((known) => known.lot === lot.id)
  const back = isDivided(workbench.procedure)
    ? { href: routes.advice.to({ id: dossier.id }), text: 'Advies voor elk perceel' }
    : { href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Welk instrument past?"
      caption={lotName(lot, call)}
      current="dossiers"
      back={back}
      hasErrors={fault !== undefined}
    >
      <div class="cw-narrow">
        <ErrorSummary errors={fault === undefined ? [] : [{ id: 'eerste-advies', message: fault }]} />
        <p class="govuk-body">
          Het advies volgt uit je antwoorden en uit het register van ondernemingen. Jij beslist.{' '}
          <a class="govuk-link" href={routes.helpPage.to({ page: 'instrumentenadvies' })}>
            Hoe het advies werkt
          </a>
        </p>
        {taken.map((record) => (
          <Taken call={call} record={record} />
        ))}
        <FirstAnswer call={call} advice={first === undefined ? [] : [first, ...others]} />
        {first !== undefined && (
          <section class="cw-clause" aria-labelledby="eerste-advies">
            <h2 class="govuk-heading-m" id="eerste-advies">
              <VerdictTag verdict={first.verdict} /> {first.title}
            </h2>
            <AdviceBody call={call} lot={lot} advice={first} isFirst={true} />
          </section>
        )}
        <h2 class="govuk-heading-m">Andere instrumenten</h2>
        {others.map((advice) => (
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                {verdictNames[advice.verdict]}: {advice.title}
              </span>
            </summary>
            <div class="govuk-details__text">
              <AdviceBody call={call} lot={lot} advice={advice} isFirst={false} />
            </div>
          </details>
        ))}
      </div>
    </Page>,
    fault === undefined ? 200 : 422,
  )
}

const tagColours: Readonly<Record<Verdict, string>> = {
  recommended: 'green',
  possible: 'blue',
  unknown: 'yellow',
  discouraged: 'grey',
  'not-allowed': 'red',
}

const VerdictTag = ({ verdict }: { verdict: Verdict }) => (
  <strong class={`govuk-tag govuk-tag--${tagColours[verdict]}`}>{verdictNames[verdict]}</strong>
)

interface AdviceProps {
  readonly call: DossierCall
  readonly lot: EffectiveLot
  readonly advice: Advice
  readonly isFirst: boolean
}

const AdviceBody = ({ call, lot, advice, isFirst }: AdviceProps) => {
  const { what, basis, arithmetic } = advice
  return (
    <>
      <p class="govuk-body">{what}</p>
      <ul class="govuk-list govuk-list--bullet">
        {arithmetic.map((says) => (
          <li>{says}</li>
        ))}
      </ul>
      <p class="govuk-body cw-quiet">Grond: {basis}.</p>
      <Asks call={call} advice={advice} />
      {isOpen(advice.verdict) && <TakeOver call={call} lot={lot} advice={advice} isFirst={isFirst} />}
    </>
  )
}

/** What instruments that cannot be judged yet wait for. */
const FirstAnswer = ({ call, advice }: { call: DossierCall; advice: readonly Advice[] }) => {
  const asks = new Set(advice.filter(({ verdict }) => verdict === 'unknown').flatMap((one) => one.asks))
  return asks.size === 0 ? null : (
    <div class="cw-decides">
      <p class="govuk-body">Niet elk instrument is al te beoordelen. Dat kan na deze antwoorden:</p>
      <Asks call={call} advice={{ asks: [...asks], title: 'alle instrumenten' }} />
    </div>
  )
}

/** The way to each question that has to be answered first. */
const Asks = ({
  call,
  advice: { asks, title },
}: {
  call: DossierCall
  advice: Pick<Advice, 'asks' | 'title'>
}) => {
  const steps = journeyOf(call.workbench)
  const links = asks.flatMap((path) => {
    const step = stepFor(path, steps)
    return step === undefined ? [] : [{ path, step }]
  })
  return links.length === 0 ? null : (
    <p class="govuk-body cw-actions">
      {links.map(({ path, step }) => (
        <a class="govuk-link" href={stepAddress(call.dossier.id, step)}>
          Beantwoord: {nameOfAnswer(path)}
          <span class="govuk-visually-hidden"> (voor: {title})</span>
        </a>
      ))}
    </p>
  )
}

const TakeOver = ({ call: { dossier }, lot, advice, isFirst }: AdviceProps) => {
  const { instrument, verdict, title, answers } = advice
  if (answers.length === 0 && isNoted(dossier.advice, lot, advice)) return null
  return (
    <form method="post" action={routes.advice.to({ id: dossier.id })}>
      <input type="hidden" name="perceel" value={lot.id} />
      <input type="hidden" name="instrument" value={instrument} />
      <input type="hidden" name="oordeel" value={verdict} />
      {answers.length === 0 && <p class="govuk-body">Dit staat al zo in je antwoorden.</p>}
      <Button secondary={!isFirst}>
        {answers.length === 0 ? 'Zet het advies in de motiveringsnota' : 'Neem over'}
        <span class="govuk-visually-hidden">: {title}</span>
      </Button>
    </form>
  )
}

/** What was taken over, with what it still asks. */
const Taken = ({ call, record }: { call: DossierCall; record: TakenAdvice }) => {
  const { dossier, workbench } = call
  const steps = journeyOf(workbench)
  const open = new Map(
    workbench.missing
      .filter(({ path }) => record.answers.some((answer) => path.startsWith(ownerPath(answer.path))))
      .flatMap(({ path }) => {
        const step = stepFor(path, steps)
        return step === undefined ? [] : [[stepAddress(dossier.id, step), step] as const]
      }),
  )
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>Overgenomen:</strong> {record.title} ({record.who}, {formatDate(belgianDay(record.when))}).
        {motivationPrints(call, 'advice.isTaken') ? (
          <>
            Het staat in de{' '}
            <a class="govuk-link" href={routes.document.to({ id: dossier.id, document: 'motivation' })}>
              motiveringsnota
            </a>
            .
          </>
        ) : (
          <OlderMotivation dossier={dossier.id} />
        )}
        {hasChanged(record, dossier.procedure) && ' Sindsdien is minstens één van deze antwoorden gewijzigd.'}
      </p>
      {open.size > 0 && (
        <p class="govuk-body cw-actions">
          {[...open].map(([href, step]) => (
            <a class="govuk-link" href={href}>
              Nog te doen: {stepName(step)}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}
