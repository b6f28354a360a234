import type { ClaimView } from './claim-view.ts'
import { standings } from './standing.ts'
import { cosine, type Meaning } from './story-meanings.ts'

/** What the encoded meanings of two claims have in common. All symmetric: swapping the claims changes nothing. */
export interface MeaningFeatures {
  /** Cosine of what sets each apart from the rest of the story, −1 to 1. */
  readonly alikeInStory: number
  /** `Standing.margin` over the meanings within the story. */
  readonly meaningMargin: number
  /** `Standing.bestMargin` over the meanings within the story. */
  readonly meaningBestMargin: number
}

/** Reads the meaning features of the pairs of two texts; undefined when nothing of either was encoded. */
export function meaningGrid(
  page: readonly ClaimView[],
  report: readonly ClaimView[],
): ((i: number, j: number) => MeaningFeatures | undefined) | undefined {
  if (!page.some(({ meaning }) => meaning) || !report.some(({ meaning }) => meaning)) return undefined
  const inStory = page.map((a) => report.map((b) => between(a.meaning, b.meaning)))
  const standing = standings(inStory)
  return (i, j) => {
    if (!page[i]?.meaning || !report[j]?.meaning) return undefined
    const { margin, bestMargin } = standing(i, j)
    return {
      alikeInStory: inStory[i]?.[j] ?? 0,
      meaningMargin: margin,
      meaningBestMargin: bestMargin,
    }
  }
}

function between(a: Meaning | undefined, b: Meaning | undefined): number {
  return a && b ? cosine(a, b) : 0
}
