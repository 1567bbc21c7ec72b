import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import type { Procedure } from '../../procurement/procedure.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { fault, law, notChecked, rule } from '../rule.js'

const negotiated = (competitiveNegotiationCase: Procedure['competitiveNegotiationCase'], amount: number) =>
  aProcedure({
    procedureType: 'neg-w-call',
    publication: 'eu',
    estimatedValue: euro(amount),
    competitiveNegotiationCase,
  })

export const negotiationHasItsCase = rule({
  id: 'negotiation-has-its-case',
  code: 'PRO-19',
  group: 'procedure',
  severity: 'error',
  title: 'Vanaf de Europese drempel steunt de mededingingsprocedure op een geval van artikel 38',
  finds: 'Er is geen geval dat de mededingingsprocedure met onderhandeling toelaat.',
  why: 'Onder de Europese drempel is deze procedure vrij. Vanaf die drempel kan ze in het gewone regime alleen in een van de gevallen a) tot e) die de wet opsomt. Zonder zo’n geval is de keuze van de procedure onwettig.',
  remedy:
    'Kies het geval dat je kunt aantonen, en motiveer het in de beslissing over de procedure. Past er geen, kies dan de openbare of de niet-openbare procedure.',
  grounds: [law('38, § 1')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { procedureType, regime, estimatedValue, competitiveNegotiationCase: stated } = dossier.procedure
    if (procedureType !== 'neg-w-call' || regime === 'light' || typeof stated === 'string') return []
    if (regime === undefined) return [notChecked('of het gewone of het lichte regime geldt', 'regime')]
    if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
    const threshold = amountOf('eu-threshold', dossier)
    if (isUnknown(threshold)) return [threshold]
    if (!reaches(estimatedValue, threshold.amount)) return []
    if (stated === undefined)
      return [notChecked('in welk geval van artikel 38 je bent', 'competitiveNegotiationCase')]
    return [
      fault('competitiveNegotiationCase', {
        says: `De raming van ${formatEuro(estimatedValue)} bereikt de Europese drempel van ${formatEuro(threshold.amount)}, en geen van de gevallen van artikel 38 past volgens jou.`,
      }),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Diensten, raming van € 215.999,99 bij een lancering in 2027, geen geval nodig',
        procedure: negotiated(null, 215_999.99),
      },
      { says: 'Raming van € 300.000, geval b): een ontwerp', procedure: negotiated('b', 300_000) },
      {
        says: 'Licht regime, raming van € 900.000, geen geval',
        procedure: { ...negotiated(null, 900_000), regime: 'light', cpvCode: '55524000' },
      },
    ],
    fails: [
      {
        says: 'Diensten, raming van € 216.000 bij een lancering in 2027, geen van de gevallen',
        procedure: negotiated(null, 216_000),
      },
      {
        says: 'Werken, raming van € 5.404.000, geen van de gevallen',
        procedure: { ...negotiated(null, 5_404_000), contractNature: 'works', cpvCode: '45233161' },
      },
    ],
  },
})
