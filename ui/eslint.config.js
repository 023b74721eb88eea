import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const outside = (message, ...group) => ({ group, message });
const restrict = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [noBridge, ...patterns] }] },
});

const noBridge = outside(
  'Only src/ipc talks to the core: use call, query or ask.',
  '@tauri-apps/*',
);
const otherFeature = outside(
  'Another feature is reached through its index: import from "#feature/<noun>".',
  '**/features/**',
);
const climbing = '#kit, #ipc, #format, #messages, #shell or #feature/<noun> lead out of a feature.';

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/paraglide', 'src/ipc/bindings.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // TypeScript already knows every name.
      'no-undef': 'off',
      // French sentences are written with their real spaces.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      // Hash links need no base path.
      'svelte/no-navigation-without-resolve': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Identifier[name=/vacation/i]',
          message: 'The identifier is "shift"; « vacation » is only its French label.',
        },
      ],
    },
  },
  restrict(['src/**/*.{ts,svelte}'], otherFeature),
  restrict(['src/kit/**'], {
    regex: '^#(?!format$)|/(ipc|messages|shell|features|paraglide)(/|$)',
    message: 'The kit knows looks only.',
  }),
  restrict(['src/features/*/*'], otherFeature, outside(climbing, '../*', '**/paraglide/**')),
  restrict(['src/features/*/*/**'], otherFeature, outside(climbing, '../../*', '**/paraglide/**')),
  { files: ['src/ipc/**'], rules: { 'no-restricted-imports': 'off' } },
);
