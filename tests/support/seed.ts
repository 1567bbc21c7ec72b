import fc from 'fast-check'

// Before every file of tests: all properties of a run draw from one seed, which vitest.config.ts made and printed, so
// that a run can be had again: `SEED=<number> npx vitest run <file>`.
fc.configureGlobal({ seed: Number(process.env.SEED) })
