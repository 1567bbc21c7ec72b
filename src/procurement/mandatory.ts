import { lotPath } from './answers/path.js'
import { answerAt, saysSomething } from './answers.js'
import type { AwardCriterion } from './award-criterion.js'
import { inForce } from './in-force.js'
import { type EffectiveLot, effectiveLots, isDivided } from './lots.js'
import { plainMandatory } from './plain-fields.js'
import type { Procedure } from './procedure.js'

/**
 * An answer that a final document cannot do without.
 *
 * @property path as in the API, a lot by its id and a criterion by its index: `lots.LOT-0001.awardCriteria.0.name`.
 * @property question in Dutch.
 */
export interface MissingAnswer {
  readonly path: string
  readonly question: string
}

interface Mandatory {
  readonly path: string
  readonly question: string
  /** Left out: always. */
  readonly when?: (procedure: Procedure) => boolean
}

const isForPersons = ({ usedByNaturalPersons }: Procedure): boolean => usedByNaturalPersons === true

/** The mandatory fields of the procedure, in the order in which they are asked. */
const mandatoryFields: readonly Mandatory[] = [
  { path: 'description', question: 'Waarover gaat de opdracht?' },
  { path: 'contractNature', question: 'Gaat de opdracht over werken, leveringen of diensten?' },
  { path: 'regime', question: 'Valt de opdracht onder het gewone of het lichte regime?' },
  { path: 'cpvCode', question: 'Welke CPV-code past het best bij de opdracht?' },
  { path: 'placeOfPerformance', question: 'In welke gemeenten wordt de opdracht uitgevoerd?' },
  { path: 'durationMonths', question: 'Hoeveel maanden duurt de opdracht?' },
  { path: 'estimatedValue', question: 'Op hoeveel euro zonder btw raam je de hele opdracht?' },
  {
    path: 'estimateIncludes',
    question: 'Wat zit er in de raming: btw, opties, verlengingen, alle percelen?',
  },
  { path: 'estimateIncludes.vat', question: 'Zit de btw in de raming?' },
  { path: 'estimateIncludes.options', question: 'Zitten de opties in de raming?' },
  { path: 'estimateIncludes.renewals', question: 'Zitten de verlengingen in de raming?' },
  { path: 'estimateIncludes.allLots', question: 'Zitten alle percelen in de raming?' },
  { path: 'launchDate', question: 'Op welke dag lanceer je de opdracht?' },
  { path: 'procedureType', question: 'Welke plaatsingsprocedure volg je?' },
  {
    path: 'negotiationGround',
    question: 'Op welke grond onderhandel je zonder voorafgaande bekendmaking?',
    when: ({ procedureType }) => procedureType === 'neg-wo-call',
  },
  {
    path: 'publication',
    question: 'Waar maak je de opdracht bekend?',
    when: ({ procedureType }) => procedureType !== 'limited-value',
  },
  {
    path: 'inventory',
    question: 'Welke posten prijzen de inschrijvers?',
    // None is an answer here: the administration then adds an inventory of its own.
    when: ({ administration, inventory, procedureType }) =>
      inventory === undefined &&
      procedureType !== 'limited-value' &&
      (administration?.priceMethod === 'price-list' || administration?.priceMethod === 'mixed'),
  },
  ...plainMandatory,
  { path: 'usedByNaturalPersons', question: 'Gebruiken natuurlijke personen het resultaat van de opdracht?' },
  { path: 'accessibility', question: 'Neem je eisen over toegankelijkheid op?', when: isForPersons },
  { path: 'accessibility.choice', question: 'Neem je eisen over toegankelijkheid op?', when: isForPersons },
  {
    path: 'accessibility.justification',
    question: 'Waarom neem je geen eisen over toegankelijkheid op?',
    when: ({ accessibility }) =>
      accessibility?.choice === 'n-inc-just' && accessibility.justification !== null,
  },
]

/** The mandatory fields of a lot. @property ask the question about "perceel 2", or about "de opdracht". */
const mandatoryLotFields = [
  { field: 'title', ask: (lot) => `Welke titel krijgt ${lot}?` },
  { field: 'reservedParticipation', ask: (lot) => `Behoud je de deelname aan ${lot} voor?` },
  {
    field: 'reservedExecution',
    ask: (lot) => `Behoud je de uitvoering van ${lot} voor aan beschutte tewerkstelling?`,
  },
] as const satisfies readonly { field: keyof EffectiveLot; ask: (lot: string) => string }[]

/**
 * What is still to be answered before documents can be final; empty when nothing is. Tests the answers in force.
 * What clauses still need (parameters, decisions) is the selection's to say.
 */
export function missingAnswers(answered: Procedure): readonly MissingAnswer[] {
  const { procedure } = inForce(answered)
  return [
    ...mandatoryFields
      .filter((field) => isMissing(field, procedure))
      .map(({ path, question }) => ({ path, question })),
    ...effectiveLots(procedure).flatMap((lot) => missingInLot(lot, procedure)),
  ]
}

/** A part (`estimateIncludes.vat`) is asked once its whole is answered; until then the question about the whole stands. */
function isMissing({ path, when }: Mandatory, procedure: Procedure): boolean {
  const whole = path.slice(0, Math.max(0, path.lastIndexOf('.')))
  const isAsked = (when?.(procedure) ?? true) && (whole === '' || answerAt(procedure, whole) !== undefined)
  return isAsked && !saysSomething(answerAt(procedure, path))
}

function missingInLot(lot: EffectiveLot, procedure: Procedure): readonly MissingAnswer[] {
  const base = lotPath(lot.id)
  const name = isDivided(procedure) ? `perceel ${lot.number}` : 'de opdracht'
  const criteria = lot.awardCriteria ?? []
  const lacksCriteria = criteria.length === 0 && procedure.procedureType !== 'limited-value'
  return [
    ...mandatoryLotFields
      .filter(({ field }) => !saysSomething(lot[field]))
      .map(({ field, ask }) => ({ path: `${base}.${field}`, question: ask(name) })),
    ...(lacksCriteria
      ? [{ path: `${base}.awardCriteria`, question: `Waarop vergelijk je de offertes voor ${name}?` }]
      : []),
    ...criteria.flatMap((criterion, index) =>
      missingInCriterion(criterion, `${base}.awardCriteria.${index}`),
    ),
  ]
}

function missingInCriterion(criterion: AwardCriterion, base: string): readonly MissingAnswer[] {
  const { type, name, subCriteria = [] } = criterion
  return [
    ...(type === undefined
      ? [{ path: `${base}.type`, question: 'Gaat het criterium over prijs, kosten of kwaliteit?' }]
      : []),
    ...(saysSomething(name) ? [] : [{ path: `${base}.name`, question: 'Hoe heet het gunningscriterium?' }]),
    ...(type === 'quality' ? missingInQuality(criterion, base) : []),
    ...subCriteria.flatMap((part, index) =>
      saysSomething(part.name)
        ? []
        : [{ path: `${base}.subCriteria.${index}.name`, question: 'Hoe heet het subcriterium?' }],
    ),
  ]
}

/** A criterion of quality says what is looked at and how it is scored, itself or with its clause. */
function missingInQuality(
  { name = '', clause, description, scoring, subCriteria = [] }: AwardCriterion,
  base: string,
): readonly MissingAnswer[] {
  if (clause !== undefined) return []
  const called = saysSomething(name) ? `"${name.trim().replace(/\s+/g, ' ')}"` : 'het gunningscriterium'
  return [
    ...(saysSomething(description)
      ? []
      : [{ path: `${base}.description`, question: `Wat beoordeel je met ${called}?` }]),
    ...(saysSomething(scoring) || subCriteria.length > 0
      ? []
      : [{ path: `${base}.scoring`, question: `Hoe geef je punten op ${called}?` }]),
  ]
}
