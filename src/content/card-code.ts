import type { HoverCard } from '../views/hover-card/hover-card.tsx'
import type { Result } from '../shared/result.ts'

/** The card as the content script sees it: only its type is here, its code comes later. */
export type Card = Pick<HoverCard, 'prepare' | 'open' | 'close' | 'remove' | 'holds' | 'host'>

/** Makes the card of a page. */
export type MakeCard = (document: Document, onDocument: (document: Document) => void) => Card

/** Where the two scripts meet: the globals of the world that the extension has in a page to itself. */
interface CardScope {
  countercheckCard?: MakeCard
}

const scope = globalThis as CardScope

/** Called by the card's own script, which the background puts beside the content script. */
export function offerCard(make: MakeCard): void {
  scope.countercheckCard = make
}

/** Has the background bring the card's code; null where it could not. Never rejects. */
export async function loadCard(ask: () => Promise<Result<null>>): Promise<MakeCard | null> {
  if (!scope.countercheckCard) await ask()
  return scope.countercheckCard ?? null
}
