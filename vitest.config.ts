import { defineConfig } from 'vitest/config'
import { longTests, testsOf } from './tests/speeds.js'

/** The draws of every property start from this number, which fast-check takes as 32 bits. */
if (process.env.SEED === undefined) {
  process.env.SEED = String(Date.now() % 2 ** 31)
  console.log(`SEED=${process.env.SEED}`)
}

/** Files of a thread share what they import: the service and the legal texts are read once. */
const shared = { pool: 'threads', isolate: false } as const

const unit = { name: 'unit', ...shared, include: testsOf('unit') }
const web = { name: 'web', ...shared, include: testsOf('web') }
const slow = { name: 'slow', pool: 'forks', include: testsOf('slow'), sequence: { groupOrder: 1 } } as const
// Alone, one after the other: what they measure must not be the work of a neighbour.
const alone = { maxWorkers: 1, sequence: { groupOrder: 2 } }
const timed = { name: 'timed', pool: 'forks', include: testsOf('timed'), ...alone } as const
const long = { name: 'long', ...shared, include: longTests() }

const projects = process.env.LONG === '1' ? [long] : [unit, web, slow, timed]

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // LibreOffice and the long properties take their time; a hang still fails the build.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/support/seed.ts'],
    maxWorkers: 2,
    // Milliseconds; only what is slower is named in the report.
    slowTestThreshold: 3_000,
    projects: projects.map((project) => ({ extends: true, test: project })),
  },
})
