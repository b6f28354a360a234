import { browser } from 'wxt/browser'
import { isAnnouncement } from './envelope.ts'
import type { AnnouncementEnvelope } from './envelope.ts'
import type { Announcements } from './protocol.ts'

/** Tells all open extension pages; nobody listening is no failure. */
export type Announce = <Kind extends keyof Announcements>(kind: Kind, detail: Announcements[Kind]) => void

/** Announces from the background to the open extension pages. Content scripts do not get it. */
export const announce: Announce = (kind, detail) => {
  const message: AnnouncementEnvelope = { countercheck: 'announcement', kind, detail }
  browser.runtime.sendMessage(message).catch(() => {
    // Rejects whenever no extension page is open.
  })
}

/** Calls back on every announcement of a kind until the function it gives is called. */
export function onAnnouncement<Kind extends keyof Announcements>(
  kind: Kind,
  callback: (detail: Announcements[Kind]) => void,
): () => void {
  const listener = (message: unknown) => {
    if (isAnnouncement(message, kind)) callback(message.detail)
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}
