import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/** A browser's program on this machine. */
export interface Candidate {
  readonly name: string
  readonly path: string
}

// Chromium, Edge and Brave first: branded Chrome from version 137 on ignores an unpacked extension on its
// command line (https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY).
const LINUX: readonly (readonly [string, readonly string[]])[] = [
  ['Chromium', ['chromium', 'chromium-browser']],
  ['Brave', ['brave-browser', 'brave']],
  ['Edge', ['microsoft-edge', 'microsoft-edge-stable']],
  ['Chrome', ['google-chrome', 'google-chrome-stable']],
]
const MAC: readonly (readonly [string, string])[] = [
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['Brave', 'Brave Browser.app/Contents/MacOS/Brave Browser'],
  ['Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
]
const WINDOWS: readonly (readonly [string, string])[] = [
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ['Brave', 'BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
]

function onLinux(): readonly Candidate[] {
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .concat('/usr/bin', '/usr/local/bin', '/snap/bin')
  return LINUX.flatMap(([name, programs]) =>
    programs.flatMap((program) => folders.map((folder) => ({ name, path: join(folder, program) }))),
  )
}

function onMac(): readonly Candidate[] {
  const folders = ['/Applications', join(homedir(), 'Applications')]
  return MAC.flatMap(([name, program]) => folders.map((folder) => ({ name, path: join(folder, program) })))
}

function onWindows(): readonly Candidate[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (variable) => process.env[variable] ?? [],
  )
  return WINDOWS.flatMap(([name, program]) =>
    folders.map((folder) => ({ name, path: join(folder, program) })),
  )
}

/**
 * The browsers of Chromium's family that are installed here, best first: the one named by COUNTERCHECK_BROWSER,
 * those in their usual places, the one that Playwright has installed.
 */
export function installedBrowsers(): readonly Candidate[] {
  const chosen = process.env['COUNTERCHECK_BROWSER']
  const usual =
    process.platform === 'darwin' ? onMac() : process.platform === 'win32' ? onWindows() : onLinux()
  const all = [
    ...(chosen ? [{ name: 'COUNTERCHECK_BROWSER', path: chosen }] : []),
    ...usual,
    { name: "Playwright's Chromium", path: chromium.executablePath() },
  ]
  const seen = new Set<string>()
  return all.filter(({ path }) => existsSync(path) && !seen.has(path) && seen.add(path))
}
