import type { ParsedDocument } from '../claims/parsed-document.ts'
import { factSteps, type Fact } from '../comparison/facts.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import type { Steps } from '../shared/steps.ts'

/** Facts found before, with what they were found from. */
interface Known {
  readonly documents: readonly ParsedDocument[]
  /** How many of their claims had a meaning: facts found without the language model are found anew with it. */
  readonly meanings: number
  readonly facts: readonly Fact[]
}

/** By the first of the documents, so that it is forgotten with them. */
const known = new WeakMap<ParsedDocument, Known>()

/**
 * The facts that some documents report, remembered for the next page of the story: comparing all documents with each
 * other is a third to a half of a scan. The page's own words have a part in how the story's terms are weighed, so that
 * facts found for another page of the story differ by a little from those that would be found now.
 */
export function* factsAmong(story: readonly StoryDocument[]): Steps<readonly Fact[]> {
  const ordered = [...story].sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const documents = ordered.map(({ document }) => document)
  const [first] = documents
  if (!first) return []
  const meanings = countMeanings(ordered)
  const before = known.get(first)
  if (before && before.meanings === meanings && sameItems(before.documents, documents)) return before.facts
  const facts = yield* factSteps(ordered)
  known.set(first, { documents, meanings, facts })
  return facts
}

function countMeanings(story: readonly StoryDocument[]): number {
  return story.flatMap(({ views }) => views).filter(({ meaning }) => meaning !== undefined).length
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}
