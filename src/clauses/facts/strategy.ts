import { eformsLabel } from '../../reference/eforms-labels.js'
import { hasRole } from '../roles.js'
import type { SelectedClause } from '../selected-clause.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { lotHeading } from './lot.js'

/** Which strategic goals the lots and the clauses in them bring into the notice: BT-06, BT-774 and BT-775. */
export const strategyDeclarations = {
  'lotLimit.most': { kind: 'number', label: 'aantal percelen dat een inschrijver hoogstens krijgt' },
  strategy: {
    kind: 'rows',
    label: 'strategische doelen per perceel',
    fields: {
      heading: { kind: 'text', label: 'titel van het perceel' },
      goalWords: { kind: 'list', label: 'doel van de strategische aanbesteding' },
      environmentalWords: { kind: 'list', label: 'aanpak van milieueffecten' },
      socialWords: { kind: 'list', label: 'sociale doelstelling' },
      goals: { kind: 'list', label: 'doel van de strategische aanbesteding' },
      environmental: { kind: 'list', label: 'aanpak van milieueffecten' },
      social: { kind: 'list', label: 'sociale doelstelling' },
    },
  },
} as const satisfies Declarations

type StrategyRow = RowOf<typeof strategyDeclarations, 'strategy'>

const lists = {
  'BT-06': 'strategic-procurement',
  'BT-774': 'environmental-impact',
  'BT-775': 'social-objective',
} as const

/** The values behind {@link strategyDeclarations}: what was answered of a lot, and what its clauses fill in. */
export function readStrategy(
  selected: readonly SelectedClause[],
  source: FactSource,
): Read<typeof strategyDeclarations> {
  const accepted = selected.filter(({ decision }) => decision === 'accepted')
  const limit = accepted.find(({ clause }) => hasRole(clause, 'lot-limit'))?.parameters.most
  return {
    lotLimit: { most: typeof limit === 'number' ? limit : undefined },
    strategy: source.lots.map((lot): StrategyRow => {
      const about = accepted.filter(({ lot: id }) => id === undefined || id === lot.id)
      const codes = (term: keyof typeof lists): readonly string[] =>
        about.flatMap(({ clause }) => clause.eforms[term] ?? [])
      const social = [...(lot.socialObjectives ?? []), ...codes('BT-775')]
      const goals = [...codes('BT-06'), ...(social.length > 0 ? ['soc-obj'] : [])]
      return {
        heading: lotHeading(lot, source),
        goalWords: words('BT-06', goals.length > 0 ? goals : ['none']),
        environmentalWords: words('BT-774', codes('BT-774')),
        socialWords: words('BT-775', social),
        goals: named('BT-06', goals.length > 0 ? goals : ['none']),
        environmental: named('BT-774', codes('BT-774')),
        social: named('BT-775', social),
      }
    }),
  }
}

const named = (term: keyof typeof lists, codes: readonly string[]): readonly string[] =>
  [...new Set(codes)].map((code) => `${eformsLabel(lists[term], code) ?? code} (${code})`)

const words = (term: keyof typeof lists, codes: readonly string[]): readonly string[] =>
  [...new Set(codes)].map((code, index) => {
    const label = eformsLabel(lists[term], code) ?? code
    return index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)
  })
