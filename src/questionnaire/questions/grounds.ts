import { formatEuro } from '../../kernel/format.js'
import { competitiveNegotiationCases } from '../../procurement/code-lists.js'
import { hasShortenablePeriod } from '../../procurement/in-force.js'
import type { Procedure } from '../../procurement/procedure.js'
import { thresholdOn } from '../../procurement/thresholds.js'
import { optionsOf } from '../control.js'
import type { ProcedureQuestion } from '../question.js'

/** What allows the competitive procedure with negotiation, and shorter periods. */
export const groundQuestions: readonly ProcedureQuestion[] = [
  {
    id: 'geval-artikel-38',
    title: 'In welk geval mag je de mededingingsprocedure met onderhandeling volgen?',
    why: 'Vanaf de Europese drempel kan deze procedure alleen in een van deze gevallen (artikel 38, § 1, 1°, van de wet van 17 juni 2016). Je motiveert het geval.',
    example: 'Een digitaal loket dat nog ontworpen moet worden: de opdracht vraagt een ontwerp.',
    askWhen: ({ procedureType: chosen }) => chosen === 'neg-w-call',
    decides: caseIsNeeded,
    fields: [
      {
        path: 'competitiveNegotiationCase',
        label: 'Geval',
        control: {
          kind: 'choice',
          options: optionsOf(competitiveNegotiationCases).map((option) => ({
            ...option,
            hint: `Artikel 38, § 1, 1°, ${option.value}).`,
          })),
        },
        none: 'Geen van deze gevallen: de raming blijft onder de Europese drempel',
      },
    ],
  },
  {
    id: 'geval-artikel-38-motivering',
    title: 'Waarom doet dat geval zich voor?',
    why: 'De motiveringsnota noemt het geval en de feiten waaruit het blijkt; het artikel overschrijven volstaat niet.',
    example:
      'Geen enkel bestaand loket koppelt met het rijksregister en met het eigen zaaksysteem; het moet ontworpen worden.',
    askWhen: ({ procedureType: chosen, competitiveNegotiationCase }) =>
      chosen === 'neg-w-call' && competitiveNegotiationCase != null,
    fields: [
      { path: 'competitiveNegotiationMotivation', label: 'Motivering', control: { kind: 'long-text' } },
    ],
  },
  {
    id: 'spoed',
    title: 'Verkort je de termijn voor de offertes wegens spoed?',
    why: 'Voor de offertes geldt een minimumtermijn. Korter kan alleen bij spoed die je motiveert: wie weinig tijd krijgt, schrijft vaak niet in.',
    example: 'Nee.',
    askWhen: hasShortenablePeriod,
    fields: [
      {
        path: 'urgency',
        label: 'Spoed',
        control: { kind: 'opens', yes: 'Ja, de termijn is korter', no: 'Nee, de gewone termijn geldt' },
      },
    ],
  },
  {
    id: 'spoed-motivering',
    title: 'Waarom is er spoed?',
    why: 'De motivering legt uit waarom de gewone termijn niet haalbaar is. Dat het bestuur laat begonnen is, overtuigt zelden.',
    example: 'De brug is na de overstroming afgesloten en is de enige toegang tot de wijk.',
    askWhen: (answers) => hasShortenablePeriod(answers) && answers.urgency != null,
    fields: [{ path: 'urgency.motivation', label: 'Motivering', control: { kind: 'long-text' } }],
  },
]

/** Whether the law asks a case of article 38 with this estimate; of the light regime nothing is said. */
function caseIsNeeded(answers: Procedure): readonly string[] {
  const threshold = thresholdOn('eu-threshold', answers)
  const { estimatedValue, regime } = answers
  if (!threshold.ok || estimatedValue === undefined || regime === 'light') return []
  const { amount } = threshold.value
  const [estimate, bound] = [formatEuro(estimatedValue), formatEuro(amount)] as const
  return estimatedValue >= amount
    ? [`De raming van ${estimate} haalt de Europese drempel van ${bound}: een geval is nodig.`]
    : [`De raming van ${estimate} blijft onder de Europese drempel van ${bound}: een geval is niet nodig.`]
}
