import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerCard } from '../src/content/card-code.ts'
import { pageTurn } from '../src/content/slices.ts'
import { HoverCard } from '../src/views/hover-card/hover-card.tsx'

/** The card, put into a page when its first card is opened. */
export default defineUnlistedScript(() => {
  offerCard((document, onDocument) => new HoverCard(document, onDocument, pageTurn))
})
