import type {Linter} from 'eslint';
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of `src` and what each may import: rooms by name, and outside packages by what they need to run. The README
 * draws the same arrows. `import type` is free to look at `content`, since types vanish before the browser.
 */
const ROOMS: Record<string, {imports: string[]; typesOf?: string[]; browser?: boolean; react?: boolean}> = {
  exam: {imports: [], browser: true},
  simulator: {imports: [], browser: true},
  learner: {imports: ['exam'], browser: true},
  content: {imports: ['exam']},
  'search/records': {imports: ['exam', 'content', 'search']},
  'search/query': {imports: ['exam', 'search'], browser: true},
  'search/engine': {imports: ['exam', 'search'], browser: true},
  'search/algolia': {imports: ['exam', 'search'], browser: true},
  browser: {imports: []},
  print: {imports: ['exam', 'content', 'search/records', 'browser']},
  site: {imports: ['exam', 'content', 'search/records'], react: false},
  ui: {imports: ['exam'], typesOf: ['content', 'site/pages'], browser: true, react: true},
  features: {
    imports: ['exam', 'simulator', 'learner', 'search/query', 'search/engine', 'search/algolia', 'ui', 'features'],
    typesOf: ['content', 'site/pages', 'search/records'],
    browser: true,
    react: true,
  },
};
