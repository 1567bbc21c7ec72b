import { hasRole } from '../../clauses/roles.js'
import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { aProcedure } from '../../procurement/builders.js'
import { proportions } from '../../procurement/proportions.js'
import { article, fault, law, notChecked, rule } from '../rule.js'

const decided = (decision: 'accepted' | 'refused', labourShare = 70) =>
  aProcedure({
    labourShare: percentage(labourShare),
    clauses: [
      {
        clause: 'anti-social-dumping',
        decision,
        ...(decision === 'refused' && { motivation: 'Het werk gebeurt met eigen personeel.' }),
      },
    ],
  })

export const fairLabourInLabourIntensive = rule({
  id: 'fair-labour-in-labour-intensive',
  code: 'EXE-16',
  group: 'execution',
  severity: 'warning',
  title: 'Een arbeidsintensieve opdracht beschermt tegen sociale dumping',
  finds: 'De clausule over eerlijke arbeid ontbreekt.',
  why: 'Waar veel arbeid in zit, beschermt een clausule over het sociaal en arbeidsrecht de werknemers en de eerlijke mededinging.',
  remedy: 'Neem de clausule "Eerlijke arbeid bij de uitvoering" op.',
  grounds: [law('7'), article('kb-2013-01-14', '12')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure: { labourShare }, selection }) => {
    if (labourShare === undefined) return [notChecked('het aandeel arbeid', 'labourShare')]
    const selected = selection.find(({ clause }) => hasRole(clause, 'fair-labour'))
    if (labourShare < proportions.leastLabourShare.value || selected?.decision !== 'refused') return []
    return [
      fault(selected.path, {
        says: 'Je weigerde de clausule over eerlijke arbeid.',
        fix: {
          label: 'Neem de clausule op',
          answers: [{ path: `${selected.path}.decision`, value: 'accepted' }],
        },
      }),
    ]
  },
  examples: {
    passes: [
      { says: '70 % arbeid, clausule opgenomen', procedure: decided('accepted') },
      { says: '20 % arbeid, clausule geweigerd', procedure: decided('refused', 20) },
    ],
    fails: [
      { says: '70 % arbeid, clausule geweigerd', procedure: decided('refused') },
      { says: '30 % arbeid, clausule geweigerd', procedure: decided('refused', 30) },
    ],
  },
})
