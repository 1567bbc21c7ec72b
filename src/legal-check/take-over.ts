import { euroSchema } from '../kernel/money.js'
import type { Procedure } from '../procurement/procedure.js'
import { procedureSchema } from '../procurement/procedure.js'
import { findCpv } from '../reference/cpv.js'
import { isLightRegimeCpv } from '../reference/light-regime.js'
import type { RecognisableClause } from './recognisable.js'
import type { FoundClause } from './social-clauses.js'
import { amountsIn } from './text/amounts.js'
import type { CheckedText } from './text/checked-text.js'

/**
 * What of somebody else's text can begin a dossier of one's own: the title, CPV code, estimate and duration that it
 * states, a reservation, and the social clauses and criteria that the library knows. Never its sentences. Everything else is left
 * open, to be answered.
 */
export function procedureFrom(
  text: CheckedText,
  clauses: readonly FoundClause[],
  recognisable: readonly RecognisableClause[],
): Procedure {
  const signs = new Map(recognisable.map((known) => [known.clause, known]))
  const cpvCode = [...text.plain.matchAll(/(?<!\d)(\d{8})(?:-\d)?(?!\d)/g)]
    .map(([, code = '']) => code)
    .find((code) => findCpv(code) !== undefined)
  const estimate = text.sentences
    .filter(({ plain }) => /raming|geraamd|raamt/.test(plain) && !/perceel \d/.test(plain))
    .flatMap(({ plain }) => amountsIn(plain))
    .find(({ amount }) => amount >= 500 && euroSchema.safeParse(amount).success)
  const months = /(?:looptijd|duur)[^.]{0,60}?(?<!\d)(\d{1,3}) maanden/.exec(text.plain)?.[1]
  const isReserved = clauses.some(({ clause }) => signs.get(clause)?.within === 'reservation')
  const picked = clauses.flatMap(({ clause, amount }) => {
    const { within, takes } = signs.get(clause) ?? {}
    return within === 'condition' && takes !== undefined ? [chosen(clause, takes, amount)] : []
  })
  const criteria = clauses.flatMap(({ clause, title, amount }) =>
    signs.get(clause)?.within === 'criterion'
      ? [{ type: 'quality', name: title, clause, ...weightOf(amount) }]
      : [],
  )
  return procedureSchema.parse({
    title: titleOf(text),
    ...(cpvCode !== undefined && { cpvCode, regime: isLightRegimeCpv(cpvCode) ? 'light' : 'ordinary' }),
    ...(estimate !== undefined && { estimatedValue: estimate.amount }),
    ...(months !== undefined && Number(months) > 0 && { durationMonths: Number(months) }),
    lots: [
      {
        id: 'LOT-0001',
        ...(isReserved && { reservedParticipation: 'res-ws' }),
        clauses: picked,
        ...(criteria.length > 0 && { awardCriteria: criteria }),
      },
    ],
  })
}

/** What weighs more is no weight: the sentence names something else. */
const weightOf = (points: number | undefined) =>
  points !== undefined && points > 0 && points <= 100 ? { weight: points } : {}

/** A clause with its amount. Amounts that the clause does not take are left for the buyer to fill in. */
const chosen = (
  clause: string,
  { parameter, min, max }: NonNullable<RecognisableClause['takes']>,
  amount: number | undefined,
) => ({
  clause,
  ...(amount !== undefined && amount >= min && amount <= max && { parameters: { [parameter]: amount } }),
})

function titleOf({ passages }: CheckedText): string {
  const heading = passages.find(({ kind, text }) => kind === 'heading' && text.length > 8)
  const first = heading ?? passages.find(({ text }) => text.trim() !== '')
  const title = (first?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
  return title === '' ? 'Overgenomen bestek' : title
}
