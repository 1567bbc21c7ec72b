import { aCriterion, aLot, aProcedure } from '../procurement/builders.js'
import { procedureSchema } from '../procurement/procedure.js'
import type { ClauseFrontMatter, ClauseVersion } from './clause.js'
import { clauseContext, factSource, procedureValues } from './facts/fact-source.js'
import { readOutcome } from './facts/outcome.js'
import { resolveParameters } from './parameters.js'
import type { BodyBlock } from './text/body.js'
import { scopeOf } from './vocabulary.js'

/**
 * An example of a clause, filled in as it would stand in a document. What an example does not state comes from a
 * complete example procedure. Throws when what it states is no valid answer.
 */
export function exampleText(
  clause: ClauseVersion,
  { given }: ClauseFrontMatter['examples'][number],
): readonly BodyBlock[] {
  const { procedure: statedProcedure, lot: statedLot, criterion: statedCriterion, ...parameters } = given
  const criterion = aCriterion({ ...asObject(statedCriterion), clause: clause.id })
  const isScored = clause.place === 'specifications/award'
  const lot = { ...aLot(isScored ? { awardCriteria: [criterion] } : {}), ...asObject(statedLot) }
  const stated = asObject(statedProcedure)
  const lots = Array.isArray(stated.lots) ? stated.lots : [lot]
  const procedure = procedureSchema.parse(JSON.parse(JSON.stringify({ ...aProcedure(), ...stated, lots })))
  const source = factSource(procedure)
  const subject = source.lots.find(({ id }) => id === lot.id)
  const values = resolveParameters(clause.parameters, parameters)
  const selected = {
    clause,
    lot: subject?.id,
    decision: 'accepted' as const,
    parameters: values,
    openParameters: [],
    path: '',
    reasons: [],
  }
  const shared = { ...procedureValues(source), ...readOutcome([selected], source) }
  return clause.body.fill(
    clauseContext(shared, source, {
      ...(scopeOf(clause.place) === 'lot' && { lot: subject }),
      ...(isScored && { criterion: { index: 0, criterion } }),
      parameters: values,
      path: '',
    }),
  )
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
