import type { CDPSession } from 'playwright-core'

interface Reply {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Sends a command of the debugging protocol to a target and gives its result; rejects when there is none in time. */
export type Speak = (method: string, params?: object) => Promise<unknown>

/**
 * Speaks to one target, such as the popup or the worker, over a session that is not flattened: Playwright keeps the flat
 * ones to itself.
 */
export async function speakTo(browser: CDPSession, targetId: string): Promise<Speak> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const reply = JSON.parse(event.message) as Reply
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  return async (method: string, params: object = {}): Promise<unknown> => {
    const id = ++last
    const reply = await new Promise<Reply>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The browser did not answer ${method}.`)), 10_000)
      waiting.set(id, (answer) => {
        clearTimeout(timer)
        waiting.delete(id)
        resolve(answer)
      })
      const message = JSON.stringify({ id, method, params })
      browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject)
    })
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`)
    return reply.result
  }
}
