import { dutchTerms } from '../reference/dutch-words.js'
import { textIndex } from '../reference/text-index.js'
import { askedBlock } from '../word/markers.js'
import type { InsertBlock } from './insert-blocks.js'

/** The block that somebody meant by a name that no block has; undefined when none comes near. */
export function nearestBlock(written: string, offered: readonly InsertBlock[]): string | undefined {
  const { name, lot } = askedBlock(written.replace(/^\{\{|\}\}$/g, ''))
  const ofLot = offered.filter((one) => askedBlock(one.key).lot === lot && one.blocks.length > 0)
  const names = ofLot.map(({ key }) => askedBlock(key).name)
  const index = textIndex(names)
  const terms = [...dutchTerms(name)]
  const [hit] = [...index.find(terms), ...index.findMisspelt(terms)]
  return hit && ofLot[hit.position]?.key
}
