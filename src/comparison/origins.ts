import type { ParsedDocument } from '../claims/parsed-document.ts'
import { isNewsOutlet } from '../claims/news-outlets.ts'
import { nameKey } from '../claims/names.ts'
import { readAttributions } from '../claims/attribution.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Origin } from './finding.ts'

/** Words in a row that two texts do not share by chance. */
const SHINGLE = 8
/** So many shared shingles make a common text likely: about two copied sentences. */
const FEWEST_SHINGLES = 12

/** A document's link to an origin that it names. */
interface Citation {
  readonly outlet: string
  readonly document: DocumentId
}

/**
 * Groups documents that go back to one report, with the evidence as a sentence: those that name the same other outlet
 * as their source, and those that share text word for word (shingles, Broder 1997). Documents of no group stand alone.
 */
export function originsOf(documents: readonly ParsedDocument[]): Origin[] {
  const cited = groupsByCitation(documents)
  return joinCopies(cited, documents)
}

function groupsByCitation(documents: readonly ParsedDocument[]): Origin[] {
  const groups = new Map<string, { name: string; documents: Set<DocumentId> }>()
  for (const document of documents) {
    for (const { outlet } of citations(document)) {
      const group = groups.get(nameKey(outlet)) ?? { name: outlet, documents: new Set() }
      group.documents.add(document.id)
      groups.set(nameKey(outlet), group)
    }
  }
  for (const document of documents) groups.get(nameKey(document.source))?.documents.add(document.id)
  return disjoint([...groups.values()])
}

function citations(document: ParsedDocument): Citation[] {
  const own = nameKey(document.source)
  const outlets = document.sentences
    .flatMap((sentence) => readAttributions(sentence.text))
    .filter(({ named, source }) => named && isNewsOutlet(source) && nameKey(source) !== own)
  return outlets.map(({ source }) => ({ outlet: source, document: document.id }))
}

/** A document that cites several outlets belongs to the one that most others cite too. */
function disjoint(groups: readonly { name: string; documents: ReadonlySet<DocumentId> }[]): Origin[] {
  const taken = new Set<DocumentId>()
  const origins: Origin[] = []
  for (const { name, documents } of [...groups].sort((a, b) => b.documents.size - a.documents.size)) {
    const own = [...documents].filter((id) => !taken.has(id))
    for (const id of own) taken.add(id)
    if (own.length > 0) origins.push({ name, documents: own, evidence: citationEvidence(name, own.length) })
  }
  return origins
}

function citationEvidence(name: string, documents: number): string {
  return documents === 1
    ? `Gives ${name} as its source.`
    : `${documents} documents give ${name} as their source.`
}

function joinCopies(origins: readonly Origin[], documents: readonly ParsedDocument[]): Origin[] {
  let joined = [...origins]
  const shingles = documents.map(shinglesOf)
  for (const [i, a] of documents.entries()) {
    for (const [j, b] of documents.entries()) {
      if (j <= i || sharedShingles(shingles[i], shingles[j]) < FEWEST_SHINGLES) continue
      joined = join(joined, a, b)
    }
  }
  return joined.filter((origin) => origin.documents.length > 1 || origins.includes(origin))
}

function join(origins: readonly Origin[], a: ParsedDocument, b: ParsedDocument): Origin[] {
  const groups = origins.filter(({ documents }) => documents.includes(a.id) || documents.includes(b.id))
  const ids = new Set([...groups.flatMap(({ documents }) => documents), a.id, b.id])
  const evidence = `${a.source || a.title} and ${b.source || b.title} share passages word for word.`
  const name = groups[0]?.name ?? earliest(a, b).source
  return [
    ...origins.filter((origin) => !groups.includes(origin)),
    { name, documents: [...ids], evidence: [...groups.map((group) => group.evidence), evidence].join(' ') },
  ]
}

function earliest(a: ParsedDocument, b: ParsedDocument): ParsedDocument {
  if (a.publishedAt === null || b.publishedAt === null) return a
  return a.publishedAt <= b.publishedAt ? a : b
}

function shinglesOf(document: ParsedDocument): ReadonlySet<string> {
  const shingles = new Set<string>()
  for (const { sentence } of document.claims) {
    const words = sentence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(' '))
  }
  return shingles
}

function sharedShingles(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared++
  return shared
}
