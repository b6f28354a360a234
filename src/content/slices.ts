/** Longest stretch of work in ms before the page gets its thread back: under a frame on a machine four times slower. */
const SLICE_MS = 4

/** What work on a page's thread is cut up with. */
export interface Slicing {
  /** A clock in ms. */
  now(): number
  /** Resolves when the page has had its turn. */
  pause(): Promise<void>
}

/**
 * Does the steps of a generator in slices, and gives the page its turn after each; null when it was `ended` meanwhile.
 * A step should take well under a millisecond: time is looked at between steps only.
 */
export async function inSlices<Result>(
  steps: Iterator<unknown, Result>,
  isEnded: () => boolean,
  slicing: Slicing,
): Promise<Result | null> {
  for (;;) {
    const until = slicing.now() + SLICE_MS
    do {
      if (isEnded()) return null
      const step = steps.next()
      if (step.done) return step.value
    } while (slicing.now() < until)
    await slicing.pause()
  }
}

/**
 * Resolves when the page has had its turn: a message to oneself comes after what the page has waiting, and unlike a
 * timer it is not held up in a hidden tab.
 */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** Slices by the browser's own clock and turns. */
export const browserSlicing: Slicing = { now: () => performance.now(), pause: pageTurn }

/** Longest wait for a page that has no idle moment, in ms. */
const LONGEST_WAIT = 120

/**
 * Resolves when the page has drawn what it has so far, or has been busy for a while. Asking earlier what is rendered
 * would have the browser compute all styles at once, in our stretch of its thread.
 */
export function whenDrawn(window: Window): Promise<void> {
  return new Promise((resolve) => {
    if (typeof window.requestIdleCallback === 'function')
      window.requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT })
    else resolve()
  })
}
