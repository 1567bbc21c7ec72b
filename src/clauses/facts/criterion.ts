import type { CriterionAt } from '../choices.js'
import { criterionFieldFacts } from './eforms-fields.js'
import type { FactTable } from './fact.js'

/** What may be said of one award criterion. */
export const criterionFacts: FactTable<CriterionAt> = {
  number: { kind: 'number', label: 'nummer van het criterium', read: ({ index }) => index + 1 },
  name: {
    kind: 'text',
    label: 'naam van het criterium',
    answer: 'name',
    answerGroup: 'criterion',
    read: ({ criterion }) => criterion.name,
  },
  weight: {
    kind: 'number',
    label: 'gewicht van het criterium',
    answer: 'weight',
    answerGroup: 'criterion',
    read: ({ criterion }) => criterion.weight,
  },
  ...criterionFieldFacts,
  isPrice: {
    kind: 'boolean',
    label: 'het criterium is de prijs',
    read: ({ criterion }) => criterion.type === 'price',
  },
  isCost: {
    kind: 'boolean',
    label: 'het criterium is de kost',
    read: ({ criterion }) => criterion.type === 'cost',
  },
  isQuality: {
    kind: 'boolean',
    label: 'het criterium is kwaliteit',
    read: ({ criterion }) => criterion.type === 'quality',
  },
  isPlainPrice: {
    kind: 'boolean',
    label: 'het criterium is de prijs, zonder clausule',
    read: ({ criterion }) => criterion.type === 'price' && criterion.clause == null,
  },
  isPlainQuality: {
    kind: 'boolean',
    label: 'het criterium is kost of kwaliteit, zonder clausule',
    read: ({ criterion }) => criterion.type !== 'price' && criterion.clause == null,
  },
  description: {
    kind: 'text',
    label: 'beschrijving van het criterium',
    answer: 'description',
    answerGroup: 'criterion',
    read: ({ criterion }) => criterion.description,
  },
  scoring: {
    kind: 'text',
    label: 'beoordelingsmethode van het criterium',
    answer: 'scoring',
    answerGroup: 'criterion',
    read: ({ criterion }) => criterion.scoring,
  },
  evidence: {
    kind: 'text',
    label: 'bewijs voor het criterium',
    answer: 'evidence',
    answerGroup: 'criterion',
    read: ({ criterion }) => criterion.evidence,
  },
  subCriteria: {
    kind: 'rows',
    label: 'subcriteria',
    fields: {
      name: { kind: 'text', label: 'naam van het subcriterium', answer: 'name', answerGroup: 'row' },
      weight: { kind: 'number', label: 'gewicht van het subcriterium', answer: 'weight', answerGroup: 'row' },
    },
    read: ({ criterion }) => criterion.subCriteria?.map(({ name, weight }) => ({ name, weight })),
  },
}
