import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longTests, speedOf, type TestFile, testFiles, testsOf, timedTests } from './speeds.js'

const pathsOf = (files: readonly TestFile[]) => files.map(({ path }) => path)
const speedWith = (line: string) => speedOf({ path: 'tests/new.test.ts', text: line })

describe('a test', () => {
  it.each([
    ["import { euro } from '../src/kernel/money.js'", 'unit'],
    ["import { testService } from '../support/service.js'", 'web'],
    ["import { createApp } from '../../src/app.js'", 'web'],
    ["import { demoInBrowser } from '../support/browser.js'", 'slow'],
    ["import { spawnSync } from 'node:child_process'", 'slow'],
    ["import { pooledTenderFileReader } from '../../src/workers/tender-file-reader.js'", 'slow'],
    ['const before = process.memoryUsage().rss', 'slow'],
  ])('with %s is %s', (line, speed) => {
    expect(speedWith(line)).toBe(speed)
  })

  it('runs in one project, whatever it needs', () => {
    const tests = pathsOf(testFiles).filter((path) => path.endsWith('.test.ts'))
    const listed = [...testsOf('unit'), ...testsOf('web'), ...testsOf('slow'), ...testsOf('timed')]
    expect(listed.toSorted()).toEqual(tests.toSorted())
    expect(testsOf('timed')).toEqual(timedTests)
    expect(testsOf('web').length).toBeGreaterThan(20)
  })

  it('says how many draws a property gets through runs(), and nothing of its seed', () => {
    const others = testFiles.filter(
      ({ path }) => !['tests/support/runs.ts', 'tests/speeds.test.ts'].includes(path),
    )
    expect(pathsOf(others.filter(({ text }) => /\bnumRuns:/.test(text)))).toEqual([])
    expect(fc.readConfigureGlobal().seed).toBe(Number(process.env.SEED))
  })

  it('whose properties ask for many draws gets them all in the long run', () => {
    expect(longTests()).toContain('tests/clauses/body-properties.test.ts')
    expect(longTests()).toContain('tests/dossiers/out-of-force.test.ts')
    expect(longTests()).not.toContain('tests/journeys/literal.test.ts')
  })
})
