import { levelInWords } from '../../clauses/facts/selection-criteria.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { selectionCriterionKinds } from '../../procurement/code-lists.js'
import type { SelectionCriterion } from '../../procurement/selection-criterion.js'
import { article, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { lotsAsked } from '../selection.js'

const selecting = (...selectionCriteria: readonly SelectionCriterion[]) => aProcedure({ selectionCriteria })

export const selectionHasLevelAndProof = rule({
  id: 'selection-has-level-and-proof',
  code: 'SEL-02',
  group: 'procedure',
  severity: 'error',
  title: 'Elk selectiecriterium heeft een niveau en een bewijs',
  finds: 'Het selectiecriterium zegt niet wat volstaat of hoe de inschrijver het aantoont.',
  why: 'Zonder niveau kan niemand weten of hij geselecteerd wordt, en zonder bewijs kan het bestuur het niet nagaan. De beslissing over de selectie is dan niet te motiveren.',
  remedy: 'Vul in wat volstaat en welk bewijs de inschrijver bezorgt.',
  grounds: [law('71'), article('kb-2017-04-18', '65')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure: { selectionCriteria, procedureType }, lots }): readonly Outcome[] => {
    if (selectionCriteria === undefined)
      return procedureType === 'limited-value'
        ? []
        : [notChecked('op welke criteria je inschrijvers selecteert', 'selectionCriteria')]
    return (selectionCriteria ?? []).flatMap((criterion, index) =>
      lotsAsked(criterion, lots).length === 0 ? [] : lacks(criterion, `selectionCriteria.${index}`),
    )
  },
  examples: {
    passes: [
      {
        says: 'Twee referenties, aan te tonen met een lijst',
        procedure: selecting({ kind: 'references', count: 2, proof: 'Een lijst van de opdrachten.' }),
      },
      { says: 'Geen selectiecriteria', procedure: selecting() },
    ],
    fails: [
      {
        says: 'Referenties zonder aantal',
        procedure: selecting({ kind: 'references', proof: 'Een lijst van de opdrachten.' }),
      },
      {
        says: 'Jaaromzet van € 95.000 zonder bewijs',
        procedure: selecting({ kind: 'turnover', amount: euro(95_000) }),
      },
    ],
  },
})

function lacks(criterion: SelectionCriterion, at: string): readonly Outcome[] {
  const name = selectionCriterionKinds[criterion.kind]
  return [
    ...(levelInWords(criterion) === undefined
      ? [fault(at, { says: `Het selectiecriterium "${name}" zegt niet welk niveau volstaat.` })]
      : []),
    ...(criterion.proof?.trim()
      ? []
      : [
          fault(`${at}.proof`, {
            says: `Het selectiecriterium "${name}" zegt niet welk bewijs de inschrijver bezorgt.`,
          }),
        ]),
  ]
}
