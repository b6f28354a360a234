import { defineConfig } from 'vitest/config'

/** The tests that drive the built extension in a real browser: `npm test` builds it first. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // One browser at a time a core; more only makes each of them slower.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
