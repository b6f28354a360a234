import { inSlices, whenDrawn } from './slices.ts'
import { collectInSteps } from '../page/collect-blocks.ts'
import { isRendered } from '../page/rendered.ts'
import type { Slicing } from './slices.ts'
import type { CollectedPage } from '../page/collect-blocks.ts'

/** Collects the page's article in slices, so that the page stays responsive; null when it was ended by the signal. */
export async function collectPage(
  document: Document,
  signal: AbortSignal,
  slicing: Slicing,
): Promise<CollectedPage | null> {
  if (document.defaultView) await whenDrawn(document.defaultView)
  return inSlices(collectInSteps(document, { isVisible: isRendered }), () => signal.aborted, slicing)
}

/** The words of an article that decide whether it has changed: labels such as "5 minutes ago" do not count. */
export function articleKey(page: CollectedPage): string {
  return page.blocks
    .filter((block) => block.text.length >= 40)
    .map((block) => block.text)
    .join('\n')
}
