import { type EffectiveLot, effectiveLots } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import { thresholdOn } from '../../procurement/thresholds.js'
import type { CriterionAt } from '../choices.js'
import type { ConditionInput } from '../conditions.js'
import type { FillContext } from '../text/body.js'
import { administrationFacts, buyerFacts } from './administration.js'
import { criterionFacts } from './criterion.js'
import { type FactSource, type FactTable, readFacts } from './fact.js'
import { lotFacts } from './lot.js'
import { procedureFacts, rowFacts } from './procedure.js'

export type { FactSource } from './fact.js'

/**
 * What facts are read from. Expects a procedure whose answers out of force were taken out.
 *
 * @param isProposed which of its answers are proposals that nobody took over yet.
 */
export function factSource(procedure: Procedure, isProposed?: FactSource['isProposed']): FactSource {
  return {
    procedure,
    ...(isProposed && { isProposed }),
    lots: effectiveLots(procedure),
    threshold: (name) => {
      const found = thresholdOn(name, procedure)
      return found.ok ? found.value.amount : undefined
    },
  }
}

/** What a condition reads about the procedure and, where there is one, the lot. */
export function conditionInput(source: FactSource, lot: EffectiveLot | undefined): ConditionInput {
  return {
    threshold: source.threshold,
    fact: (name) => {
      const [group, key = ''] = splitName(name)
      if (group === 'lot') return lot && readOne(lotFacts, key, lot, source)
      const table = group === '' ? rowFacts : groups[group]
      return table && readOne(table, key, source.procedure, source)
    },
  }
}

const groups: Readonly<Record<string, FactTable<Procedure>>> = {
  procedure: procedureFacts,
  buyer: buyerFacts,
  administration: administrationFacts,
}

function splitName(name: string): readonly [group: string, key: string] {
  const dot = name.indexOf('.')
  return dot < 0 ? ['', name] : [name.slice(0, dot), name.slice(dot + 1)]
}

const readOne = <Subject>(
  table: FactTable<Subject>,
  key: string,
  subject: Subject,
  source: FactSource,
): unknown => (Object.hasOwn(table, key) ? table[key]?.read(subject, source) : undefined)

/** The values that every text of a dossier can use; read once, shared by all of them. */
export function procedureValues(source: FactSource): Record<string, unknown> {
  const { procedure } = source
  return {
    procedure: readFacts(procedureFacts, procedure, source),
    buyer: readFacts(buyerFacts, procedure, source),
    administration: readFacts(administrationFacts, procedure, source),
    ...readFacts(rowFacts, procedure, source),
  }
}

/** The values and answer paths with which the text of one clause is filled. */
export function clauseContext(
  shared: Readonly<Record<string, unknown>>,
  source: FactSource,
  about: {
    readonly lot?: EffectiveLot
    readonly criterion?: CriterionAt
    readonly parameters: Readonly<Record<string, unknown>>
    readonly path: string
  },
): FillContext {
  const { lot, criterion, parameters, path } = about
  return {
    values: {
      ...shared,
      ...(lot && { lot: rowOf(shared, lot) ?? readFacts(lotFacts, lot, source) }),
      ...(criterion && { criterion: readFacts(criterionFacts, criterion, source) }),
      ...parameters,
    },
    ...(source.isProposed && { isProposed: source.isProposed }),
    answerBases: {
      parameters: `${path}.parameters.`,
      ...(lot && { lot: `lots.${lot.id}.` }),
      ...(lot && criterion && { criterion: `lots.${lot.id}.awardCriteria.${criterion.index}.` }),
    },
  }
}

/** The lot's values as they were read once for all texts. */
function rowOf({ lots }: Readonly<Record<string, unknown>>, { number }: EffectiveLot): unknown {
  return Array.isArray(lots) ? lots[number - 1] : undefined
}
