import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'

// Makes the pictures of the README anew: node tools/pictures.mjs
await ensureInstalled()
const { status, output } = await build(['--mode', 'demo'])
if (status !== 0) {
  console.error(output.trimEnd())
  process.exit(1)
}
const { register } = await import('tsx/esm/api')
register()
const { makeReadmePictures } = await import('./demo/readme-pictures.ts')
await makeReadmePictures()
