import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'tests/content/**/*.test.ts'],
    exclude: ['node_modules/**', 'tests/browser/**'],
  },
});
