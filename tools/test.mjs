import { ensureInstalled, prepare } from './install.mjs'
import { build } from './build.mjs'
import { CHECKS, runCheck } from './check.mjs'
import { ROOT, run } from './lib/command.mjs'
import { runVitest } from './lib/vitest.mjs'

const started = Date.now()
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

/** Counts a step and says how it went. */
function report(name, { passed, failed, skipped = 0, failures: reasons }, since) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  failures.push(...reasons.map((reason) => `── ${name}: ${reason}`))
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  const counts = [
    `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ].filter(Boolean)
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(28)} ${counts.join(', ')} (${seconds} s)`)
  return failed === 0
}

/** A step that passes or fails as a whole. */
const whole = (passed, output) => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  failures: passed ? [] : [output.trimEnd()],
})

async function checkStep(check) {
  const since = Date.now()
  const { name, passed, output } = await runCheck(check)
  return report(name, whole(passed, output), since)
}

async function buildStep(name, args) {
  const since = Date.now()
  const { status, output } = await build(args)
  return report(name, whole(status === 0, output), since)
}

async function unitStep() {
  const since = Date.now()
  return report('unit tests', await runVitest('unit', []), since)
}

/** The path of a browser for the end-to-end tests, installed when there is none; null when that fails. */
async function browserStep() {
  const since = Date.now()
  const { status, output } = await run(process.execPath, ['--import', 'tsx', 'tools/browser/find-cli.ts'])
  const path = output.trim().split('\n').at(-1) ?? ''
  report('a browser', whole(status === 0, output), since)
  return status === 0 ? path : null
}

async function endToEndStep(browser) {
  const since = Date.now()
  const args = ['--config', 'vitest.e2e.config.ts']
  return report('end-to-end tests', await runVitest('e2e', args, { COUNTERCHECK_BROWSER: browser }), since)
}

async function demonstrationStep(browser) {
  const since = Date.now()
  const env = { COUNTERCHECK_BROWSER: browser }
  const { status, output } = await run(process.execPath, ['tools/start.mjs', '--headless'], { env })
  return report('npm start, without a window', whole(status === 0, output), since)
}

process.chdir(ROOT)
await ensureInstalled()
await prepare()
await Promise.all(CHECKS.map(checkStep))
await unitStep()
await buildStep('build for Firefox', ['-b', 'firefox', '--mv3'])
await buildStep('build for Chromium', [])
const built = await buildStep('build for the tests', ['--mode', 'demo'])
const browser = built ? await browserStep() : null
if (browser) {
  await endToEndStep(browser)
  await demonstrationStep(browser)
}

if (failures.length > 0) console.log(`\n${failures.join('\n\n')}\n`)
if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`Took ${((Date.now() - started) / 1000).toFixed(0)} s.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
