import { foldText } from '../../reference/fold-text.js'

/** By which two names are the same: case, signs and diacritics do not count. */
export const nameKey = (name: string): string => foldText(name) || name.trim()

const legalForms = /\b(?:i?vzw|asbl|bv|bvba|nv|cv|cvba|so|vof|commv|comm v|psbo|stichting)\b/g

/** Whether two names differ in no more than their legal form: "Groenhart" and "Groenhart vzw". */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other) || coreOf(one) === coreOf(other)
}

function coreOf(name: string): string {
  const core = nameKey(name).replace(legalForms, ' ').replace(/\s+/g, ' ').trim()
  return core === '' ? nameKey(name) : core
}
