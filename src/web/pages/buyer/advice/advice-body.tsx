import type { Advice, Verdict } from '../../../../advice/advice.js'
import { isOpen } from '../../../../advice/advise.js'
import { verdictNames } from '../../../../dossiers/advice-facts.js'
import { journeyOf, nameOfAnswer, stepFor } from '../../../../dossiers/questionnaire.js'
import { isNoted } from '../../../../dossiers/taken-advice.js'
import type { EffectiveLot } from '../../../../procurement/lots.js'
import { Button } from '../../../components/form.js'
import { routes } from '../../../http/routes.js'
import { stepAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'

const tagColours: Readonly<Record<Verdict, string>> = {
  recommended: 'green',
  possible: 'blue',
  unknown: 'yellow',
  discouraged: 'grey',
  'not-allowed': 'red',
}

/** What the advice says of an instrument, in a word. */
export const VerdictTag = ({ verdict }: { verdict: Verdict }) => (
  <strong class={`govuk-tag govuk-tag--${tagColours[verdict]}`}>{verdictNames[verdict]}</strong>
)

interface AdviceProps {
  readonly call: DossierCall
  readonly lot: EffectiveLot
  readonly advice: Advice
  readonly isFirst: boolean
}

/** One advice: what the instrument is, the arithmetic, what it waits for, and the button that takes it over. */
export const AdviceBody = ({ call, lot, advice, isFirst }: AdviceProps) => {
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

/** The way to each question that has to be answered first. */
export const Asks = ({
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
        <a class="govuk-link" href={stepAddress(call.dossier.id, step, { at: path })}>
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
