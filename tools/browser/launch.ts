import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Worker } from 'playwright-core'
import { chromium } from 'playwright-core'

/** A browser with the extension in a profile of its own. */
export interface ExtensionBrowser {
  readonly context: BrowserContext
  readonly worker: Worker
  readonly extensionId: string
  /** Closes the browser and removes its profile. */
  close(): Promise<void>
}

/** How to start a browser. */
export interface LaunchOptions {
  readonly executablePath: string
  /** Folder of the unpacked extension. */
  readonly extension: string
  readonly headless: boolean
  /** How long to wait for the extension's worker, in milliseconds. */
  readonly timeout?: number
  /** Null for the window's own size. */
  readonly viewport?: { readonly width: number; readonly height: number } | null
  /** Pixels a CSS pixel. */
  readonly deviceScaleFactor?: number
  /** Further switches of the browser. */
  readonly args?: readonly string[]
}

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Lets those Chrome versions load the extension that still know the switch.
  '--disable-features=DisableLoadExtensionCommandLineSwitch,Translate,OptimizationHints',
]

const asRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/**
 * Starts a browser with an unpacked extension in a fresh temporary profile and waits for the extension's worker.
 * Throws when the browser does not start or does not load the extension in time; the profile is removed then too.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'countercheck-profile-'))
  const removeProfile = () =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  // Also when the process ends by an error or by Ctrl+C.
  process.once('exit', removeProfile)
  let context: BrowserContext | undefined
  const close = async () => {
    await context?.close().catch(() => undefined)
    removeProfile()
    process.off('exit', removeProfile)
  }
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: options.executablePath,
      headless: options.headless,
      timeout: 20_000,
      viewport: options.viewport === undefined ? { width: 1280, height: 860 } : options.viewport,
      ...(options.deviceScaleFactor ? { deviceScaleFactor: options.deviceScaleFactor } : {}),
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...QUIET,
        ...(options.headless ? ['--disable-gpu'] : []),
        // Chromium's sandbox does not run as root.
        ...(asRoot() ? ['--no-sandbox'] : []),
        `--disable-extensions-except=${options.extension}`,
        `--load-extension=${options.extension}`,
        ...(options.args ?? []),
      ],
    })
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: options.timeout ?? 15_000 }))
    return { context, worker, extensionId: new URL(worker.url()).host, close }
  } catch (error) {
    await close()
    throw error
  }
}
