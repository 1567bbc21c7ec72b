import { answerLabel } from '../../procurement/answer-labels.js'
import { declinablePaths } from '../../procurement/terms/shape.js'
import type { Field, Question } from '../question.js'

/** The question with, after its answers, a reason for each that may be declared not applicable. */
export function withDeclining<Asked extends Question>(asked: Asked): Asked {
  const own = declinablePaths.filter((path) =>
    asked.fields.some((field) => field.path === path || field.path.startsWith(`${path}.`)),
  )
  return own.length === 0 ? asked : { ...asked, fields: [...asked.fields, ...own.map(declining)] }
}

const declining = (path: string): Field => ({
  path: `notApplicable.${path}`,
  label: `Niet van toepassing: ${answerLabel(path) ?? path}`,
  hint: 'Hoort dit niet bij deze opdracht? Schrijf dan hier waarom: het bestek zegt er niets over, en de reden komt op het interne blad. Laat anders leeg.',
  control: { kind: 'long-text', rows: 3 },
})
