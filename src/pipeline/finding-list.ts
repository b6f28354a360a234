import type { Finding } from '../comparison/finding.ts'
import type { ClaimView } from '../matching/claim-view.ts'
import { matchClaim } from '../matching/match-texts.ts'
import type { AlignedStory } from './align-story.ts'
import { makeFinding, type DocumentMatch, type FindingContext, type JudgedFinding } from './findings.ts'

/** The findings of a page, which come claim by claim. */
export class FindingList {
  readonly #story: AlignedStory
  readonly #context: FindingContext
  readonly #matches = new Map<ClaimView, readonly DocumentMatch[]>()
  readonly #found = new Map<ClaimView, JudgedFinding>()

  constructor(story: AlignedStory, context: FindingContext) {
    this.#story = story
    this.#context = context
  }

  /** Compares a claim of the page with those of the story's documents that it is aligned with. */
  compare(claim: ClaimView): void {
    const { documents, pairs } = this.#story
    const matches = documents.flatMap(({ document }, at) =>
      matchClaim(pairs[at]?.get(claim) ?? []).map((match) => ({ ...match, document })),
    )
    this.#judge(claim, matches)
  }

  /** Adds matches in documents about other stories; the claims that they belong to are judged anew. */
  add(copies: readonly DocumentMatch[]): void {
    for (const view of this.#story.page) {
      const more = copies.filter(({ page }) => page.claim === view.claim)
      if (more.length > 0) this.#judge(view, [...(this.#matches.get(view) ?? []), ...more])
    }
  }

  /** All matches so far. */
  matches(): DocumentMatch[] {
    return [...this.#matches.values()].flat()
  }

  /** Claims with a match that is sure enough are marked, with just such matches; the others are possible findings. */
  sorted(): { readonly findings: Finding[]; readonly possible: Finding[] } {
    const inOrder = [...this.#found].sort(([a], [b]) => a.claim.sentence.index - b.claim.sentence.index)
    const of = (wanted: boolean) =>
      inOrder.flatMap(([, { finding, sure }]) => (sure === wanted ? [finding] : []))
    return { findings: of(true), possible: of(false) }
  }

  #judge(claim: ClaimView, matches: readonly DocumentMatch[]): void {
    if (matches.length === 0) return
    this.#matches.set(claim, matches)
    this.#found.set(claim, makeFinding(claim, matches, this.#context))
  }
}
