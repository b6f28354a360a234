/**
 * Which folder of `src` may import which. `values` may be imported in full, `types` by `import type` only;
 * whatever is in neither list may not be imported at all. A folder may always import from itself.
 * `world` names what else the folder is kept away from.
 */
export const ZONES = {
  shared: { values: [], types: [] },
  sentences: { values: ['shared'], types: [] },
  claims: { values: ['shared', 'sentences'], types: [] },
  retrieval: { values: ['shared'], types: [] },
  matching: { values: ['shared', 'sentences', 'claims', 'retrieval'], types: [] },
  comparison: { values: ['shared', 'sentences', 'claims', 'retrieval', 'matching'], types: [] },
  pipeline: { values: ['shared', 'sentences', 'claims', 'retrieval', 'matching', 'comparison'], types: [] },
  encoder: { values: ['shared', 'matching'], types: [] },
  settings: { values: ['shared'], types: [] },
  corpus: { values: ['shared', 'sentences', 'claims', 'retrieval'], types: ['settings', 'matching'] },
  messaging: {
    values: ['shared'],
    types: ['sentences', 'claims', 'matching', 'comparison', 'pipeline', 'corpus', 'settings'],
  },
  page: { values: ['shared'], types: ['sentences', 'comparison', 'pipeline'] },
  views: {
    values: ['shared', 'messaging', 'settings'],
    types: ['sentences', 'claims', 'matching', 'comparison', 'pipeline', 'corpus', 'page'],
  },
  content: {
    values: ['shared', 'messaging', 'settings', 'page', 'views'],
    types: ['sentences', 'claims', 'comparison', 'pipeline', 'corpus'],
  },
  background: {
    values: [
      'shared',
      'sentences',
      'claims',
      'retrieval',
      'matching',
      'comparison',
      'pipeline',
      'encoder',
      'corpus',
      'settings',
      'messaging',
    ],
    types: [],
  },
  offscreen: { values: ['shared', 'encoder', 'messaging'], types: ['matching'] },
  cli: {
    values: [
      'shared',
      'sentences',
      'claims',
      'retrieval',
      'matching',
      'comparison',
      'pipeline',
      'encoder',
      'corpus',
      'settings',
      'page',
    ],
    types: [],
  },
}

/** The folders that run in Node, a worker or a page alike. */
export const STAGES = ['shared', 'sentences', 'claims', 'retrieval', 'matching', 'comparison', 'pipeline']

/** Names that a stage may not use, since they do not exist everywhere or have an effect on the world. */
export const WORLD_GLOBALS = [
  'window',
  'document',
  'self',
  'browser',
  'chrome',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'DOMParser',
  'NodeFilter',
  'process',
  'Buffer',
  'require',
].map((name) => ({ name, message: 'The stages run everywhere: take what you need as an argument.' }))

/** Packages by what they tie a module to, as regular expressions over the import's name. */
export const WORLD_MODULES = {
  node: '^(node:|jsdom$|fs$|path$)',
  browser: '^(wxt(/|$)|webextension-polyfill$|@wxt-dev/|preact(/|$)|@floating-ui/)',
  database: '^(dexie$|fake-indexeddb)',
}

/** What else each folder is kept away from; folders that are not named here may use every package. */
const KEPT_AWAY = {
  ...Object.fromEntries(STAGES.map((folder) => [folder, ['node', 'browser', 'database']])),
  page: ['node', 'database'],
  views: ['node', 'database'],
  content: ['node', 'database'],
  background: ['node'],
  offscreen: ['node', 'database'],
  settings: ['node', 'database'],
  messaging: ['node', 'database'],
  corpus: ['node'],
  encoder: ['node', 'browser', 'database'],
  cli: ['browser', 'database'],
}

/** Matches a relative path that leads into one of the folders of `src`. */
const away = (folders) => `^(\\.\\./)+(src/)?(${folders.join('|')})/`

/** The patterns for `no-restricted-imports` in one folder of `src`. */
export function zonePatterns(folder) {
  const { values, types } = ZONES[folder]
  const others = Object.keys(ZONES).filter((name) => name !== folder && !values.includes(name))
  const forbidden = others.filter((name) => !types.includes(name))
  const patterns = [
    { regex: '^(\\.\\./)+entrypoints/', message: 'Nothing imports an entry point.' },
    { regex: '^(@|~)(@|~)?/', message: 'Import by relative path, so that Node and the bundler agree.' },
  ]
  if (forbidden.length > 0)
    patterns.push({
      regex: away(forbidden),
      message: `${folder} may import ${values.join(', ') || 'no other folder'}.`,
    })
  if (types.length > 0)
    patterns.push({
      regex: away(types),
      allowTypeImports: true,
      message: `${folder} may import this folder's types only.`,
    })
  for (const world of KEPT_AWAY[folder] ?? [])
    patterns.push({ regex: WORLD_MODULES[world], message: `${folder} may not depend on this (${world}).` })
  return patterns
}
