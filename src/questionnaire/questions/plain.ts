import { capitalised } from '../../kernel/format.js'
import { type PlainKind, plainRows } from '../../procurement/plain-fields.js'
import type { Control, Unit } from '../control.js'
import type { Question } from '../question.js'
import { isSectionId } from '../sections.js'

/** The questions about the fields that stand by themselves; each comes last in its section. */
export const plainQuestions: readonly Question[] = plainRows.map(
  ([
    path,
    {
      kind,
      label,
      question: { section, ...said },
    },
  ]): Question => {
    if (!isSectionId(section)) throw new Error(`${path} is asked in ${section}, which is no section`)
    const field = {
      path,
      label: capitalised(label),
      control: controlOf(kind),
    }
    return { ...said, section, per: 'procedure', fields: [field] }
  },
)

const units = { euro: '€', percentage: '%', hours: 'uren', months: 'maanden', days: 'dagen' } as const

function controlOf(kind: PlainKind): Control {
  switch (kind) {
    case 'yes-no':
    case 'text':
    case 'long-text':
    case 'date':
    case 'number':
      return { kind }
    default:
      return { kind: 'number', unit: units[kind] satisfies Unit }
  }
}
