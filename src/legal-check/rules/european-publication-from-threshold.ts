import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { article, fault, law, notChecked, rule } from '../rule.js'

export const europeanPublicationFromThreshold = rule({
  id: 'european-publication-from-threshold',
  code: 'PRO-03',
  group: 'procedure',
  severity: 'error',
  title: 'Vanaf de Europese drempel wordt de opdracht Europees bekendgemaakt',
  finds: 'Er is geen Europese bekendmaking gepland.',
  why: 'Wie een opdracht boven de Europese drempel niet Europees bekendmaakt, riskeert dat de overeenkomst onverbindend verklaard wordt.',
  remedy: 'Kies Europese bekendmaking; e-Procurement stuurt de aankondiging door.',
  grounds: [law('61'), law('90'), article('kb-2017-04-18', '8'), article('kb-2017-04-18', '11', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { procedureType, negotiationGround, publication, estimatedValue } = dossier.procedure
    if (procedureType === undefined)
      return [notChecked('welke plaatsingsprocedure je volgt', 'procedureType')]
    if (procedureType === 'limited-value') return []
    if (procedureType === 'neg-wo-call' && negotiationGround != null && negotiationGround !== 'value')
      return []
    if (publication === 'eu') return []
    if (publication === undefined) return [notChecked('waar je de opdracht bekendmaakt', 'publication')]
    if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
    const threshold = amountOf('eu-threshold', dossier)
    if (isUnknown(threshold)) return [threshold]
    if (!reaches(estimatedValue, threshold.amount)) return []
    return [
      fault('publication', {
        says: `De raming van ${formatEuro(estimatedValue)} bereikt de Europese drempel van ${formatEuro(threshold.amount)}, en er is geen Europese bekendmaking gepland.`,
        fix: { label: 'Kies Europese bekendmaking', answers: [{ path: 'publication', value: 'eu' }] },
      }),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Diensten, raming van € 215.999,99, Belgische bekendmaking, lancering in 2027',
        procedure: aProcedure({ procedureType: 'open', estimatedValue: euro(215_999.99) }),
      },
      {
        says: 'Diensten, raming van € 300.000, Europese bekendmaking',
        procedure: aProcedure({ procedureType: 'open', publication: 'eu', estimatedValue: euro(300_000) }),
      },
    ],
    fails: [
      {
        says: 'Diensten, raming van € 216.000, Belgische bekendmaking, lancering in 2027',
        procedure: aProcedure({ procedureType: 'open', estimatedValue: euro(216_000) }),
      },
      {
        says: 'Werken, raming van € 5.404.000, Belgische bekendmaking, lancering in 2027',
        procedure: aProcedure({
          procedureType: 'open',
          contractNature: 'works',
          cpvCode: '45233161',
          estimatedValue: euro(5_404_000),
        }),
      },
    ],
  },
})
