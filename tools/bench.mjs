import { ensureInstalled } from './install.mjs'

// Times the scan of a long page against a large corpus: npm run bench [-- --json] [--stories FOLDER]
await ensureInstalled()
const { runBundled } = await import('./lib/bundle.mjs')
await runBundled('tools/bench/main.ts', 'bench')
