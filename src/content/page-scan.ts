import { collectInSteps } from '../page/collect-blocks.ts'
import { isRendered } from '../page/rendered.ts'
import type { CollectedPage } from '../page/collect-blocks.ts'

/** Longest stretch of work in ms before the page gets its thread back: well under a frame on slow machines too. */
const SLICE_MS = 8

/** What the work is cut up with. */
export interface Slicing {
  /** A clock in ms. */
  now(): number
  /** Resolves when the page has had its turn. */
  pause(): Promise<void>
}

/** Collects the page's article in slices, so that the page stays responsive; null when it was ended by the signal. */
export async function collectPage(
  document: Document,
  signal: AbortSignal,
  slicing: Slicing = browserSlicing,
): Promise<CollectedPage | null> {
  const steps = collectInSteps(document, { isVisible: isRendered })
  let until = slicing.now() + SLICE_MS
  for (;;) {
    if (signal.aborted) return null
    const step = steps.next()
    if (step.done) return step.value
    if (slicing.now() < until) continue
    await slicing.pause()
    until = slicing.now() + SLICE_MS
  }
}

const browserSlicing: Slicing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
}

/** The words of an article that decide whether it has changed: labels such as "5 minutes ago" do not count. */
export function articleKey(page: CollectedPage): string {
  return page.blocks
    .filter((block) => block.text.length >= 40)
    .map((block) => block.text)
    .join('\n')
}
