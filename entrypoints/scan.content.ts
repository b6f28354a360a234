import { defineContentScript } from 'wxt/utils/define-content-script'
import { startOnPage } from '../src/content/start.ts'

export default defineContentScript({
  registration: 'runtime',
  // Without it the page would be told by a message that the extension is here.
  noScriptStartedPostMessage: true,
  main(ctx) {
    startOnPage({ document, signal: ctx.signal, isValid: () => ctx.isValid })
  },
})
