import type { Advice } from '../../../../advice/advice.js'
import { verdictNames } from '../../../../dossiers/advice-facts.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { Details } from '../../../components/details.js'
import { ErrorSummary } from '../../../components/form.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { AdviceBody, Asks, VerdictTag } from './advice-body.js'
import { Taken } from './taken-advice.js'

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
  return answerPage(
    call.c,
    <DossierPage of={call} place="advice" title="Welk instrument past?">
      <p class="govuk-body cw-narrow">
        Dit is het eerste advies voor elk perceel. Kies een perceel om te lezen waarom.
      </p>
      {lots.map((lot) => (
        <FirstAdvice call={call} lot={lot} />
      ))}
    </DossierPage>,
  )
}

const FirstAdvice = ({ call, lot }: { call: DossierCall; lot: EffectiveLot }) => {
  const [first] = call.workbench.advice(lot.id)
  return (
    <section class="cw-clause" aria-labelledby={`p-${lot.id}`}>
      <h2 class="govuk-heading-s" id={`p-${lot.id}`}>
        <a class="govuk-link" href={routes.advice.to({ id: call.dossier.id }, { perceel: lot.id })}>
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
}

/** @param fault why an advice was not taken over. */
export function lotPage(call: DossierCall, lot: EffectiveLot, fault?: string): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const advice = workbench.advice(lot.id)
  const taken = (dossier.advice ?? []).filter((known) => known.lot === lot.id)
  return answerPage(
    c,
    <DossierPage
      of={call}
      place="advice"
      title="Welk instrument past?"
      caption={lotName(lot, call)}
      {...(isDivided(workbench.procedure) && {
        back: { href: routes.advice.to({ id: dossier.id }), text: 'Advies voor elk perceel' },
      })}
      hasErrors={fault !== undefined}
    >
      <div class="cw-narrow">
        <ErrorSummary errors={fault === undefined ? [] : [{ id: 'eerste-advies', message: fault }]} />
        <Lead />
        {taken.map((record) => (
          <Taken call={call} record={record} />
        ))}
        <FirstAnswer call={call} advice={advice} />
        <Ranked call={call} lot={lot} advice={advice} />
      </div>
    </DossierPage>,
    fault === undefined ? 200 : 422,
  )
}

const Lead = () => (
  <p class="govuk-body">
    Het advies volgt uit je antwoorden en uit het register van ondernemingen. Jij beslist.{' '}
    <a class="govuk-link" href={routes.helpPage.to({ page: 'instrumentenadvies' })}>
      Hoe het advies werkt
    </a>
  </p>
)

/** The advice that comes first, open; the others folded in. */
const Ranked = ({
  call,
  lot,
  advice: [first, ...others],
}: {
  call: DossierCall
  lot: EffectiveLot
  advice: readonly Advice[]
}) => (
  <>
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
      <Details summary={`${verdictNames[advice.verdict]}: ${advice.title}`}>
        <div class="govuk-details__text">
          <AdviceBody call={call} lot={lot} advice={advice} isFirst={false} />
        </div>
      </Details>
    ))}
  </>
)

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
