/** Through `app.request()`: the whole service, in memory. */
export const webTests = [
  'tests/web/**/*.test.ts',
  'tests/journeys/**/*.test.ts',
  'tests/directory/public-fields.test.ts',
]

/** With something of the machine: a browser, LibreOffice, whole Word files, other processes, threads, full disks. */
export const slowTests = [
  'tests/browser/**/*.test.ts',
  'tests/workers/**/*.test.ts',
  'tests/storage/data-directory.test.ts',
  'tests/storage/full-disk.test.ts',
  'tests/web/start.test.ts',
  'tests/directory/overview-word.test.ts',
  'tests/examples.test.ts',
  'tests/demo-load.test.ts',
  'tests/docs.test.ts',
]

/** What measures time, or ends processes at moments that are counted in milliseconds. */
export const timedTests = ['tests/legal-check/hostile.test.ts', 'tests/storage/kill.test.ts']

/** What has properties that are worth more draws than a daily run makes: `LONG=1`. */
export const longTests = [
  'tests/clauses/body-properties.test.ts',
  'tests/dossiers/changed-paths.test.ts',
  'tests/dossiers/out-of-force.test.ts',
  'tests/procurement/in-force.test.ts',
  'tests/procurement/procedure.test.ts',
  'tests/questionnaire/questions.test.ts',
  'tests/suppliers/exchange-plan.test.ts',
  'tests/suppliers/lot-index.test.ts',
  'tests/suppliers/supplier-index.test.ts',
  'tests/uploads/read-docx.test.ts',
  'tests/uploads/read-table.test.ts',
]

/** Whether a path is one of these, or lies in a folder of which all tests are meant. */
export const isOneOf = (path: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith(everyTest) ? path.startsWith(pattern.slice(0, -everyTest.length)) : path === pattern,
  )
const everyTest = '**/*.test.ts'
