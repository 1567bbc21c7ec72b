import type { ClauseLibrary } from '../clauses/library.js'
import type { DossierStore } from '../dossiers/dossier-store.js'
import { type KeptNotice, noticeWith } from '../dossiers/notice.js'
import { lotKey, lotsIn, type PublishedLot } from '../dossiers/published-lots.js'
import { type LotIndex, lotIndex } from '../suppliers/matching/lot-index.js'

/**
 * The lots of published dossiers. Each time they are asked, what was published, changed or taken back since then is
 * brought up to date; nothing else is touched.
 */
export function publishedLotIndex(
  { publishedNotices }: Pick<DossierStore, 'publishedNotices'>,
  library: ClauseLibrary,
): () => Promise<LotIndex<PublishedLot>> {
  const index = lotIndex<PublishedLot>()
  const known = new Map<string, KeptNotice>()
  const forget = (notice: KeptNotice | undefined): void => {
    for (const { id } of notice?.lots ?? []) index.remove(lotKey(notice?.dossier, id))
  }
  return async () => {
    const gone = new Map(known)
    for (const notice of await publishedNotices()) {
      gone.delete(notice.dossier)
      if (known.get(notice.dossier) === notice) continue
      forget(known.get(notice.dossier))
      for (const lot of lotsIn(noticeWith(notice, library))) index.put(lot)
      known.set(notice.dossier, notice)
    }
    for (const [dossier, notice] of gone) {
      forget(notice)
      known.delete(dossier)
    }
    return index
  }
}
