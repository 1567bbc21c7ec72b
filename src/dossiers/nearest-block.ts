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
  const begun = ofLot[names.findIndex((one) => one.length >= shortestBegin && name.startsWith(one))]
  return hit === undefined ? begun?.key : ofLot[hit.position]?.key
}

/** `selectiecriteria` means `selectie`; a shorter beginning means nothing. */
const shortestBegin = 5
