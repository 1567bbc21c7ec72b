import { faultsIn } from '../kernel/judged-change.js'
import { findCpv } from '../reference/cpv.js'
import { findMunicipality } from '../reference/municipalities.js'
import { namedPath } from './answer-paths.js'
import { type Procedure, procedureSchema } from './procedure.js'

/**
 * An answer that was kept and that nobody could give today.
 * @property path as in the API, with lots and clauses by their id; message what is wrong and what to do.
 * @property meant what may have been meant, to put in its place.
 */
export interface OddAnswer {
  readonly path: string
  readonly message: string
  readonly meant?: { readonly value: string; readonly label: string }
}

/** Answers that the edge lets in no more, and codes that no table knows. */
export function oddAnswers(procedure: Procedure): readonly OddAnswer[] {
  const refused = faultsIn(procedureSchema, procedure)
  return [
    ...refused.map(({ path, message }) => ({ path: namedPath(path.map(String), procedure), message })),
    ...oddCodes(procedure, ''),
    ...(procedure.lots ?? []).flatMap((lot, index) => oddCodes(lot, `lots.${lot.id ?? index}.`)),
  ]
}

type Work = Pick<Procedure, 'cpvCode' | 'additionalCpvCodes' | 'placeOfPerformance'>

const oddCodes = (
  { cpvCode, additionalCpvCodes = [], placeOfPerformance = [] }: Work,
  begin: string,
): readonly OddAnswer[] => [
  ...(cpvCode === undefined ? [] : oddCpv(cpvCode, `${begin}cpvCode`)),
  ...additionalCpvCodes.flatMap((code, index) => oddCpv(code, `${begin}additionalCpvCodes.${index}`)),
  ...placeOfPerformance.flatMap((nis, index) =>
    findMunicipality(nis)
      ? []
      : {
          path: `${begin}placeOfPerformance.${index}`,
          message: `Er is geen Vlaamse gemeente met NIS-code ${nis}: kijk de code na.`,
        },
  ),
]

function oddCpv(code: string, path: string): readonly OddAnswer[] {
  if (findCpv(code)) return []
  const meant = nearestCpv(code)
  const message = `CPV-code ${code} staat niet in de Europese lijst.`
  return meant === undefined
    ? [{ path, message: `${message} Zoek de juiste code op.` }]
    : [{ path, message: `${message} Bedoel je ${meant.value} (${meant.label})?`, meant }]
}

/** The code that shares most of its first digits: what the code stands under, if it were one. */
function nearestCpv(code: string): OddAnswer['meant'] {
  for (let digits = 7; digits >= 2; digits -= 1) {
    const found = findCpv(code.slice(0, digits).padEnd(8, '0'))
    if (found !== undefined) return { value: found.code, label: found.label }
  }
  return undefined
}
