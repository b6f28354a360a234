import { readFileSync } from 'node:fs'
import { run, runPackage } from '../lib/command.mjs'

type Say = (line: string) => void

/** The distribution's id from /etc/os-release, or '' elsewhere. */
function distribution(): string {
  try {
    return /^ID="?([\w-]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}

const asRoot = () => process.getuid?.() === 0

/** Debian's own package. Ubuntu's is a stub for a snap, which does not start in a container. */
async function byApt(say: Say): Promise<boolean> {
  if (!asRoot() || distribution() !== 'debian') return false
  say('Installing Chromium (apt-get install chromium fonts-dejavu-core) …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-q'], { env })
  const packages = ['chromium', 'fonts-dejavu-core']
  const install = await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], {
    env,
  })
  if (install.status === 0) return true
  say(`apt-get could not install it:\n${(update.status === 0 ? install : update).output.trimEnd()}`)
  return false
}

/** Playwright's build of Chromium, into its cache folder; with the system libraries it needs where we are root. */
async function byPlaywright(say: Say): Promise<boolean> {
  const withLibraries = process.platform === 'linux' && asRoot()
  say("Installing Chromium with Playwright's installer (about 170 MB, into its own folder) …")
  const { status, output } = await runPackage(
    'playwright-core/cli.js',
    ['install', ...(withLibraries ? ['--with-deps'] : []), 'chromium', '--no-shell'],
    { show: process.stderr.isTTY },
  )
  if (status === 0) return true
  say(`Playwright's installer failed: ${reasonIn(output)}`)
  return false
}

/** The first line of an installer's output that names an error. */
const reasonIn = (output: string) =>
  output.split('\n').find((line) => line.startsWith('Error:')) ?? output.trim().split('\n').at(-1) ?? ''

/** The ways to install a Chromium, best first; each says what it does and whether it did. */
export const installChromium: readonly ((say: Say) => Promise<boolean>)[] = [byApt, byPlaywright]
