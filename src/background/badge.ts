import type { PageState } from '../messaging/protocol.ts'

/** The part of `browser.action` that is used. */
export interface BadgeActions {
  setBadgeText(details: { tabId: number; text: string }): Promise<void>
  setBadgeBackgroundColor(details: { tabId: number; color: string }): Promise<void>
  setBadgeTextColor(details: { tabId: number; color: string }): Promise<void>
}

/** The tokens `--cc-disputed` and `--cc-accent` of the light theme: icons have no style sheet. White reads on both. */
const DISPUTED = '#93276a'
const CALM = '#1d5573'
const TEXT = '#ffffff'

/** What the icon shows for a page: the number of findings, in another colour when one is disputed; '' for nothing. */
export function badgeOf(state: PageState | null): { readonly text: string; readonly color: string } {
  if (state?.kind !== 'done') return { text: '', color: CALM }
  const { findings } = state.report
  const disputed = findings.some(({ status }) => status === 'disputed')
  const text = findings.length === 0 ? '' : findings.length > 999 ? '999+' : String(findings.length)
  return { text, color: disputed ? DISPUTED : CALM }
}

/** Shows a page's number of findings on the toolbar icon. A tab that was closed meanwhile is no failure. */
export async function showBadge(action: BadgeActions, tabId: number, state: PageState | null): Promise<void> {
  const { text, color } = badgeOf(state)
  const shown = [action.setBadgeText({ tabId, text })]
  if (text !== '') {
    shown.push(action.setBadgeBackgroundColor({ tabId, color }))
    shown.push(action.setBadgeTextColor({ tabId, color: TEXT }))
  }
  await Promise.allSettled(shown)
}
