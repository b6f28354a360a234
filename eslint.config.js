import importX, { createNodeResolver } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'
import { STAGES, WORLD_GLOBALS, WORLD_MODULES, ZONES, zonePatterns } from './tools/lint/zones.mjs'

/** Ways to turn a string into markup; foreign text is never markup. */
const MARKUP_SINKS = [
  'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
  'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
  'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
].map((selector) => ({ selector, message: 'Foreign text is never markup: set textContent or build nodes.' }))

/** One config a folder of `src`, made from the table of zones. */
const zoneConfigs = Object.keys(ZONES).map((folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: zonePatterns(folder) }],
  },
}))

export default tseslint.config(
  { ignores: ['node_modules', '.output', '.wxt', '.cache', 'coverage', 'assets', 'tests/fixtures'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] })],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Branded ids come from plain strings in one place each; the brand itself is a type parameter used once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      // There are no enums here, and to look for them costs an eighth of the run.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'no-restricted-syntax': [
        'error',
        ...MARKUP_SINKS,
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
      ],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'import-x/no-default-export': 'error',
    },
  },
  ...zoneConfigs,
  {
    files: STAGES.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...WORLD_GLOBALS],
    },
  },
  {
    files: ['entrypoints/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 80 }],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: WORLD_MODULES.node, message: 'Entry points run in a browser.' }] },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}', 'tools/**/*.ts', 'src/cli/**/*.ts', '*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // A test of bad input hands in what the types forbid.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['tools/**/*.mjs', '*.js'],
    extends: [tseslint.configs.recommended],
    rules: { 'prefer-const': 'error', eqeqeq: 'error', 'no-var': 'error' },
  },
)
