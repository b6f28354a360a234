import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Candidate } from './candidates.ts'
import { installedBrowsers } from './candidates.ts'
import { installChromium } from './install-chromium.ts'
import { launchWithExtension } from './launch.ts'

/** Writes the smallest extension that has a worker; the caller removes the folder. */
function writeProbe(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-probe-'))
  const manifest = {
    manifest_version: 3,
    name: 'Probe',
    version: '1',
    background: { service_worker: 'worker.js' },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'worker.js'), '')
  return folder
}

/** Whether this browser starts here and loads an unpacked extension; when not, the first line of the reason. */
async function refusal({ path }: Candidate, probe: string): Promise<string | null> {
  try {
    const browser = await launchWithExtension({
      executablePath: path,
      extension: probe,
      headless: true,
      timeout: 8_000,
    })
    await browser.close()
    return null
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (/serviceworker/.test(reason)) return 'it does not load an unpacked extension'
    return reason.split('\n')[0] ?? reason
  }
}

/** The first installed browser that loads an unpacked extension, or null; says which ones do not. */
export async function firstThatWorks(say: (line: string) => void): Promise<Candidate | null> {
  const probe = writeProbe()
  try {
    for (const candidate of installedBrowsers()) {
      const reason = await refusal(candidate, probe)
      if (reason === null) return candidate
      say(`Not ${candidate.name} (${candidate.path}): ${reason}.`)
    }
    return null
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

/**
 * Gives a browser that loads an unpacked extension, installing Chromium when there is none, and says what it does.
 * Throws with a sentence for the reader when there is none and none can be installed.
 */
export async function findBrowser(say: (line: string) => void): Promise<Candidate> {
  const installed = await firstThatWorks(say)
  if (installed) return installed
  for (const install of installChromium) {
    if (!(await install(say))) continue
    const found = await firstThatWorks(say)
    if (found) return found
  }
  throw new Error(
    'No browser was found that loads an unpacked extension, and none could be installed. ' +
      'Install Chromium, Brave or Edge, or set COUNTERCHECK_BROWSER to the path of one.',
  )
}
