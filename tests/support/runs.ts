import { mostDaily } from '../speeds.js'

/** Set by vitest.config.ts, which prints it, so that a run can be had again: `SEED=<number> npx vitest run <file>`. */
const seed = Number(process.env.SEED)

const isLong = process.env.LONG === '1'

/**
 * How often a property is tried, and from which seed its draws come: the same for all properties of a run.
 *
 * @param draws all of these under `LONG=1`, at most 300 otherwise.
 */
export const runs = (draws: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: isLong ? draws : Math.min(draws, mostDaily),
  seed,
})
