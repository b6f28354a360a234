import { loadCard } from './card-code.ts'
import { PageController } from './controller.ts'
import { browserSlicing } from './slices.ts'
import { askBackground } from '../messaging/client.ts'
import { servePage } from '../messaging/serve-page.ts'

/** What a content script starts with. */
export interface PageContext {
  readonly document: Document
  /** Aborted when the extension was updated or removed, or a newer copy of the script has taken over. */
  readonly signal: AbortSignal
  /** Asks whether the extension is still there; aborts the signal if not. */
  readonly isValid: () => boolean
}

/** Starts on a page: serves requests for it and checks it. Once only: a second copy takes over from the first. */
export function startOnPage({ document, signal, isValid }: PageContext): void {
  const controller = new PageController({
    document,
    signal,
    ask: askBackground,
    slicing: browserSlicing,
    loadCard: () => loadCard(() => askBackground('loadCard')),
    // An extension that was updated tells its old scripts nothing: they look whenever they are to do something.
    isReaders: (event) => isValid() && event.isTrusted,
  })
  const stopServing = servePage({
    revealFinding: (id) => controller.revealFinding(id),
    scanAgain: () => controller.scanAgain(),
    clearMarks: () => controller.clearMarks(),
    readArticle: () => controller.readArticle(),
  })
  signal.addEventListener('abort', () => quietly(stopServing), { once: true })
  whenShown(document, signal, () => void startInTurn(controller, signal))
}

/** Starts in a turn of its own: to evaluate the script is much at once already. */
async function startInTurn(controller: PageController, signal: AbortSignal): Promise<void> {
  await browserSlicing.pause()
  if (!signal.aborted) await controller.start()
}

/** A page that is rendered ahead is checked when it is shown, if ever. */
function whenShown(document: Document, signal: AbortSignal, start: () => void): void {
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', start, { once: true, signal })
  else start()
}

/** An extension that is gone has nothing left to take a listener off from. */
function quietly(end: () => void): void {
  try {
    end()
  } catch {
    // The listener went with the extension.
  }
}
