import pLimit from 'p-limit'
import type { Dossier } from '../dossiers/dossier.js'
import type { PublishedLot } from '../dossiers/published-lots.js'
import type { Workbench } from '../dossiers/workbench.js'
import type { LotIndex } from '../suppliers/matching/lot-index.js'
import type { RegisterList } from '../suppliers/register-list.js'
import { type HeldFills, heldFills } from './dossiers/held-fills.js'
import { type KeptDirectory, keptDirectory } from './kept-directory.js'
import { keptOverviews, type OverviewWriter } from './kept-overviews.js'
import { keptRegister } from './kept-register.js'
import { keptWorkbenches } from './kept-workbenches.js'
import type { Parts } from './parts.js'
import { publishedLotIndex } from './published-lot-index.js'
import { type HeldImports, heldImports } from './suppliers/held-imports.js'

/** What deeds are done with: the parts, and what is kept over them. Nobody outside this room holds it. */
export interface Means extends Parts {
  /** The workbench of a stored dossier on a day, with what else is known that day; kept for a while. */
  readonly workbench: (dossier: Dossier) => Promise<Workbench>
  /** The firms of the register as they are today, by name. Ask again for each answer. */
  readonly registerList: () => RegisterList
  /** The lots of every published dossier, as they are now. Ask again for each answer. */
  readonly publishedLots: () => Promise<LotIndex<PublishedLot>>
  /** What the public may see of the firms, as it is now. Ask again for each answer. */
  readonly directory: () => KeptDirectory
  /** Writes the Word file of an overview; the last ones are kept. */
  readonly overviewFile: OverviewWriter
  /**
   * Does work on the register after all such work before it: an import plans and writes in one turn, so that two at the
   * same moment do not both add the same firm.
   */
  readonly importInTurn: <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>
  readonly heldImports: HeldImports
  readonly heldFills: HeldFills
}

export const meansOf = (parts: Parts): Means => ({
  ...parts,
  workbench: keptWorkbenches(parts),
  registerList: keptRegister(parts),
  publishedLots: publishedLotIndex(parts.dossiers, parts.shelf.clauses),
  directory: keptDirectory(parts),
  overviewFile: keptOverviews(parts),
  importInTurn: pLimit(1),
  heldImports: heldImports(parts),
  heldFills: heldFills(parts),
})
