import { failed, success } from '../shared/result.ts'
import type { BackgroundHandlers } from '../messaging/server.ts'

/** What loading the card needs. */
export interface CardHandlersWorld {
  /** Puts the card's code into a tab's page; rejects where the browser does not let us (any more). */
  readonly put: (tabId: number) => Promise<unknown>
}

/** Answers content scripts that are about to open their first card. */
export function cardHandlers({ put }: CardHandlersWorld): Pick<BackgroundHandlers, 'loadCard'> {
  return {
    loadCard: async ({ tabId, shown }) => {
      // What is rendered ahead cannot be pointed at, and its tab shows another page.
      if (tabId === null || !shown) return failed('not-allowed', 'There is no page to show a card on.')
      await put(tabId)
      return success(null)
    },
  }
}
