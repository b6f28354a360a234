import { listenToKeys } from './keys.ts'
import { listenToPointer } from './pointer.ts'
import type { PointerWorld } from './pointer.ts'

/**
 * Listens to what the reader does with keys and pointer on the page. `inCard` listens in a document of the card as well:
 * the page's document hears nothing from it.
 */
export function listenToReader(world: PointerWorld): { readonly inCard: (inside: Document) => void } {
  const pointerInCard = listenToPointer(world)
  listenToKeys(world)
  return {
    inCard: (inside) => {
      pointerInCard(inside)
      listenToKeys({ ...world, document: inside })
    },
  }
}
