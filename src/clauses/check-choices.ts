import type { LocalDate } from '../kernel/local-date.js'
import type { Procedure } from '../procurement/procedure.js'
import type { ClauseVersion } from './clause.js'
import { type ClauseLibrary, type Pins, pinnedOrNewest } from './library.js'
import { parseWording } from './own-wording.js'
import { parameterFault } from './parameters.js'
import { type Scope, scopeOf } from './vocabulary.js'

/** What is wrong with a choice of a clause. @property path as in the sent body: `lots.0.clauses.1.parameters.hours`. */
export interface ChoiceFault {
  readonly path: string
  readonly message: string
}

interface Choice {
  readonly path: string
  readonly clausePath: string
  readonly id: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly isRefused: boolean
  /** An own wording that has markup. */
  readonly marked?: string
  readonly scope: Scope
  readonly isCriterion: boolean
}

/**
 * Holds the choices in a procedure against the library: known clauses, in the right list, with parameters that
 * exist and lie within their bounds. Whether a clause is wise is not tested here.
 */
export function checkChoices(
  procedure: Procedure,
  library: ClauseLibrary,
  pins: Pins,
  today: LocalDate,
): readonly ChoiceFault[] {
  return choicesIn(procedure).flatMap((choice) => {
    const clause = pinnedOrNewest(library, choice.id, pins, today)
    if (clause === undefined)
      return [
        {
          path: choice.clausePath,
          message: `Er is geen clausule "${choice.id}": kies er een uit de bibliotheek.`,
        },
      ]
    return [
      ...placeFaults(choice, clause),
      ...parameterFaults(choice, clause),
      ...wordingFaults(choice, clause),
    ]
  })
}

function choicesIn(procedure: Procedure): readonly Choice[] {
  return [
    ...(procedure.clauses ?? []).map((choice, index) => fromChoice(choice, `clauses.${index}`, 'procedure')),
    ...(procedure.lots ?? []).flatMap((lot, lotIndex) => [
      ...(lot.clauses ?? []).map((choice, index) =>
        fromChoice(choice, `lots.${lotIndex}.clauses.${index}`, 'lot'),
      ),
      ...(lot.awardCriteria ?? []).flatMap(({ clause, parameters }, index): readonly Choice[] => {
        const path = `lots.${lotIndex}.awardCriteria.${index}`
        return clause == null
          ? []
          : [
              {
                path,
                clausePath: `${path}.clause`,
                id: clause,
                parameters: parameters ?? {},
                isRefused: false,
                scope: 'lot',
                isCriterion: true,
              },
            ]
      }),
    ]),
  ]
}

function fromChoice(choice: NonNullable<Procedure['clauses']>[number], path: string, scope: Scope): Choice {
  return {
    path,
    clausePath: `${path}.clause`,
    id: choice.clause,
    parameters: choice.parameters ?? {},
    isRefused: choice.decision === 'refused',
    ...(choice.wordingFormat === 'markup' && choice.wording != null && { marked: choice.wording }),
    scope,
    isCriterion: false,
  }
}

function placeFaults(choice: Choice, clause: ClauseVersion): readonly ChoiceFault[] {
  const fault = (message: string): readonly ChoiceFault[] => [{ path: choice.clausePath, message }]
  const scoresCriterion = clause.place === 'specifications/award'
  if (choice.isCriterion && !scoresCriterion)
    return fault(
      `"${clause.title}" is geen clausule voor een gunningscriterium: zet ze bij de clausules van het perceel of van de opdracht.`,
    )
  if (!choice.isCriterion && scoresCriterion)
    return fault(`"${clause.title}" hoort bij een gunningscriterium: zet ze bij "clause" van dat criterium.`)
  const scope = scopeOf(clause.place)
  if (scope !== choice.scope)
    return fault(
      scope === 'lot'
        ? `"${clause.title}" geldt per perceel: zet ze bij de clausules van het perceel.`
        : `"${clause.title}" geldt voor de hele opdracht: zet ze bij de clausules van de opdracht.`,
    )
  if (choice.isRefused && clause.when === 'follows')
    return [
      {
        path: `${choice.path}.decision`,
        message: `"${clause.title}" volgt uit een antwoord en kan niet geweigerd worden: verander het antwoord.`,
      },
    ]
  return []
}

function parameterFaults({ path, parameters }: Choice, clause: ClauseVersion): readonly ChoiceFault[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    const parameter = Object.hasOwn(clause.parameters, name) ? clause.parameters[name] : undefined
    const known = Object.keys(clause.parameters).join(', ') || 'geen'
    const message =
      parameter === undefined
        ? `"${clause.title}" heeft geen parameter "${name}" (wel: ${known}).`
        : parameterFault(parameter, value)
    return message === undefined ? [] : [{ path: `${path}.parameters.${name}`, message }]
  })
}

function wordingFaults({ path, marked }: Choice, clause: ClauseVersion): readonly ChoiceFault[] {
  const read = marked === undefined ? undefined : parseWording(clause, marked)
  if (read === undefined || read.ok) return []
  const [first] = read.error
  return [{ path: `${path}.wording`, message: `Regel ${first?.line ?? 1}: ${first?.reason ?? ''}` }]
}
