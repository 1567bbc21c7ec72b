import { localDate } from '../../kernel/local-date.js'
import { covers } from '../../procurement/approval.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { cited, fault, notChecked, type Outcome, rule } from '../rule.js'
import { isReserved } from '../social.js'

const works = aProcedure({
  contractNature: 'works',
  cpvCode: '45112710',
  requiredApproval: { category: 'G3', class: 2 },
  lots: [aLot({ reservedParticipation: 'res-ws' })],
})
const holding = (category: string, level: number) => ({
  'LOT-0001': { matches: 3, approvals: [{ category, class: level }] },
})

export const reservedWorksApprovalIsHeld = rule({
  id: 'reserved-works-approval-is-held',
  code: 'RES-12',
  group: 'reserved',
  severity: 'error',
  title: 'Iemand heeft de erkenning die voorbehouden werken vragen',
  finds: 'Niemand heeft de gevraagde erkenning.',
  why: 'De regels over de erkenning van aannemers gelden ook voor voorbehouden werken. Heeft geen enkele passende onderneming de gevraagde erkenning, dan komt er geen geldige offerte. De gunning van voorbehouden wegeniswerken in Evere ging om die reden niet door.',
  remedy:
    'Verlaag de klasse met kleinere percelen, laat combinaties of een beroep op draagkracht toe, of kies een ander instrument.',
  grounds: [
    cited('wet van 20 maart 1991 houdende regeling van de erkenning van aannemers van werken'),
    cited('praktijk: clausesocialebruxelles.be, Evere', 'verified'),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure: { contractNature, requiredApproval }, lots, supply }) => {
    const reserved = lots.filter(isReserved)
    if (contractNature !== 'works' || reserved.length === 0) return []
    if (requiredApproval === undefined) return [notChecked('welke erkenning je vraagt', 'requiredApproval')]
    if (requiredApproval === null) return []
    return reserved.flatMap(({ id }): readonly Outcome[] => {
      const known = supply?.[id]
      if (known === undefined) return [notChecked('welke erkenningen de passende ondernemingen hebben')]
      if (known.approvals.some((held) => covers(held, requiredApproval))) return []
      const { category = '', class: level } = requiredApproval
      const says = `Geen enkele passende onderneming heeft erkenning ${category}${level === undefined ? '' : `, klasse ${level}`}.`
      return [fault('requiredApproval', { says })]
    })
  },
  examples: {
    passes: [
      {
        says: 'Voorbehouden werken G3 klasse 2; een onderneming heeft G3 klasse 3',
        procedure: works,
        supply: holding('G3', 3),
      },
      { says: 'Voorbehouden werken zonder erkenning', procedure: { ...works, requiredApproval: null } },
    ],
    fails: [
      {
        says: 'Voorbehouden werken G3 klasse 2; een onderneming heeft G3 klasse 1',
        procedure: works,
        supply: holding('G3', 1),
      },
      {
        says: 'Voorbehouden werken G3 klasse 2; een onderneming heeft D klasse 4',
        procedure: works,
        supply: holding('D', 4),
      },
    ],
  },
})
