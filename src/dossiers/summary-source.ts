import type { Dossier } from './dossier.js'

/** What a summary is made from. */
export type SummarySource = Pick<
  Dossier,
  'id' | 'organisation' | 'revision' | 'state' | 'archived' | 'updatedAt' | 'pins' | 'procedure'
>
