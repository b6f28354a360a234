import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    // Property tests and the linter take seconds on a small or busy machine; time decides no test here.
    testTimeout: 60_000,
  },
})
