import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import {defineConfig} from 'eslint/config';

/** What markup needs so that everybody can use it; part of `eslint.config.mts`. */
export default defineConfig({
  files: ['**/*.tsx'],
  ...jsxA11y.configs.recommended,
});
