import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { fault, law, notChecked, rule } from '../rule.js'

const negotiated = {
  procedureType: 'neg-wo-call',
  negotiationGround: 'value',
  publication: 'none',
  estimatedValue: euro(60_000),
} as const

export const offersAreElectronic = rule({
  id: 'offers-are-electronic',
  code: 'PRO-11',
  group: 'procedure',
  severity: 'error',
  title: 'Offertes komen elektronisch binnen',
  finds: 'De offertes komen niet elektronisch binnen.',
  why: 'In elke plaatsingsprocedure dienen inschrijvers hun offerte elektronisch in, sinds 1 september 2023 ook zonder voorafgaande bekendmaking; papier en e-mail volstaan niet. Alleen een opdracht van beperkte waarde kan anders.',
  remedy:
    'Vraag indiening via het elektronische platform (e-Procurement). Moet een maquette of een staal op een andere wijze binnenkomen, vraag dan alleen dat stuk apart, met de grond van artikel 14 en de motivering in het bestek.',
  grounds: [law('14', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2023-09-01'),
  inDossier: ({ procedure: { procedureType, electronicSubmission } }) => {
    if (procedureType === 'limited-value' || electronicSubmission === true) return []
    if (procedureType === undefined)
      return [notChecked('welke plaatsingsprocedure je volgt', 'procedureType')]
    if (electronicSubmission === undefined)
      return [notChecked('of de offertes elektronisch ingediend worden', 'electronicSubmission')]
    return [
      fault('electronicSubmission', {
        fix: {
          label: 'Vraag elektronische indiening',
          answers: [{ path: 'electronicSubmission', value: true }],
        },
      }),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Onderhandelen zonder bekendmaking, elektronische indiening',
        procedure: aProcedure(negotiated),
      },
      {
        says: 'Opdracht van beperkte waarde, offertes per e-mail',
        procedure: aProcedure({
          procedureType: 'limited-value',
          estimatedValue: euro(20_000),
          electronicSubmission: false,
        }),
      },
    ],
    fails: [
      {
        says: 'Onderhandelen zonder bekendmaking, offertes per e-mail',
        procedure: aProcedure({ ...negotiated, electronicSubmission: false }),
      },
      {
        says: 'Openbare procedure, offertes op papier',
        procedure: aProcedure({ procedureType: 'open', electronicSubmission: false }),
      },
      {
        says: 'Onderhandelen zonder bekendmaking, lancering op 1 september 2023, offertes op papier',
        procedure: aProcedure({
          ...negotiated,
          launchDate: localDate('2023-09-01'),
          electronicSubmission: false,
        }),
      },
    ],
  },
})
