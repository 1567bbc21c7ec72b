import { documentToText } from '../../src/documents/to-text.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { type Workbench, workbenchOf } from '../../src/dossiers/workbench.js'
import { type Procedure, procedureSchema } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

/** What is seen of a dossier with these answers: its newest texts, in plain words, and the codes of its errors. */
export interface SeenTexts {
  readonly workbench: Workbench
  readonly text: (name: Parameters<Workbench['document']>[0]) => string
  /** The findings of one rule: severity and where. */
  readonly found: (code: string) => readonly (readonly [severity: string, at: string])[]
}

/** Puts a dossier together from answers, as an importer would send them. */
export function seenOf(answers: Procedure | Record<string, unknown>): SeenTexts {
  const procedure = procedureSchema.parse(JSON.parse(JSON.stringify(answers)))
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  const shelf = shippedShelf()
  const workbench = workbenchOf(newDossier('law', 'test', procedure, shelf, occasion), shelf, testDay)
  return {
    workbench,
    text: (name) => {
      const document = workbench.document(name, { draft: true })
      return document === undefined ? '' : documentToText(document).replaceAll('\u00A0', ' ')
    },
    found: (code) =>
      workbench.findings.filter((finding) => finding.code === code).map(({ severity, at }) => [severity, at]),
  }
}

/** The part of a text from a heading on, up to the next heading of the same words or the end. */
export const partFrom = (text: string, from: string, to: string): string => {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start + from.length)
  return start < 0 ? '' : text.slice(start, end < 0 ? undefined : end)
}
