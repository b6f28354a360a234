import { ensureInstalled } from './install.mjs'

// Measures the engine on labelled news: npm run eval [-- FOLDER] [--json] [--save] [--no-words] [--all]
await ensureInstalled()
const { bundleForNode, runBundled } = await import('./lib/bundle.mjs')
await bundleForNode('tools/eval/run-cli.ts', 'eval-cli')
await runBundled('tools/eval/main.ts', 'eval')
