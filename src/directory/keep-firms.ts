import type { LocalDate } from '../kernel/local-date.js'
import { type ChangingTextIndex, changingTextIndex, type TextIndex } from '../reference/text-index.js'
import type { Supplier } from '../suppliers/supplier.js'
import { type FirmTexts, wordsOf } from './firm-text.js'
import { inDutch } from './firm-words.js'
import { type PublicFirm, publicFirm } from './public-firm.js'

/** @property firm undefined when the public may not see it. */
interface Kept {
  readonly supplier: Supplier
  readonly firm: PublicFirm | undefined
}

interface Shelf {
  readonly day: LocalDate
  readonly kept: ReadonlyMap<string, Kept>
  readonly firms: readonly PublicFirm[]
  readonly words: FirmWords
}

type Find = (id: string) => PublicFirm | undefined

/**
 * Takes over from a register only the firms that changed since it was last asked; on another day all of them, since
 * recognitions end by themselves. A register gives the same value as long as a firm is the same.
 */
export function firmKeeper(): (suppliers: Iterable<Supplier>, day: LocalDate) => FirmTexts {
  let shelf: Shelf | undefined
  return (suppliers, day) => {
    const before = shelf?.day === day ? shelf : { day, kept: new Map(), firms: [], words: firmWords() }
    const { kept, firms, words } = renewed(before, suppliers)
    shelf = { day, kept, firms, words }
    return { firms, find: (id) => kept.get(id)?.firm, index: words.index }
  }
}

function renewed(before: Shelf, suppliers: Iterable<Supplier>): Shelf {
  const kept = new Map<string, Kept>()
  const changed = new Set<string>()
  for (const supplier of suppliers) {
    const { id } = supplier
    const known = before.kept.get(id)
    const isSame = known?.supplier === supplier
    kept.set(id, isSame ? known : { supplier, firm: publicFirm(supplier, before.day) })
    if (!isSame) changed.add(id)
  }
  for (const id of before.kept.keys()) if (!kept.has(id)) changed.add(id)
  const find: Find = (id) => kept.get(id)?.firm
  const firms = inOrder(before.firms, changed, find)
  before.words.takeOver(changed, find, firms)
  return { ...before, kept, firms }
}

/** By name. Sorting two lists that are in order already costs little more than looking at each firm once. */
function inOrder(
  before: readonly PublicFirm[],
  changed: ReadonlySet<string>,
  find: Find,
): readonly PublicFirm[] {
  const rest = before.filter(({ id }) => !changed.has(id))
  const others = [...changed].flatMap((id) => find(id) ?? []).toSorted(byName)
  return [...rest, ...others].toSorted(byName)
}

const byName = (one: PublicFirm, other: PublicFirm): number =>
  inDutch(one.name, other.name) || (one.id < other.id ? -1 : 1)

interface FirmWords {
  readonly index: () => TextIndex<string>
  readonly takeOver: (changed: ReadonlySet<string>, find: Find, firms: readonly PublicFirm[]) => void
}

/** The words of the firms, indexed when somebody first searches in them, and from then on as they change. */
function firmWords(): FirmWords {
  let all: readonly PublicFirm[] = []
  let made: ChangingTextIndex | undefined
  return {
    index: () => {
      if (made !== undefined) return made
      made = changingTextIndex()
      for (const firm of all) made.put(firm.id, wordsOf(firm))
      return made
    },
    takeOver: (changed, find, firms) => {
      all = firms
      for (const id of changed) {
        const firm = find(id)
        if (firm === undefined) made?.remove(id)
        else made?.put(id, wordsOf(firm))
      }
    },
  }
}
