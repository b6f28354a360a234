import { openDemo } from './open-demo.ts'

/** Opens the demonstration page in a window and waits until the reader closes it or presses Ctrl+C. */
export async function showInWindow(): Promise<void> {
  const demo = await openDemo({ headless: false, viewport: null })
  console.log(`Reading ${demo.address}`)
  console.log(
    'Hover an underlined sentence, or open Countercheck from the toolbar (under the puzzle piece). Ctrl+C or closing the browser ends this.',
  )
  await new Promise<void>((ended) => {
    demo.browser.context.once('close', () => ended())
    process.once('SIGINT', () => ended())
    process.once('SIGTERM', () => ended())
  })
  await demo.close()
}
