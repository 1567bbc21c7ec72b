import type { MissingAnswer } from '../documents/blocks.js'
import type { Dossier } from './dossier.js'
import { hasNotice } from './notice.js'
import { errorsAgainst, type MotivatedFinding, type Workbench } from './workbench.js'

/**
 * Why a dossier cannot be said to be announced: it was put away, its procedure has no notice, or its bestek is not
 * final yet.
 */
export type PublicationObstacle =
  | { readonly kind: 'archived' }
  | { readonly kind: 'no-notice' }
  | {
      readonly kind: 'not-final'
      readonly missing: readonly MissingAnswer[]
      readonly errors: readonly MotivatedFinding[]
    }

/** What stands in the way of saying that a dossier is announced; undefined when nothing does. */
export function publicationObstacle(
  { archived }: Pick<Dossier, 'archived'>,
  { procedure, missing, findings, document }: Workbench,
): PublicationObstacle | undefined {
  if (archived) return { kind: 'archived' }
  if (procedure.procedureType !== undefined && !hasNotice(procedure)) return { kind: 'no-notice' }
  const errors = errorsAgainst('specifications', findings)
  const open = document('specifications')?.missing ?? missing
  return open.length > 0 || errors.length > 0 || !hasNotice(procedure)
    ? { kind: 'not-final', missing: open, errors }
    : undefined
}
