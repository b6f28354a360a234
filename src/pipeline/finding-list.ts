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

  /** The claims in the order of the greatest likeness that they have to a claim of the story's documents. */
  mostAlikeFirst(claims: readonly ClaimView[]): readonly ClaimView[] {
    const { pairs } = this.#story
    const likeness = (claim: ClaimView) =>
      Math.max(0, ...pairs.flatMap((own) => (own.get(claim) ?? []).map(({ words }) => words.cosine)))
    return claims
      .map((claim) => ({ claim, alike: likeness(claim) }))
      .sort((a, b) => b.alike - a.alike)
      .map(({ claim }) => claim)
  }

  /**
   * Compares a claim of the page with those of the story's documents that it is aligned with; gives whether it is sure
   * enough to be marked.
   */
  compare(claim: ClaimView): boolean {
    const { documents, pairs } = this.#story
    const matches = documents.flatMap(({ document }, at) =>
      matchClaim(pairs[at]?.get(claim) ?? []).map((match) => ({ ...match, document })),
    )
    this.#judge(claim, matches)
    return this.#found.get(claim)?.sure ?? false
  }

  /** Adds matches in documents about other stories; the claims that they belong to are judged anew. */
  add(copies: readonly DocumentMatch[]): void {
    for (const view of this.#story.page) {
      const more = copies.filter(({ page }) => page.claim === view.claim)
      if (more.length > 0) this.#judge(view, [...(this.#matches.get(view) ?? []), ...more])
    }
  }

  /** All matches so far, in the order of the page. */
  matches(): DocumentMatch[] {
    return this.#story.page.flatMap((claim) => this.#matches.get(claim) ?? [])
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
