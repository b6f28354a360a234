import { sourceName } from '../shared/words.ts'
import type { Finding, Origin, Report, Stance, Status } from '../../comparison/finding.ts'
import type { DocumentId } from '../../shared/ids.ts'

/** A document that was compared with the page, and how many of the page's sentences it reports and how. */
export interface ComparedSource {
  readonly document: DocumentId
  readonly name: string
  readonly title: string
  readonly url: string | null
  readonly publishedAt: string | null
  readonly sentences: Readonly<Record<Stance, number>>
}

/** Documents that go back to one origin, or a single document without one. */
export interface SourceGroup {
  readonly origin: Origin | null
  readonly sources: readonly ComparedSource[]
}

/** The documents behind the findings, those with most sentences first. */
export function comparedSources(findings: readonly Finding[]): readonly ComparedSource[] {
  const found = new Map<DocumentId, ComparedSource>()
  for (const report of findings.flatMap((finding) => onePerDocument(finding.reports))) {
    const before = found.get(report.document)
    const sentences = before?.sentences ?? { agrees: 0, differs: 0, conflicts: 0 }
    found.set(report.document, {
      document: report.document,
      name: sourceName(report),
      title: report.title,
      url: report.url,
      publishedAt: report.publishedAt,
      sentences: { ...sentences, [report.stance]: sentences[report.stance] + 1 },
    })
  }
  return [...found.values()].sort((a, b) => total(b) - total(a))
}

const STANCES: readonly Stance[] = ['conflicts', 'differs', 'agrees']

/** The report of each document that is furthest from the page's sentence, and of those the best match. */
export function onePerDocument(reports: readonly Report[]): readonly Report[] {
  const found = new Map<DocumentId, Report>()
  for (const report of reports) {
    const before = found.get(report.document)
    if (!before || STANCES.indexOf(report.stance) < STANCES.indexOf(before.stance))
      found.set(report.document, report)
  }
  return [...found.values()]
}

/** The first groups, with about `limit` documents, and the others; no group is cut in two. */
export function firstGroups(
  groups: readonly SourceGroup[],
  limit: number,
): readonly [shown: readonly SourceGroup[], more: readonly SourceGroup[]] {
  let documents = 0
  let shown = 0
  for (const { sources } of groups) {
    if (shown > 0 && documents + sources.length > limit) break
    documents += sources.length
    shown += 1
  }
  return [groups.slice(0, shown), groups.slice(shown)]
}

function total({ sentences }: ComparedSource): number {
  return sentences.agrees + sentences.differs + sentences.conflicts
}

/** Puts sources of one origin together; a source in several origins stays with the first. */
export function groupByOrigin(
  sources: readonly ComparedSource[],
  origins: readonly Origin[],
): readonly SourceGroup[] {
  const left = new Set(sources)
  const groups: SourceGroup[] = []
  for (const origin of origins) {
    const members = [...left].filter((source) => origin.documents.includes(source.document))
    if (members.length === 0) continue
    for (const member of members) left.delete(member)
    groups.push({ origin, sources: members })
  }
  return [...groups, ...[...left].map((source) => ({ origin: null, sources: [source] }))]
}

/** The findings of each status, in page order. */
export function findingsByStatus(findings: readonly Finding[]): Readonly<Record<Status, readonly Finding[]>> {
  const of = (status: Status) => findings.filter((finding) => finding.status === status)
  return { disputed: of('disputed'), varied: of('varied'), agreed: of('agreed') }
}
