import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'

/** Whether a window can be shown: elsewhere than on Linux there is always a display. */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

await ensureInstalled()
console.log('Building the extension …')
const { status, output } = await build(['--mode', 'demo'])
if (status !== 0) {
  console.error(output.trimEnd())
  process.exit(1)
}

// From here on the packages are there, tsx among them, so the rest is written as the extension is.
const { register } = await import('tsx/esm/api')
register()
const headless = process.argv.includes('--headless') || !hasDisplay()
if (headless) {
  const { showHeadless } = await import('./demo/headless.ts')
  process.exitCode = await showHeadless()
} else {
  const { showInWindow } = await import('./demo/window.ts')
  await showInWindow()
}
