import { browser } from 'wxt/browser'
import { isResult } from './envelope.ts'
import { failed } from '../shared/result.ts'
import type { BackgroundAnswer, EncoderAnswer, PageAnswer, RequestEnvelope } from './envelope.ts'
import type { BackgroundRequests, EncoderRequests, PageRequests } from './protocol.ts'
import type { Result } from '../shared/result.ts'

/** Carries a message to the other end and gives its reply; rejects when nobody is there. */
export type Send = (message: RequestEnvelope) => Promise<unknown>

const toOwnContexts: Send = (message) => browser.runtime.sendMessage(message)

/** The page's own frame only: marks and articles of embedded frames are not read. */
const toPage =
  (tabId: number): Send =>
  (message) =>
    browser.tabs.sendMessage(tabId, message, { frameId: 0 })

/** Asks the background. Never rejects: when it cannot be reached, the failure `unreachable` says so. */
export async function askBackground<Name extends keyof BackgroundRequests>(
  name: Name,
  ...args: Parameters<BackgroundRequests[Name]>
): Promise<BackgroundAnswer<Name>> {
  const reply = await request({ countercheck: 'background', name, args }, toOwnContexts)
  // The other end is typed from the same protocol and belongs to the same build of the extension.
  return reply as BackgroundAnswer<Name>
}

/** Asks the content script of a tab. Never rejects: where none runs, the failure `unreachable` says so. */
export async function askPage<Name extends keyof PageRequests>(
  tabId: number,
  name: Name,
  ...args: Parameters<PageRequests[Name]>
): Promise<PageAnswer<Name>> {
  const reply = await request({ countercheck: 'page', name, args }, toPage(tabId))
  return reply as PageAnswer<Name>
}

/** Asks the document of the language model. Never rejects: while there is none, the failure `unreachable` says so. */
export async function askEncoder<Name extends keyof EncoderRequests>(
  name: Name,
  ...args: Parameters<EncoderRequests[Name]>
): Promise<EncoderAnswer<Name>> {
  const reply = await request({ countercheck: 'encoder', name, args }, toOwnContexts)
  return reply as EncoderAnswer<Name>
}

/** Sends one request and takes its reply; whatever is no outcome becomes the failure `unreachable`. */
export async function request(message: RequestEnvelope, send: Send): Promise<Result<unknown>> {
  try {
    const reply = await send(message)
    return isResult(reply) ? reply : unreachable(message)
  } catch (error) {
    return isInvalidated(error) ? outdated() : unreachable(message)
  }
}

function unreachable(message: RequestEnvelope): Result<never> {
  return message.countercheck === 'page'
    ? failed('unreachable', 'Countercheck is not running on this page. Reload the page and try again.')
    : failed('unreachable', 'Countercheck did not answer. Try again; if it stays so, reload the page.')
}

/** A content script outlives the extension that put it there when that is updated or reloaded. */
function isInvalidated(error: unknown): boolean {
  return error instanceof Error && /context invalidated/i.test(error.message)
}

function outdated(): Result<never> {
  return failed('unreachable', 'Countercheck was updated. Reload this page to go on.')
}
