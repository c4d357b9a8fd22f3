import { defineConfig } from 'vitest/config'

/** Tests that need the database share one embedded PostgreSQL, started once; each file makes its own database. */
export default defineConfig({
  test: {
    globalSetup: 'test/start-database.ts',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Whatever a page shows, it shows when it is ready: a busy machine must not decide a test.
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    maxWorkers: 2,
    // Files of one worker share what they import: each opens what it uses and closes it, and nothing is kept in modules.
    isolate: false,
  },
})
