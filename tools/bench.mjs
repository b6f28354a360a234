import { ensureInstalled } from './install.mjs'

// Measures how fast the engine is: npm run bench [-- --json] [--save] [--all] [--sizes 10k,100k] [--only index,scan,browser]
await ensureInstalled()
const { runBundled } = await import('./lib/bundle.mjs')
await runBundled('tools/bench/main.ts', 'bench')
