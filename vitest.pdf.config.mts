import {defineConfig} from 'vitest/config';

/** Reads back the files of `npm run pdf`, so it runs after that. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/pdf/**/*.test.ts'],
    // Reading a book of some hundred pages takes its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
