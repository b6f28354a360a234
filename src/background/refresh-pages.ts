/** What scanning open pages again needs. */
export interface RefreshWorld {
  /** Tabs on whose pages a content script has been at work. */
  readonly tabs: () => Promise<Iterable<number>>
  /** Has a tab's page scanned again; tabs that cannot be reached are passed over. */
  readonly scanAgain: (tabId: number) => Promise<unknown>
}

/**
 * Makes a function that has all open pages scanned again, one after the other. Calls that come while it runs are
 * answered by one more run at its end: a hundred documents added in a row do not scan every page a hundred times.
 */
export function pageRefresher({ tabs, scanAgain }: RefreshWorld): () => Promise<void> {
  let running: Promise<void> | null = null
  let again = false
  const once = async () => {
    again = false
    for (const tabId of await tabs()) await scanAgain(tabId).catch(() => undefined)
  }
  const untilDone = (): Promise<void> => once().then(() => (again ? untilDone() : undefined))
  return () => {
    again = true
    running ??= untilDone().finally(() => {
      running = null
    })
    return running
  }
}
