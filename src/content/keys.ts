import type { CardSession } from './card-session.ts'

/** What the listeners for keys need. */
export interface KeyWorld {
  readonly document: Document
  readonly signal: AbortSignal
  readonly cards: CardSession
  /** Whether an event is the reader's; a page must not open cards, nor take the focus, by events of its own. */
  readonly isReaders: (event: Event) => boolean
}

/**
 * Alt+Shift+. and Alt+Shift+, go to the next and previous finding, Escape closes the card. Keys are told by their
 * place on the keyboard, since Alt changes the character on some systems; nothing is done while the reader types.
 */
export function listenToKeys({ document, signal, cards, isReaders }: KeyWorld): void {
  const onKey = (event: KeyboardEvent) => {
    if (!isReaders(event) || event.defaultPrevented || event.isComposing) return
    if (event.key === 'Escape' && cards.current) {
      cards.close()
      event.stopPropagation()
      return
    }
    const by = stepOf(event)
    if (by === null || isTyping(event)) return
    if (cards.step(by)) event.preventDefault()
  }
  document.addEventListener('keydown', onKey, { capture: true, signal })
}

function stepOf({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): 1 | -1 | null {
  if (!altKey || !shiftKey || ctrlKey || metaKey) return null
  if (code === 'Period') return 1
  return code === 'Comma' ? -1 : null
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}
