import type { Omission, Origin } from '../comparison/finding.ts'
import type { ClaimView } from '../matching/claim-view.ts'
import { matchTexts } from '../matching/match-texts.ts'
import { MARKED } from '../matching/thresholds.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import type { AlignedStory } from './align-story.ts'
import type { PageInput } from './page-report.ts'

/** Documents that are compared with each other; all pairs are, so their number is kept small. */
const MOST_DOCUMENTS = 12
/** A fact of so many documents counts as widely reported even when they share an origin. */
const MANY_DOCUMENTS = 3
/** Independent origins that make a fact one that a page could be expected to mention. */
const MANY_ORIGINS = 2
/** At most so many omissions are listed. */
const MOST_OMISSIONS = 8

/** A claim of the story that the page does not report, and the documents that report it too. */
interface Unmentioned {
  readonly claim: ClaimView
  readonly document: StoryDocument
  readonly alsoIn: Map<DocumentId, readonly ClaimView[]>
}

/**
 * Facts that several independent documents about the story report and the page does not, most reported first. What may
 * match a page sentence at all is left out, and so are documents dated after the page: it could not know them.
 */
export function findOmissions(page: PageInput, story: AlignedStory, origins: readonly Origin[]): Omission[] {
  const documents = story.documents
    .filter(({ document }) => !isAfter(document.publishedAt, page.publishedAt))
    .slice(0, MOST_DOCUMENTS)
  const mentioned = new Set(story.matches.map((match) => match.report.claim))
  const unmentioned = documents.flatMap((document) =>
    document.views
      .filter((view) => !mentioned.has(view.claim))
      .map((claim) => ({ claim, document, alsoIn: new Map<DocumentId, readonly ClaimView[]>() })),
  )
  linkReports(unmentioned, documents, mentioned)
  return distinct(unmentioned.filter((fact) => widelyReported(fact, origins)))
    .slice(0, MOST_OMISSIONS)
    .map(({ claim, document, alsoIn }) => ({
      text: claim.claim.sentence.text,
      document: document.document.id,
      alsoIn: [...alsoIn.keys()],
    }))
}

function isAfter(document: string | null, page: string | null): boolean {
  return document !== null && page !== null && document.slice(0, 10) > page.slice(0, 10)
}

/** Notes for each claim which other documents report the same; a claim that one of them shares with the page falls out. */
function linkReports(
  facts: Unmentioned[],
  documents: readonly StoryDocument[],
  mentioned: ReadonlySet<ClaimView['claim']>,
): void {
  const byClaim = new Map(facts.map((fact) => [fact.claim, fact]))
  const report = (from: ClaimView, to: ClaimView, document: DocumentId) => {
    if (mentioned.has(to.claim)) byClaim.delete(from)
    else addReport(byClaim.get(from), document, to)
  }
  for (const [i, a] of documents.entries()) {
    for (const b of documents.slice(i + 1)) {
      for (const match of matchTexts(a.views, b.views, true)) {
        if (match.score < MARKED.balanced) continue
        report(match.page, match.report, b.document.id)
        report(match.report, match.page, a.document.id)
      }
    }
  }
  facts.splice(0, facts.length, ...byClaim.values())
}

function addReport(fact: Unmentioned | undefined, document: DocumentId, report: ClaimView): void {
  fact?.alsoIn.set(document, [...(fact.alsoIn.get(document) ?? []), report])
}

function widelyReported({ document, alsoIn }: Unmentioned, origins: readonly Origin[]): boolean {
  const ids = [document.document.id, ...alsoIn.keys()]
  const independent = new Set(
    ids.map((id) => origins.find((origin) => origin.documents.includes(id))?.name ?? id),
  )
  return ids.length >= MANY_DOCUMENTS || independent.size >= MANY_ORIGINS
}

/** One claim for each fact: the one that most documents share, the others that it is linked to left out. */
function distinct(facts: readonly Unmentioned[]): Unmentioned[] {
  const shown: Unmentioned[] = []
  const covered = new Set<ClaimView>()
  for (const fact of [...facts].sort((a, b) => b.alsoIn.size - a.alsoIn.size)) {
    if (covered.has(fact.claim)) continue
    shown.push(fact)
    for (const other of [...fact.alsoIn.values()].flat()) covered.add(other)
  }
  return shown
}
