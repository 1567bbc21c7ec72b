import { foldText } from '../../reference/fold-text.js'

/** By which two names are the same: case, signs and diacritics do not count. */
export const nameKey = (name: string): string => foldText(name) || name.trim()

const legalForms = /\b(?:i?vzw|asbl|bv|bvba|nv|cv|cvba|so|vof|commv|comm v|psbo|stichting)\b/g

/** By which two names are alike: they differ in no more than their legal form, as "Groenhart" and "Groenhart vzw". */
export function alikeKey(name: string): string {
  const core = nameKey(name).replace(legalForms, ' ').replace(/\s+/g, ' ').trim()
  return core === '' ? nameKey(name) : core
}
