import { mostDaily } from '../speeds.js'

const isLong = process.env.LONG === '1'

/**
 * How often a property is tried. Its draws start from the seed of the run: see seed.ts.
 *
 * @param draws all of these under `LONG=1`, at most 300 otherwise.
 */
export const runs = (draws: number): { readonly numRuns: number } => ({
  numRuns: isLong ? draws : Math.min(draws, mostDaily),
})
