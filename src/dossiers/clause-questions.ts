import { parametersInUse } from '../clauses/own-wording.js'
import type { Parameter } from '../clauses/parameters.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import type { Procedure } from '../procurement/procedure.js'
import type { ClauseQuestion } from '../questionnaire/clause-question.js'
import { type Control, optionsOf, type Unit } from '../questionnaire/control.js'
import { journey, type Step } from '../questionnaire/journey.js'
import type { Field } from '../questionnaire/question.js'

/** The way through the questionnaire with these answers, what the clauses of the selection ask included. */
export const stepsOf = (procedure: Procedure, selection: readonly SelectedClause[]): readonly Step[] =>
  journey(procedure, selection.flatMap(clauseQuestion))

function clauseQuestion(selected: SelectedClause): readonly ClauseQuestion[] {
  const { clause, decision, path, lot, reasons } = selected
  const used = parametersInUse(selected)
  const parameters = Object.entries(clause.parameters).filter(([name]) => used.includes(name))
  if (decision !== 'accepted' || parameters.length === 0) return []
  return [
    {
      id: clause.id,
      title: clause.title,
      why: reasons.join(' '),
      path,
      ...(lot !== undefined && { lot }),
      fields: parameters.map(([name, parameter]) => parameterField(`${path}.parameters.${name}`, parameter)),
    },
  ]
}

function parameterField(path: string, parameter: Parameter): Field {
  const bounds = boundsOf(parameter)
  return {
    path,
    label: parameter.ask,
    hint: [parameter.why, ...(bounds === undefined ? [] : [bounds])].join(' '),
    control: controlOf(parameter),
    ...(parameter.optional && { none: 'Niet vermelden' }),
  }
}

function controlOf(parameter: Parameter): Control {
  switch (parameter.type) {
    case 'text':
      return { kind: parameter.maxLength > 300 ? 'long-text' : 'text' }
    case 'date':
      return { kind: 'date' }
    case 'boolean':
      return { kind: 'yes-no' }
    case 'choice':
      return { kind: 'choice', options: optionsOf(parameter.options) }
    case 'list':
      return { kind: 'choices', options: optionsOf(parameter.options) }
    default:
      return { kind: 'number', ...(units[parameter.type] && { unit: units[parameter.type] }) }
  }
}

const units: Readonly<Record<string, Unit>> = {
  euro: '€',
  percentage: '%',
  hours: 'uren',
  months: 'maanden',
  days: 'dagen',
}

/** The bounds and the value that the text has as long as nothing is filled in. */
function boundsOf(parameter: Parameter): string | undefined {
  const words = [
    ...('min' in parameter && parameter.min !== undefined ? [`minstens ${parameter.min}`] : []),
    ...('max' in parameter && parameter.max !== undefined ? [`hoogstens ${parameter.max}`] : []),
    ...(parameter.default === undefined || typeof parameter.default === 'boolean'
      ? []
      : [`zonder antwoord: ${defaultWords(parameter)}`]),
  ]
  return words.length === 0 ? undefined : `(${words.join('; ')})`
}

function defaultWords(parameter: Parameter): string {
  const codes = Array.isArray(parameter.default) ? parameter.default : [String(parameter.default)]
  return codes.map((code) => ('options' in parameter ? (parameter.options[code] ?? code) : code)).join(', ')
}
