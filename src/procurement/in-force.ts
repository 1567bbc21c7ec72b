import { withAnswer } from './answer-paths.js'
import { answerAt, isNone } from './answers.js'
import { legalLimits } from './legal-limits.js'
import { effectiveLots, isDivided } from './lots.js'
import type { Procedure } from './procedure.js'
import { isInTwoStages } from './staged-procedure.js'
import { termRows } from './terms/all.js'
import { type DeclinablePath, declinablePaths, type TermName, termPath } from './terms/shape.js'

/**
 * When an answer counts. Reads only answers that no rule puts out of force, so that the rules can be tried in any
 * order; as long as those are not answered, everything counts.
 *
 * @property because why it does not count otherwise, as a Dutch sentence.
 */
export interface ForceRule {
  readonly field: RuledField
  readonly inForceWhen: (procedure: Procedure) => boolean
  readonly because: string
}

type RuledField =
  | Exclude<keyof Procedure, 'title'>
  | 'accessibility.justification'
  | 'frameworkAgreement.reasonOverFourYears'
  | 'frameworkTerms.maximumContractors'
  | 'frameworkTerms.ordering'
  | `administration.${TermName}`
  | DeclinablePath

const isUnanswered = (answer: unknown): boolean => answer === undefined

const isNegotiatedWithoutCall = ({ procedureType }: Procedure): boolean =>
  isUnanswered(procedureType) || procedureType === 'neg-wo-call'

const isLimitedValue = ({ procedureType }: Procedure): boolean => procedureType === 'limited-value'

/** Whether the law fixes periods for tenders that urgency can shorten. */
export const hasShortenablePeriod = ({ procedureType }: Procedure): boolean =>
  isUnanswered(procedureType) || shortenable.has(procedureType)

const shortenable: ReadonlySet<Procedure['procedureType']> = new Set([
  'open',
  'restricted',
  'neg-w-call',
  'simplified-neg-w-call',
])

/**
 * The answers that other answers can put out of force. The rest always counts: lots and their fields, because each
 * says something of the work whatever the procedure, and the approved amount, because the choice of a procedure
 * depends on it.
 */
const ownRules: readonly ForceRule[] = [
  {
    field: 'negotiationGround',
    inForceWhen: isNegotiatedWithoutCall,
    because: 'Een grond is alleen nodig bij een onderhandelingsprocedure zonder voorafgaande bekendmaking.',
  },
  {
    field: 'competitiveNegotiationCase',
    inForceWhen: ({ procedureType }) => isUnanswered(procedureType) || procedureType === 'neg-w-call',
    because: 'Een geval van artikel 38 is alleen nodig bij een mededingingsprocedure met onderhandeling.',
  },
  {
    field: 'competitiveNegotiationMotivation',
    inForceWhen: ({ procedureType }) => isUnanswered(procedureType) || procedureType === 'neg-w-call',
    because: 'Een geval van artikel 38 is alleen nodig bij een mededingingsprocedure met onderhandeling.',
  },
  {
    field: 'urgency',
    inForceWhen: hasShortenablePeriod,
    because: 'Bij deze procedure ligt er geen termijn vast die door spoed korter kan.',
  },
  {
    field: 'publication',
    inForceWhen: ({ procedureType }) => procedureType !== 'limited-value',
    because: 'Een opdracht van beperkte waarde heeft geen aankondiging.',
  },
  {
    field: 'invitedSuppliers',
    inForceWhen: (procedure) => isNegotiatedWithoutCall(procedure) || isLimitedValue(procedure),
    because:
      'Je nodigt alleen ondernemingen uit bij een onderhandelingsprocedure zonder voorafgaande bekendmaking en bij een opdracht van beperkte waarde.',
  },
  {
    field: 'smallOrder',
    inForceWhen: (procedure) => isUnanswered(procedure.procedureType) || isLimitedValue(procedure),
    because: 'Een bestelbrief is er alleen bij een opdracht van beperkte waarde.',
  },
  {
    field: 'fewerInvitedReason',
    inForceWhen: (procedure) => isNegotiatedWithoutCall(procedure) && !invitesEnough(procedure),
    because:
      'Deze reden telt alleen als je in een onderhandelingsprocedure zonder voorafgaande bekendmaking minder dan drie ondernemingen uitnodigt.',
  },
  {
    field: 'accessibility',
    inForceWhen: ({ usedByNaturalPersons }) => usedByNaturalPersons !== false,
    because: 'Toegankelijkheid speelt alleen als natuurlijke personen het resultaat gebruiken.',
  },
  {
    field: 'accessibility.justification',
    inForceWhen: ({ accessibility }) =>
      accessibility?.choice === undefined || accessibility.choice === 'n-inc-just',
    because:
      'Een motivering hoort alleen bij de keuze om gemotiveerd geen eisen over toegankelijkheid op te nemen.',
  },
  {
    field: 'noLotsReason',
    inForceWhen: (procedure) => !isDivided(procedure),
    because: 'De opdracht is in percelen verdeeld.',
  },
  {
    field: 'requiredApproval',
    inForceWhen: ({ contractNature }) => isUnanswered(contractNature) || contractNature === 'works',
    because: 'Alleen voor werken is een erkenning als aannemer nodig.',
  },
  {
    field: 'frameworkAgreement.reasonOverFourYears',
    inForceWhen: mayLastOverFourYears,
    because: 'De raamovereenkomst duurt niet langer dan vier jaar.',
  },
  {
    field: 'requestDeadline',
    inForceWhen: mayHaveTwoStages,
    because: 'Bij deze procedure dient niemand eerst een aanvraag tot deelneming in.',
  },
  {
    field: 'candidatesInvited',
    inForceWhen: mayHaveTwoStages,
    because: 'Bij deze procedure wordt niemand eerst geselecteerd en dan uitgenodigd.',
  },
  {
    field: 'ownProcedureSteps',
    inForceWhen: ({ procedureType }) => isUnanswered(procedureType) || procedureType === 'light-sui-generis',
    because: 'Alleen een eigen procedure van het lichte regime heeft eigen stappen.',
  },
  {
    field: 'selectionCriteria',
    inForceWhen: ({ procedureType }) => procedureType !== 'limited-value',
    because: 'Bij een opdracht van beperkte waarde worden de inschrijvers niet geselecteerd.',
  },
  {
    field: 'inventory',
    inForceWhen: ({ administration }) => administration?.priceMethod !== 'lump-sum',
    because: 'Bij een globale prijs is er geen inventaris met eenheidsprijzen.',
  },
  {
    field: 'frameworkTerms',
    inForceWhen: ({ frameworkAgreement }) => frameworkAgreement !== null,
    because: 'De opdracht is geen raamovereenkomst.',
  },
  {
    field: 'frameworkTerms.maximumContractors',
    inForceWhen: mayHaveSeveralContractors,
    because: 'De raamovereenkomst wordt met één opdrachtnemer gesloten.',
  },
  {
    field: 'frameworkTerms.ordering',
    inForceWhen: mayHaveSeveralContractors,
    because: 'De raamovereenkomst wordt met één opdrachtnemer gesloten.',
  },
]

const termRules: readonly ForceRule[] = termRows.flatMap(([name, { applies }]) =>
  applies === undefined
    ? []
    : [{ field: termPath(name), inForceWhen: applies.when, because: applies.because }],
)

const declinedRules: readonly ForceRule[] = declinablePaths.map((field) => ({
  field,
  inForceWhen: ({ notApplicable }) => notApplicable?.[field] === undefined,
  because: 'Je verklaarde dat dit niet van toepassing is.',
}))

/** Every rule. */
export const forceRules: readonly ForceRule[] = [...ownRules, ...termRules, ...declinedRules]

/**
 * Takes out the answers that other answers put out of force; nothing else may be read by a selection, a check or a
 * document. "None" (`null`, `[]`) stays, since it says what its absence would. Doing it twice changes nothing.
 */
export function inForce(procedure: Procedure): InForce {
  const broken = forceRules.filter(({ inForceWhen }) => !inForceWhen(procedure)).map(({ field }) => field)
  const outOfForce = broken.filter(
    (field) => isGivenAt(procedure, field) && !broken.some((whole) => isPartOf(field, whole)),
  )
  return { procedure: outOfForce.reduce(without, procedure), outOfForce }
}

/** @property outOfForce paths as in the API: `negotiationGround`. */
export interface InForce {
  readonly procedure: Procedure
  readonly outOfForce: readonly string[]
}

const isPartOf = (field: string, whole: string): boolean => field.startsWith(`${whole}.`)

function isGivenAt(procedure: Procedure, field: RuledField): boolean {
  const answer = answerAt(procedure, field)
  return !isUnanswered(answer) && !isNone(answer)
}

function without(procedure: Procedure, field: RuledField): Procedure {
  const { accessibility, frameworkAgreement, frameworkTerms } = procedure
  switch (field) {
    case 'accessibility.justification':
      return accessibility ? { ...procedure, accessibility: omit(accessibility, 'justification') } : procedure
    case 'frameworkAgreement.reasonOverFourYears':
      return frameworkAgreement
        ? { ...procedure, frameworkAgreement: omit(frameworkAgreement, 'reasonOverFourYears') }
        : procedure
    case 'frameworkTerms.maximumContractors':
      return frameworkTerms
        ? { ...procedure, frameworkTerms: omit(frameworkTerms, 'maximumContractors') }
        : procedure
    case 'frameworkTerms.ordering':
      return frameworkTerms ? { ...procedure, frameworkTerms: omit(frameworkTerms, 'ordering') } : procedure
    default:
      return withAnswer(procedure, field, undefined) as Procedure
  }
}

function omit<Fields extends object, Name extends keyof Fields>(
  fields: Fields,
  name: Name,
): Omit<Fields, Name> {
  const { [name]: _, ...rest } = fields
  return rest
}

const invitesEnough = ({ invitedSuppliers = [] }: Procedure): boolean =>
  invitedSuppliers.length >= legalLimits.suppliersToConsult.value

function mayLastOverFourYears(procedure: Procedure): boolean {
  const durations = [procedure, ...effectiveLots(procedure)].map(({ durationMonths }) => durationMonths)
  return durations.some((months) => months === undefined || months > legalLimits.frameworkMonths.value)
}

function mayHaveTwoStages({ procedureType }: Procedure): boolean {
  return isUnanswered(procedureType) || isInTwoStages(procedureType)
}

function mayHaveSeveralContractors({ frameworkTerms }: Procedure): boolean {
  return frameworkTerms?.contractors !== 'one'
}
