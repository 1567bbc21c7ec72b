import { writtenTechnicalPart } from '../clauses/facts/technical-part.js'
import type { Procedure } from '../procurement/procedure.js'

const path = 'administration.technicalDescription'

/**
 * What a technical part in Markdown cannot hold, each with its line. A text that stands there already is not judged
 * again: a picture that was removed makes its document a draft, and no other answer impossible.
 */
export function technicalFaults(
  { administration }: Procedure,
  before?: Pick<Procedure, 'administration'>,
): readonly { readonly path: string; readonly message: string }[] {
  const { technicalDescription: text, technicalFormat } = administration ?? {}
  const known = before?.administration
  if (text === undefined || technicalFormat !== 'markdown') return []
  if (known?.technicalDescription === text && known.technicalFormat === technicalFormat) return []
  return writtenTechnicalPart(text, administration)
    .faults()
    .map(({ line, reason }) => ({ path, message: `Regel ${line}: ${reason}` }))
}
