import { render } from 'preact'
import { browser } from 'wxt/browser'
import { PopupContainer } from './container.tsx'
import { tabFromAddress } from './tab-address.ts'
import '../shared/base.css'
import '../shared/components.css'
import './popup.css'

/** Draws the popup for the active tab, or for the tab named by `?tab=` when it is opened as a page of its own. */
export async function mountPopup(root: Element): Promise<void> {
  const tabId = tabFromAddress(location.search) ?? (await activeTab())
  if (tabId !== null) render(<PopupContainer tabId={tabId} />, root)
}

/** The id is given without the `tabs` permission; address and title are not. */
async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? null
}
