import { isDivided } from '../../procurement/lots.js'
import type { SelectedClause } from '../selected-clause.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { subjectOf } from './lot.js'

/** What every tenderer computes the costs of the whole life cycle with, for each lot where they are scored. */
export const lifeCycleDeclarations = {
  lifeCycles: {
    kind: 'rows',
    label: 'levenscycluskosten per perceel',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      use: { kind: 'text', label: 'gebruik per jaar' },
      years: { kind: 'number', label: 'levensduur in jaren' },
      electricityPrice: { kind: 'euro', label: 'prijs van een kilowattuur elektriciteit' },
      fuelPrice: { kind: 'euro', label: 'prijs van een liter diesel' },
      electricityFactor: { kind: 'number', label: 'uitstoot per kilowattuur' },
      fuelFactor: { kind: 'number', label: 'uitstoot per liter diesel' },
      carbonPrice: { kind: 'euro', label: 'kosten van een ton CO2' },
      materialFactors: { kind: 'text', label: 'factoren voor materialen' },
    },
  },
} as const satisfies Declarations

type LifeCycleRow = RowOf<typeof lifeCycleDeclarations, 'lifeCycles'>

/** Whether a clause scores what a tenderer fills in on the sheet. */
export const scoresLifeCycle = ({ clause, decision }: Pick<SelectedClause, 'clause' | 'decision'>): boolean =>
  decision === 'accepted' &&
  clause.place === 'specifications/award' &&
  clause.evidence.includes('life-cycle-sheet')

/** The values behind {@link lifeCycleDeclarations}. */
export const readLifeCycles = (
  selected: readonly SelectedClause[],
  source: FactSource,
): Read<typeof lifeCycleDeclarations> => ({
  lifeCycles: selected.filter(scoresLifeCycle).map(({ lot, parameters }): LifeCycleRow => {
    const number = (name: string): number | undefined => {
      const value = parameters[name]
      return typeof value === 'number' ? value : undefined
    }
    const text = (name: string): string | undefined => {
      const value = parameters[name]
      return typeof value === 'string' ? value : undefined
    }
    return {
      lot: isDivided(source.procedure) ? subjectOf(lot, source) : 'de opdracht',
      use: text('use')?.replace(/\.$/, ''),
      years: number('years'),
      electricityPrice: number('electricityPrice'),
      fuelPrice: number('fuelPrice'),
      electricityFactor: number('electricityFactor'),
      fuelFactor: number('fuelFactor'),
      carbonPrice: number('carbonPrice'),
      materialFactors: text('materialFactors'),
    }
  }),
})
