import type { Hit, IndexedText } from '../../src/retrieval/claim-index.ts'
import type { DocumentId } from '../../src/shared/ids.ts'

/** BM25 over plain arrays, as the formula stands: what the index is held against. */
export class Oracle {
  readonly #texts = new Map<DocumentId, IndexedText>()

  add(text: IndexedText): void {
    this.#texts.delete(text.id)
    this.#texts.set(text.id, text)
  }

  remove(id: DocumentId): boolean {
    return this.#texts.delete(id)
  }

  ids(): DocumentId[] {
    return [...this.#texts.keys()]
  }

  claims() {
    return [...this.#texts.values()].flatMap(({ id, claims }) =>
      claims.map((terms, claim) => ({ document: id, claim, terms })),
    )
  }

  claimsHolding(term: string): number {
    return this.claims().filter(({ terms }) => terms.includes(term)).length
  }

  /** Documents that hold a term, with the number of their claims that do. */
  documentsHolding(term: string): [DocumentId, number][] {
    return [...this.#texts.values()]
      .map(({ id, claims }): [DocumentId, number] => [
        id,
        claims.filter((terms) => terms.includes(term)).length,
      ])
      .filter(([, claims]) => claims > 0)
  }

  search(query: readonly string[], top: number, least = 0): Hit[] {
    const claims = this.claims()
    const mean = claims.reduce((sum, { terms }) => sum + terms.length, 0) / claims.length || 1
    const weights = [...new Set(query)]
      .map((term) => ({ term, holding: this.claimsHolding(term) }))
      .sort((a, b) => a.holding - b.holding)
      .map(({ term, holding }) => ({
        term,
        idf: Math.log(1 + (claims.length - holding + 0.5) / (holding + 0.5)),
      }))
    const score = (terms: readonly string[]) =>
      weights.reduce((sum, { term, idf }) => {
        const count = terms.filter((one) => one === term).length
        return count === 0
          ? sum
          : sum + idf * ((count * 2.2) / (count + 1.2 * (1 - 0.75 + (0.75 * terms.length) / mean)))
      }, 0)
    return claims
      .map(({ document, claim, terms }) => ({ document, claim, score: score(terms) }))
      .filter((hit) => hit.score > 0 && hit.score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, top)
  }
}
