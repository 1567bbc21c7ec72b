import { formatMonths } from '../../kernel/format.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { findCpv } from '../../reference/cpv.js'
import { isArticle77Cpv } from '../../reference/light-regime.js'
import { type AdviceCase, type Consideration, instrument } from '../advice.js'
import { enoughFirms } from '../firms.js'
import { missing } from '../missing.js'
import { reserved } from '../take-over.js'

export const reserveSocialService = instrument({
  id: 'reserve-social-service',
  title: 'Behoud de dienst voor aan organisaties met een taak van openbare dienst',
  what: 'Alleen voor bepaalde gezondheids-, sociale en culturele diensten, hoogstens drie jaar, en voor organisaties met vier kenmerken. In de praktijk voldoen er weinig.',
  basis: 'artikel 91 van de wet van 17 juni 2016',
  takes: 'reserved-service',
  considers: (about) => [
    listed(about),
    short(about),
    ...earlier(about),
    ...enoughFirms(about, about.lot, 'res-pub-ser'),
  ],
  answers: ({ lot }) => reserved([lot], 'res-pub-ser'),
})

/** Every code of the lot has to be on the list: one other service beside it takes the whole out of the article. */
function listed({ lot, procedure: { contractNature } }: AdviceCase): Consideration {
  const { cpvCode, additionalCpvCodes = [] } = lot
  if (contractNature !== undefined && contractNature !== 'services')
    return { says: 'Het artikel geldt alleen voor diensten.', allows: 'not-allowed' }
  if (cpvCode === undefined) return missing('welk werk het is (CPV-code)', 'cpvCode')
  if (contractNature === undefined) return missing('de aard van de opdracht', 'contractNature')
  const outside = [cpvCode, ...additionalCpvCodes].find((code) => !isArticle77Cpv(code))
  return outside === undefined
    ? { says: `${named(cpvCode)} staat op de gesloten lijst van artikel 91.`, allows: 'recommended' }
    : { says: `${named(outside)} staat niet op de gesloten lijst van artikel 91.`, allows: 'not-allowed' }
}

const named = (cpvCode: string): string => `CPV-code ${cpvCode} (${findCpv(cpvCode)?.label ?? 'onbekend'})`

function short({ lot: { durationMonths } }: AdviceCase): Consideration {
  if (durationMonths === undefined) return missing('hoelang de opdracht duurt', 'durationMonths')
  const { value: most, source } = legalLimits.reservedServiceMonths
  return durationMonths <= most
    ? {
        says: `De looptijd is ${formatMonths(durationMonths)}, hoogstens ${formatMonths(most)} (${source}).`,
        allows: 'recommended',
      }
    : {
        says: `De looptijd is ${formatMonths(durationMonths)}, langer dan ${formatMonths(most)} (${source}).`,
        allows: 'not-allowed',
      }
}

/** Who had such a contract of this buyer in the last three years cannot have this one. */
const earlier = ({ procedure: { earlierReservedServices } }: AdviceCase): readonly Consideration[] =>
  earlierReservedServices === undefined
    ? [
        missing(
          'welke opdrachten je bestuur eerder volgens artikel 91 voorbehield',
          'earlierReservedServices',
        ),
      ]
    : earlierReservedServices === null || earlierReservedServices.length === 0
      ? []
      : [
          {
            says: 'Wie de laatste drie jaar al zo’n opdracht van je bestuur kreeg, kan deze niet krijgen.',
            allows: 'possible',
          },
        ]
