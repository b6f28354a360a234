import type { BrowserContext, CDPSession, Worker } from 'playwright-core'
import { speakTo } from './speak-to.ts'
import { until } from './until.ts'

/** The real toolbar popup, which Playwright does not see: spoken to through the browser's debugging protocol. */
export interface PopupSession {
  /** The value of an expression in the popup; promises are awaited. */
  evaluate<T = unknown>(expression: string): Promise<T>
  /** Sends a command of the debugging protocol. */
  send(method: string, params?: object): Promise<unknown>
  /** Presses and releases a key, such as `Tab` or `Enter`. */
  press(key: string): Promise<void>
  /** Waits until the popup's text contains this and gives the whole text. */
  textWith(words: string | RegExp): Promise<string>
  /** A picture of the popup as PNG, `scale` pixels a CSS pixel. */
  screenshot(scale?: number): Promise<Buffer>
  /** Pretends that the reader prefers light or dark. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>
  close(): Promise<void>
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ArrowUp: 38,
  ArrowDown: 40,
}

/** Waits for the popup's target, which appears a moment after `openPopup` answers. */
async function popupTarget(browser: CDPSession, extensionId: string): Promise<string> {
  return until('the popup opens', async () => {
    const { targetInfos } = await browser.send('Target.getTargets')
    const popup = targetInfos.find(
      ({ url, attached }) => url === `chrome-extension://${extensionId}/popup.html` && !attached,
    )
    return popup?.targetId
  })
}

/** Opens the toolbar popup over the page in front, as a click on the icon would, and attaches to it. */
export async function openPopup(context: BrowserContext, worker: Worker): Promise<PopupSession> {
  const connection = context.browser()
  if (!connection) throw new Error('The browser is gone.')
  await worker.evaluate('chrome.action.openPopup()')
  const browser = await connection.newBrowserCDPSession()
  const targetId = await popupTarget(browser, new URL(worker.url()).host)
  const send = await speakTo(browser, targetId)

  async function evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as { result: { value: T }; exceptionDetails?: { text: string; exception?: { description?: string } } }
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  return {
    evaluate,
    send,
    async press(key) {
      const event = { key, code: key, windowsVirtualKeyCode: KEY_CODES[key] ?? 0 }
      const text = key === 'Enter' ? { text: '\r' } : {}
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text })
      // The key may have closed the popup.
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }).catch(() => undefined)
    },
    textWith: (words) =>
      until(`the popup shows ${String(words)}`, async () => {
        const text = await evaluate<string>('document.body.innerText')
        return (typeof words === 'string' ? text.includes(words) : words.test(text)) && text
      }),
    async screenshot(scale = 1) {
      const [width = 0, height = 0] = await evaluate<number[]>('[innerWidth, innerHeight]')
      const clip = { x: 0, y: 0, width, height, scale }
      const capture = async () =>
        (await send('Page.captureScreenshot', { format: 'png', clip })) as { data: string }
      // The first picture at a new scale may be taken of a surface that is still being resized, in repeated tiles.
      await capture()
      await evaluate(
        'new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(true))))',
      )
      const { data } = await capture()
      return Buffer.from(data, 'base64')
    },
    async setColorScheme(scheme) {
      await send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      })
    },
    async close() {
      await send('Runtime.evaluate', { expression: 'window.close()' }).catch(() => undefined)
      await browser.detach().catch(() => undefined)
    },
  }
}
