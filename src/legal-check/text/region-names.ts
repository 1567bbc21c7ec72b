import { allRegions } from '../../reference/regions.js'
import { plain } from './sentences.js'

/** The names of the regions, as alternatives in an expression on plain text. */
export const regionNames = allRegions()
  .map(({ name }) => plain(name).replaceAll(/[^a-z0-9 -]/g, '.'))
  .join('|')
