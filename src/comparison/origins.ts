import type { ParsedDocument } from '../claims/parsed-document.ts'
import { nameKey } from '../claims/names.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import type { DocumentId } from '../shared/ids.ts'
import { creditsOf } from './credits.ts'
import type { Origin } from './finding.ts'
import { retoldSentences } from './retold.ts'
import { copiedSentences } from './shingles.ts'
import { sharedUnnamedSource } from './unnamed-sources.ts'

/** Documents that are compared with each other; all pairs are, so their number is kept small. */
const MOST_DOCUMENTS = 12
/** So many sentences shared nearly word for word show that two texts have one ancestor. */
const FEWEST_COPIES = 2
/** So many retold sentences, and such a share of the shorter text, do too: reports of one event share some by chance. */
const FEWEST_RETOLD = 3
const LEAST_SHARE = 0.2
/** With a credit to the same outlet fewer do. */
const FEWEST_WITH_CREDIT = 2

/**
 * Groups documents that go back to one report, with the evidence in words: those that credit the same outlet, that quote
 * the same unnamed source, that share sentences nearly word for word, or of which one retells many sentences of the other.
 * Documents of no group stand alone.
 */
export function originsOf(story: readonly StoryDocument[]): Origin[] {
  const documents = story.slice(0, MOST_DOCUMENTS)
  let origins = groupsByCredit(documents.map(({ document }) => document))
  for (const [i, a] of documents.entries()) {
    for (const b of documents.slice(i + 1)) {
      if (together(origins, a.document, b.document)) continue
      const kinship = kinshipOf(a, b)
      if (kinship) origins = join(origins, kinship)
    }
  }
  return origins
}

/** What shows that two texts have one ancestor; null when nothing does. */
function kinshipOf(a: StoryDocument, b: StoryDocument): Kinship | null {
  const kin = { a: a.document, b: b.document, outlet: sharedCredit(a.document, b.document) }
  const names = `${nameOf(a.document)} and ${nameOf(b.document)}`
  const copies = copiedSentences(a.document, b.document)
  if (copies >= FEWEST_COPIES)
    return { ...kin, evidence: `${names} share ${copies} near-identical sentences.` }
  const source = sharedUnnamedSource(a.document, b.document)
  if (source !== null) return { ...kin, evidence: `${names} quote the same unnamed source (${source}).` }
  const retold = retoldSentences(a.views, b.views)
  const inWords = `${retold} sentences in much the same words`
  if (kin.outlet !== null && retold >= FEWEST_WITH_CREDIT)
    return { ...kin, evidence: `${names} both name ${kin.outlet} and have ${inWords}.` }
  const shorter = Math.min(a.views.length, b.views.length)
  const many = retold >= FEWEST_RETOLD && retold >= LEAST_SHARE * shorter
  return many ? { ...kin, evidence: `${names} have ${inWords}.` } : null
}

/** An outlet that both credit, be it for a detail. */
function sharedCredit(a: ParsedDocument, b: ParsedDocument): string | null {
  const theirs = new Set(creditsOf(b).map(({ key }) => key))
  return creditsOf(a).find(({ key }) => theirs.has(key))?.name ?? null
}

function nameOf(document: ParsedDocument): string {
  return document.source || document.title || document.id
}

function groupsByCredit(documents: readonly ParsedDocument[]): Origin[] {
  const groups = new Map<string, { name: string; documents: Set<DocumentId> }>()
  for (const document of documents) {
    for (const { key, name } of creditsOf(document).filter(({ main }) => main)) {
      const group = groups.get(key) ?? { name, documents: new Set() }
      group.documents.add(document.id)
      groups.set(key, group)
    }
  }
  // The outlet's own report belongs to those that credit it.
  for (const document of documents) groups.get(nameKey(document.source))?.documents.add(document.id)
  return disjoint([...groups.values()])
}

/** A document that credits several outlets belongs to the one that most others credit too. */
function disjoint(groups: readonly { name: string; documents: ReadonlySet<DocumentId> }[]): Origin[] {
  const taken = new Set<DocumentId>()
  const origins: Origin[] = []
  for (const { name, documents } of [...groups].sort((a, b) => b.documents.size - a.documents.size)) {
    const own = [...documents].filter((id) => !taken.has(id))
    for (const id of own) taken.add(id)
    const evidence =
      own.length === 1 ? `One document names ${name}.` : `${own.length} documents name ${name}.`
    if (own.length > 0) origins.push({ name, documents: own, evidence })
  }
  return origins
}

function together(origins: readonly Origin[], a: ParsedDocument, b: ParsedDocument): boolean {
  return origins.some(({ documents }) => documents.includes(a.id) && documents.includes(b.id))
}

/** Two documents with the evidence that they have one ancestor. */
interface Kinship {
  readonly a: ParsedDocument
  readonly b: ParsedDocument
  /** An outlet that both credit. */
  readonly outlet: string | null
  readonly evidence: string
}

function join(origins: readonly Origin[], { a, b, outlet, evidence }: Kinship): Origin[] {
  const groups = origins.filter(({ documents }) => documents.includes(a.id) || documents.includes(b.id))
  const joined: Origin = {
    name: groups[0]?.name ?? outlet ?? nameOf(earlier(a, b)),
    documents: [...new Set([...groups.flatMap(({ documents }) => documents), a.id, b.id])],
    evidence: [...groups.map((group) => group.evidence), evidence].join(' '),
  }
  return [...origins.filter((origin) => !groups.includes(origin)), joined]
}

function earlier(a: ParsedDocument, b: ParsedDocument): ParsedDocument {
  return a.publishedAt !== null && b.publishedAt !== null && b.publishedAt < a.publishedAt ? b : a
}
