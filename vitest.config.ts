import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Property tests and LibreOffice take their time; a hang still fails the build.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
