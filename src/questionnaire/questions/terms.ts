import { capitalised } from '../../kernel/format.js'
import { type PlacedPart, partsOf, termRows } from '../../procurement/terms/all.js'
import type { TermControl } from '../../procurement/terms/term.js'
import { type Control, optionsOf } from '../control.js'
import type { Field, Question } from '../question.js'
import { isSectionId } from '../sections.js'

const fieldOf = ({ path, label, hint, control }: PlacedPart): Field => ({
  path,
  label: capitalised(label),
  ...(hint !== undefined && { hint }),
  control: controlOf(control),
})

const units = { euro: '€', percentage: '%', hours: 'uren', months: 'maanden', days: 'dagen' } as const

function controlOf(control: TermControl): Control {
  switch (control.kind) {
    case 'choice':
    case 'choices':
      return { kind: control.kind, options: optionsWithHints(control.options, control.hints) }
    case 'long-text':
      // What comes with a choice: a sentence or two, and often nothing.
      return { kind: 'long-text', rows: 3 }
    case 'yes-no':
    case 'text':
    case 'date':
    case 'moment':
    case 'number':
      return { kind: control.kind }
    default:
      return { kind: 'number', unit: units[control.kind] }
  }
}

const optionsWithHints = (
  options: Readonly<Record<string, string>>,
  hints: Readonly<Record<string, string>> = {},
) =>
  optionsOf(options).map((option) => {
    const hint = hints[option.value]
    return hint === undefined ? option : { ...option, hint }
  })

/** The questions about the terms; they come last in their section. */
export const termQuestions: readonly Question[] = termRows.map(([name, term]): Question => {
  const { section, ...said } = term.question
  if (!isSectionId(section)) throw new Error(`${name} is asked in ${section}, which is no section`)
  const { applies } = term
  return {
    ...said,
    section,
    per: 'procedure',
    ...(applies && { askWhen: applies.when }),
    fields: partsOf(name, term).map(fieldOf),
  }
})
