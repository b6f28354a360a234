import { coversHost, hostPatterns, sitePatterns } from './match-pattern.ts'

/** A content script's registration, as far as it is used. */
interface Registration {
  readonly id: string
  readonly js: string[]
  readonly matches: string[]
  readonly excludeMatches: string[]
  readonly runAt: 'document_idle'
  readonly allFrames: boolean
  readonly persistAcrossSessions: boolean
}

/** What browsers tell of a registration. */
interface Registered {
  readonly matches?: string[] | undefined
  readonly excludeMatches?: string[] | undefined
}

/** The parts of the browser that host access needs. */
export interface HostAccessWorld {
  readonly permissions: { getAll(): Promise<{ readonly origins?: string[] | undefined }> }
  readonly scripting: {
    getRegisteredContentScripts(filter: { ids: string[] }): Promise<readonly Registered[]>
    registerContentScripts(scripts: Registration[]): Promise<void>
    updateContentScripts(scripts: Registration[]): Promise<void>
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>
  }
  readonly tabs: {
    query(filter: { url?: string[] }): Promise<{ readonly id?: number | undefined }[]>
  }
  /** Host names of the sites that the reader has switched off. */
  switchedOff(): Promise<readonly string[]>
  /** Puts the content script into a tab's page; rejects where the browser does not let us. */
  inject(tabId: number): Promise<unknown>
  /** Host names of the pages on which a content script has been at work, by tab. */
  hosts(): Promise<ReadonlyMap<number, string | null>>
  /** Takes the marks off a tab's page and forgets what was found there. */
  leave(tabId: number): Promise<void>
}

const ID = 'scan'
/** Where the built content script lies in the extension. */
const CONTENT_SCRIPT = 'content-scripts/scan.js'

/** Keeps the content script registered for exactly the sites that the reader has granted and not switched off. */
export class HostAccess {
  readonly #world: HostAccessWorld
  /** One comparison of wanted and registered at a time: two at once would register twice, which browsers refuse. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(world: HostAccessWorld) {
    this.#world = world
  }

  /** Brings the registration in line with what is granted now. Browsers drop it when the extension is updated. */
  reconcile(): Promise<void> {
    const done = this.#last.then(() => this.#reconcile())
    this.#last = done.catch(() => undefined)
    return done
  }

  /** After a grant: registers, and starts on pages that are open already, so that nobody need reload them. */
  async granted(origins: readonly string[]): Promise<void> {
    await this.reconcile()
    const patterns = sitePatterns(origins)
    if (patterns.length === 0) return
    const tabs = await this.#world.tabs.query({ url: patterns })
    const injected = tabs.flatMap(({ id }) => (id === undefined ? [] : [this.#inject(id)]))
    await Promise.all(injected)
  }

  /** After installation or an update: registers anew, and starts on the open pages of every site that is granted. */
  async installed(): Promise<void> {
    await this.granted(await this.#origins())
  }

  /** After a withdrawal: unregisters, and takes the marks off open pages of the sites that were withdrawn. */
  async withdrawn(origins: readonly string[]): Promise<void> {
    await this.reconcile()
    const granted = await this.#origins()
    const covered = (host: string, patterns: readonly string[]) =>
      patterns.some((pattern) => coversHost(pattern, host))
    for (const [tabId, host] of await this.#world.hosts()) {
      if (host !== null && covered(host, origins) && !covered(host, granted)) await this.#world.leave(tabId)
    }
  }

  async #reconcile(): Promise<void> {
    const { scripting } = this.#world
    const wanted = sitePatterns(await this.#origins())
    const off = hostPatterns(await this.#world.switchedOff())
    const [registered] = await scripting.getRegisteredContentScripts({ ids: [ID] })
    if (wanted.length === 0) {
      if (registered) await scripting.unregisterContentScripts({ ids: [ID] })
    } else if (!registered) {
      await scripting.registerContentScripts([registration(wanted, off)])
    } else if (!equal(wanted, registered.matches) || !equal(off, registered.excludeMatches)) {
      await scripting.updateContentScripts([registration(wanted, off)])
    }
  }

  async #origins(): Promise<readonly string[]> {
    const { origins } = await this.#world.permissions.getAll()
    return origins ?? []
  }

  async #inject(tabId: number): Promise<void> {
    // Tabs that are put aside, show an error or were closed meanwhile cannot be scripted; they start when loaded anew.
    await this.#world.inject(tabId).catch(() => undefined)
  }
}

function registration(matches: string[], excludeMatches: string[]): Registration {
  return {
    id: ID,
    js: [CONTENT_SCRIPT],
    matches,
    excludeMatches,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  }
}

function equal(wanted: readonly string[], registered: readonly string[] = []): boolean {
  const sorted = [...registered].sort()
  return wanted.length === sorted.length && wanted.every((origin, at) => origin === sorted[at])
}
