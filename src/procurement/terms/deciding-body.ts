import type { Procedure } from '../procedure.js'

type Body = NonNullable<NonNullable<Procedure['administration']>['decidingBody']>

/** What each body decides for; `board`: an agency or an association of its own. */
const governments: Readonly<Record<Body, 'municipality' | 'welfare-centre' | 'other'>> = {
  executive: 'municipality',
  council: 'municipality',
  'permanent-bureau': 'welfare-centre',
  'welfare-council': 'welfare-centre',
  board: 'other',
}

/** For whom a body decides: a municipality, an OCMW, or another administration. */
export const governmentOf = (body: Body): 'municipality' | 'welfare-centre' | 'other' => governments[body]

/** Whether a municipality or an OCMW decides; as long as nobody said who does: yes. */
export function isOfLocalGovernment({ administration }: Procedure): boolean {
  const body = administration?.decidingBody
  return body === undefined || governmentOf(body) !== 'other'
}

/** The body that conducts the procedure and awards, where another one approved the conditions. */
export function awardingBodyOf(body: Body | undefined): Body | undefined {
  if (body === 'council') return 'executive'
  return body === 'welfare-council' ? 'permanent-bureau' : body
}
