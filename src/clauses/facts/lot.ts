import { reservedExecutions, reservedParticipations, socialObjectives } from '../../procurement/code-lists.js'
import { type EffectiveLot, isDivided } from '../../procurement/lots.js'
import { criterionFacts } from './criterion.js'
import { lotFieldFacts } from './eforms-fields.js'
import { declare, type Fact, type FactSource, type FactTable, readFacts } from './fact.js'
import { lotHasInventory, lotInventoryRows } from './inventory.js'
import { municipalityNames, nutsNames, printCpv } from './print-codes.js'
import { lotSelectionCriterionRows } from './selection-criteria.js'

const own = { answerGroup: 'lot' } as const

/** What may be said of one lot. An undivided contract has one lot, and speaks of "de opdracht". */
export const lotFacts: FactTable<EffectiveLot> = {
  id: { kind: 'text', label: 'id van het perceel', read: (lot) => lot.id },
  number: { kind: 'number', label: 'nummer van het perceel', read: (lot) => lot.number },
  title: { kind: 'text', label: 'titel van het perceel', answer: 'title', ...own, read: (lot) => lot.title },
  label: { kind: 'text', label: 'titel van het perceel', answer: 'title', ...own, read: lotLabel },
  heading: { kind: 'text', label: 'titel van het perceel', answer: 'title', ...own, read: lotHeading },
  description: {
    kind: 'text',
    label: 'beschrijving van het perceel',
    answer: 'description',
    ...own,
    read: (lot) => lot.description,
  },
  cpvCode: {
    kind: 'text',
    label: 'CPV-code van het perceel',
    answer: 'cpvCode',
    ...own,
    read: (lot) => lot.cpvCode,
  },
  cpv: {
    kind: 'text',
    label: 'CPV-code van het perceel',
    answer: 'cpvCode',
    ...own,
    read: (lot) => printCpv(lot.cpvCode),
  },
  additionalCpv: {
    kind: 'list',
    label: 'bijkomende CPV-codes van het perceel',
    answer: 'additionalCpvCodes',
    ...own,
    read: (lot) => lot.additionalCpvCodes?.map((code) => printCpv(code)),
  },
  isRepairable: {
    kind: 'boolean',
    label: 'wat geleverd wordt, kan uit elkaar gehaald en hersteld worden',
    read: isRepairable,
  },
  estimatedValue: {
    kind: 'euro',
    label: 'raming van het perceel',
    answer: 'estimatedValue',
    ...own,
    read: (lot) => lot.estimatedValue,
  },
  labourHours: {
    kind: 'hours',
    label: 'geraamde arbeidsuren van het perceel',
    answer: 'labourHours',
    ...own,
    read: (lot) => lot.labourHours,
  },
  durationMonths: {
    kind: 'months',
    label: 'looptijd van het perceel',
    answer: 'durationMonths',
    ...own,
    read: (lot) => lot.durationMonths,
  },
  placeOfPerformance: {
    kind: 'list',
    label: 'plaats van uitvoering van het perceel',
    answer: 'placeOfPerformance',
    ...own,
    read: (lot) => municipalityNames(lot.placeOfPerformance),
  },
  hasOwnDuration: {
    kind: 'boolean',
    label: 'het perceel heeft een eigen looptijd',
    read: ({ ownFields }) => ownFields.includes('durationMonths'),
  },
  hasOwnPlace: {
    kind: 'boolean',
    label: 'het perceel heeft een eigen plaats van uitvoering',
    read: ({ ownFields }) => ownFields.includes('placeOfPerformance'),
  },
  hasOwnCpv: {
    kind: 'boolean',
    label: 'het perceel heeft een eigen CPV-code',
    read: ({ ownFields }) => ownFields.includes('cpvCode'),
  },
  hasOwnAdditionalCpv: {
    kind: 'boolean',
    label: 'het perceel heeft eigen bijkomende CPV-codes',
    read: ({ ownFields, additionalCpvCodes }) =>
      ownFields.includes('additionalCpvCodes') && (additionalCpvCodes ?? []).length > 0,
  },
  nuts: {
    kind: 'list',
    label: 'NUTS-codes van het perceel',
    read: (lot) => nutsNames(lot.placeOfPerformance),
  },
  reservedParticipation: {
    kind: 'choice',
    label: 'de toegang tot het perceel',
    options: reservedParticipations,
    answer: 'reservedParticipation',
    ...own,
    read: (lot) => lot.reservedParticipation,
  },
  reservedParticipationCode: {
    kind: 'text',
    label: 'voorbehoud van het perceel',
    answer: 'reservedParticipation',
    ...own,
    read: (lot) => lot.reservedParticipation,
  },
  reservedExecution: {
    kind: 'choice',
    label: 'de voorbehouden uitvoering van het perceel',
    options: reservedExecutions,
    answer: 'reservedExecution',
    ...own,
    read: (lot) => lot.reservedExecution,
  },
  isReserved: {
    kind: 'boolean',
    label: 'het perceel is voorbehouden overeenkomstig artikel 15',
    read: (lot) => lot.reservedParticipation && lot.reservedParticipation === 'res-ws',
  },
  isReservedService: {
    kind: 'boolean',
    label: 'het perceel is een voorbehouden sociale dienst',
    read: (lot) => lot.reservedParticipation && lot.reservedParticipation === 'res-pub-ser',
  },
  isOpenToAll: {
    kind: 'boolean',
    label: 'het perceel staat open voor iedere ondernemer',
    read: (lot) => lot.reservedParticipation && lot.reservedParticipation === 'none',
  },
  isReservedExecution: {
    kind: 'boolean',
    label: 'de uitvoering van het perceel is voorbehouden',
    read: (lot) => lot.reservedExecution && lot.reservedExecution === 'yes',
  },
  socialObjectives: {
    kind: 'list',
    label: 'de sociale doelstellingen van het perceel',
    options: socialObjectives,
    answer: 'socialObjectives',
    ...own,
    read: (lot) => lot.socialObjectives,
  },
  fixedPrice: { kind: 'boolean', label: 'de prijs ligt vast', read: (lot) => lot.fixedPrice },
  orderOfImportance: {
    kind: 'boolean',
    label: 'de criteria staan in dalende volgorde van belang',
    read: (lot) => lot.orderOfImportance,
  },
  hasWeights: {
    kind: 'boolean',
    label: 'elk criterium heeft een gewicht',
    read: (lot) =>
      (lot.awardCriteria ?? []).length > 0 && lot.awardCriteria?.every(({ weight }) => weight !== undefined),
  },
  hasCriteria: {
    kind: 'boolean',
    label: 'het perceel heeft gunningscriteria',
    read: (lot) => (lot.awardCriteria ?? []).length > 0,
  },
  hasOnlyPrice: {
    kind: 'boolean',
    label: 'de prijs is het enige gunningscriterium',
    read: (lot) => lot.awardCriteria?.length === 1 && lot.awardCriteria[0]?.type === 'price',
  },
  ...lotFieldFacts,
  selectionCriteria: lotSelectionCriterionRows,
  hasInventory: lotHasInventory,
  inventory: lotInventoryRows,
  criteria: criteriaRows(),
  criterionLines: criterionLines(),
}

/** Furniture (also of the street and the playground) and computers; carpets, windows or a road do not come apart. */
function isRepairable({ cpvCode }: EffectiveLot): boolean | undefined {
  return cpvCode === undefined
    ? undefined
    : ['391', '349284', '37535', '302'].some((start) => cpvCode.startsWith(start))
}

/** All lots as rows; in a row the names of {@link lotFacts} stand without `lot.`. */
export const lotRows: Fact<unknown> = {
  kind: 'rows',
  label: 'percelen',
  fields: Object.fromEntries(
    Object.entries(declare(lotFacts)).map(([name, field]) => [
      name,
      field.answer === undefined ? field : { ...field, answerGroup: 'row' as const },
    ]),
  ),
  read: (_, source) =>
    source.lots.map((lot) => ({ ...readFacts(lotFacts, lot, source), answerBase: `lots.${lot.id}.` })),
}

/** `perceel 1 (Bermen)`, or `de opdracht` when it is not divided. */
function lotLabel(lot: EffectiveLot, { procedure }: Pick<FactSource, 'procedure'>): string {
  if (!isDivided(procedure)) return 'de opdracht'
  return lot.title === undefined ? `perceel ${lot.number}` : `perceel ${lot.number} (${lot.title})`
}

/** What a clause is about, by the id of its lot: `perceel 1 (Bermen)`, or `de hele opdracht` without one. */
export function subjectOf(id: string | undefined, source: FactSource): string {
  const lot = source.lots.find((known) => known.id === id)
  return lot === undefined ? 'de hele opdracht' : lotLabel(lot, source)
}

/** The number of each lot by how a sentence calls it; none when the contract is not divided. */
export const lotNumbersIn = (source: FactSource): ReadonlyMap<string, number> =>
  new Map(isDivided(source.procedure) ? source.lots.map((lot) => [lotLabel(lot, source), lot.number]) : [])

/** `Perceel 1: Bermen`, or `De opdracht` when it is not divided. */
export function lotHeading(lot: EffectiveLot, { procedure }: Pick<FactSource, 'procedure'>): string {
  if (!isDivided(procedure)) return 'De opdracht'
  return lot.title === undefined ? `Perceel ${lot.number}` : `Perceel ${lot.number}: ${lot.title}`
}

/** The award criteria of a lot as rows, with the names of {@link criterionFacts}. */
function criteriaRows(): Fact<EffectiveLot> {
  return {
    kind: 'rows',
    label: 'gunningscriteria',
    answer: 'awardCriteria',
    answerGroup: 'lot',
    fields: Object.fromEntries(
      Object.entries(declare(criterionFacts)).map(([name, field]) => [
        name,
        field.answer === undefined ? field : { ...field, answerGroup: 'row' as const },
      ]),
    ),
    read: (lot, source) =>
      lot.awardCriteria?.map((criterion, index) => ({
        ...readFacts(criterionFacts, { criterion, index }, source),
        answerBase: `lots.${lot.id}.awardCriteria.${index}.`,
      })),
  }
}

/** Criteria and sub-criteria in one table: `1`, `1.1`, `1.2`, `2` …; only the main lines carry `weight`, the others `part`. */
function criterionLines(): Fact<EffectiveLot> {
  return {
    kind: 'rows',
    label: 'gunningscriteria',
    fields: {
      number: { kind: 'text', label: 'nummer' },
      name: { kind: 'text', label: 'naam van het criterium', answer: 'name', answerGroup: 'row' },
      weight: { kind: 'number', label: 'gewicht van het criterium', answer: 'weight', answerGroup: 'row' },
      part: { kind: 'number', label: 'gewicht van het subcriterium', answer: 'weight', answerGroup: 'row' },
      isMain: { kind: 'boolean', label: 'hoofdcriterium' },
    },
    read: (lot) =>
      lot.awardCriteria?.flatMap((criterion, index) => {
        const answerBase = `lots.${lot.id}.awardCriteria.${index}.`
        const parts = (criterion.subCriteria ?? []).map((part, place) => ({
          number: `${index + 1}.${place + 1}`,
          name: part.name,
          part: part.weight,
          isMain: false,
          answerBase: `${answerBase}subCriteria.${place}.`,
        }))
        return [
          {
            number: String(index + 1),
            name: criterion.name,
            weight: criterion.weight,
            isMain: true,
            answerBase,
          },
          ...parts,
        ]
      }),
  }
}
