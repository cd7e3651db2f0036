import type {Linter} from 'eslint';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which room may import which: arrows run from pages down to the domain, never back (see README, "Where each thing lives"). */
const layer = (folder: string, forbidden: string[], why: string): Linter.Config => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  ignores: ['**/*.test.ts', '**/fixtures/**'],
  rules: {'no-restricted-imports': ['error', {patterns: [{group: forbidden, message: why}]}]},
});

export default defineConfig(
  globalIgnores(['build', '.docusaurus', 'node_modules']),
  js.configs.recommended,
  tseslint.configs.recommended,
  reactHooks.configs.flat.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
    },
  },
  layer(
    'guide',
    [
      'react',
      'react-dom',
      '@docusaurus/*',
      '@theme/*',
      'node:*',
      '**/plugins/**',
      '**/search/**',
      '**/study/**',
      '**/components/**',
    ],
    'src/guide knows no React, no Docusaurus, no files and no other room',
  ),
  layer(
    'study',
    ['react', 'react-dom', '@docusaurus/*', '@theme/*', 'node:*', '**/plugins/**', '**/components/**'],
    'src/study knows nothing of how it looks',
  ),
  layer(
    'search',
    ['react', 'react-dom', '@docusaurus/*', '@theme/*', '**/plugins/**', '**/components/**'],
    'src/search knows no React and no Docusaurus',
  ),
);
