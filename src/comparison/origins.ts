import type { ParsedDocument } from '../claims/parsed-document.ts'
import { isNewsOutlet } from '../claims/news-outlets.ts'
import { nameKey } from '../claims/names.ts'
import { readAttributions } from '../claims/attribution.ts'
import { countRewrites } from '../matching/rewrites.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Origin } from './finding.ts'
import { commonPassages } from './shingles.ts'

/** Documents that are compared with each other; all pairs are, so their number is kept small. */
const MOST_DOCUMENTS = 12
/** So many rewritten sentences, and such a share of the shorter text, show that one text goes back to the other. */
const FEWEST_REWRITES = 4
const LEAST_SHARE = 0.25

/**
 * Groups documents that go back to one report, with the evidence in words: those that name the same outlet as their
 * source, those that share passages word for word, and those of which one rewrites many sentences of the other.
 * Documents of no group stand alone.
 */
export function originsOf(story: readonly StoryDocument[]): Origin[] {
  const documents = story.slice(0, MOST_DOCUMENTS)
  let origins = groupsByCitation(documents.map(({ document }) => document))
  for (const [i, a] of documents.entries()) {
    for (const b of documents.slice(i + 1)) {
      const evidence = sharedText(a, b)
      if (evidence !== null) origins = join(origins, { a: a.document, b: b.document, evidence })
    }
  }
  return origins
}

/** What shows that two texts have one ancestor, as a sentence; null when nothing does. */
function sharedText(a: StoryDocument, b: StoryDocument): string | null {
  const names = `${nameOf(a.document)} and ${nameOf(b.document)}`
  if (commonPassages(a.document, b.document)) return `${names} share passages word for word.`
  const rewrites = countRewrites(a.views, b.views)
  const shorter = Math.min(a.views.length, b.views.length)
  if (rewrites < FEWEST_REWRITES || rewrites < LEAST_SHARE * shorter) return null
  return `${names} have ${rewrites} sentences in much the same words.`
}

function nameOf(document: ParsedDocument): string {
  return document.source || document.title || document.id
}

function groupsByCitation(documents: readonly ParsedDocument[]): Origin[] {
  const groups = new Map<string, { name: string; documents: Set<DocumentId> }>()
  for (const document of documents) {
    for (const outlet of citedOutlets(document)) {
      const group = groups.get(nameKey(outlet)) ?? { name: outlet, documents: new Set() }
      group.documents.add(document.id)
      groups.set(nameKey(outlet), group)
    }
  }
  // The outlet's own report belongs to those that cite it.
  for (const document of documents) groups.get(nameKey(document.source))?.documents.add(document.id)
  return disjoint([...groups.values()])
}

function citedOutlets(document: ParsedDocument): string[] {
  const own = nameKey(document.source)
  return document.sentences
    .flatMap((sentence) => readAttributions(sentence.text))
    .filter(({ named, source }) => named && isNewsOutlet(source) && nameKey(source) !== own)
    .map(({ source }) => source)
}

/** A document that cites several outlets belongs to the one that most others cite too. */
function disjoint(groups: readonly { name: string; documents: ReadonlySet<DocumentId> }[]): Origin[] {
  const taken = new Set<DocumentId>()
  const origins: Origin[] = []
  for (const { name, documents } of [...groups].sort((a, b) => b.documents.size - a.documents.size)) {
    const own = [...documents].filter((id) => !taken.has(id))
    for (const id of own) taken.add(id)
    const evidence =
      own.length === 1
        ? `One document gives ${name} as its source.`
        : `${own.length} documents give ${name} as their source.`
    if (own.length > 0) origins.push({ name, documents: own, evidence })
  }
  return origins
}

/** Two documents with the evidence that they have one ancestor. */
interface Kinship {
  readonly a: ParsedDocument
  readonly b: ParsedDocument
  readonly evidence: string
}

function join(origins: readonly Origin[], { a, b, evidence }: Kinship): Origin[] {
  const groups = origins.filter(({ documents }) => documents.includes(a.id) || documents.includes(b.id))
  const joined: Origin = {
    name: groups[0]?.name ?? nameOf(earlier(a, b)),
    documents: [...new Set([...groups.flatMap(({ documents }) => documents), a.id, b.id])],
    evidence: [...groups.map((group) => group.evidence), evidence].join(' '),
  }
  return [...origins.filter((origin) => !groups.includes(origin)), joined]
}

function earlier(a: ParsedDocument, b: ParsedDocument): ParsedDocument {
  return a.publishedAt !== null && b.publishedAt !== null && b.publishedAt < a.publishedAt ? b : a
}
