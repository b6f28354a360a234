import { standsAlone } from '../claims/stands-alone.ts'
import { termsOf } from '../claims/terms.ts'
import type { FactReport } from '../comparison/facts.ts'
import type { Omission, Origin } from '../comparison/finding.ts'
import type { ClaimView } from '../matching/claim-view.ts'
import type { Match } from '../matching/match-texts.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Steps } from '../shared/steps.ts'
import { isBackground, prominence } from './background.ts'
import { factsAmong } from './known-facts.ts'
import type { PageInput } from './page-report.ts'

/** Documents that are compared with each other; all pairs are, so their number is kept small. */
const MOST_DOCUMENTS = 12
/** A fact of so many documents counts as widely reported even when they share an origin. */
const MANY_DOCUMENTS = 3
/** Independent origins that make a fact one that a page could be expected to mention. */
const MANY_ORIGINS = 2
/** At most so many omissions are listed. */
const MOST_OMISSIONS = 8
/** A report counts when it is more likely than not that it says what the sentence shown says. */
const COUNTED = 0.5
/** Share of a sentence's weight from which one block of the page that has its words is taken to say it too. */
const SAID = 0.5

/** What of a scan the omissions follow from. */
export interface FoundSoFar {
  readonly story: readonly StoryDocument[]
  readonly matches: readonly Match[]
  readonly origins: readonly Origin[]
}

/** A fact that the page does not mention. */
interface Unmentioned {
  /** The sentence shown. */
  readonly best: FactReport
  /** The documents that report it, that of the sentence shown first. */
  readonly documents: readonly DocumentId[]
  readonly independent: number
  readonly prominence: number
}

/**
 * Facts that several independent documents about the story report and the page does not, most reported first. Left out
 * is what may match a page sentence at all, what is background, what no sentence says by itself, and every report dated
 * after the page, which could not know it.
 */
export function* findOmissions(
  page: PageInput,
  { story, matches, origins }: FoundSoFar,
): Steps<readonly Omission[]> {
  const documents = story
    .filter(({ document }) => !isAfter(document.publishedAt, page.publishedAt))
    .slice(0, MOST_DOCUMENTS)
  const matched = new Set(matches.map(({ report }) => report.claim))
  const begun = page.publishedAt ?? earliestDate(documents.map(({ document }) => document.publishedAt))
  const facts = yield* factsAmong(documents)
  const unmentioned = facts
    .filter(({ reports }) => !reports.some(({ claim }) => matched.has(claim.claim)))
    .filter(({ reports }) => !isBackground(reports, begun) && !reports.some(isHeadline))
    .map(({ reports }) => unmentionedFact(reports, origins))
    .filter((fact) => fact !== null)
  if (unmentioned.length === 0) return []
  const said = wordsOf(page)
  return unmentioned
    .filter(({ best }) => !said.some((terms) => isSaid(best, terms)))
    .sort(mostReported)
    .slice(0, MOST_OMISSIONS)
    .map(({ best, documents: [document = best.document.id, ...alsoIn] }) => ({
      text: best.claim.claim.sentence.text,
      document,
      alsoIn,
    }))
}

function isAfter(document: string | null, page: string | null): boolean {
  return document !== null && page !== null && document.slice(0, 10) > page.slice(0, 10)
}

function earliestDate(dates: readonly (string | null)[]): string | null {
  return dates.filter((date) => date !== null).sort()[0] ?? null
}

/** The fact by its most central sentence that stands alone; null without one, or when too few documents report it. */
function unmentionedFact(reports: readonly FactReport[], origins: readonly Origin[]): Unmentioned | null {
  const best = reports.find(({ claim }) => isShowable(claim))
  if (!best) return null
  const sure = reports.filter(({ claim }) => (best.alike.get(claim) ?? 0) >= COUNTED)
  const documents = [...new Set([best, ...sure].map(({ document }) => document.id))]
  const independent = new Set(documents.map((id) => originOf(id, origins))).size
  if (documents.length < MANY_DOCUMENTS && independent < MANY_ORIGINS) return null
  return { best, documents, independent, prominence: prominence(reports) }
}

function isShowable({ claim, facets }: ClaimView): boolean {
  return standsAlone({ ...claim, facets: facets() })
}

/** What a headline says is the story itself. The page is about it, so it says that too, in words that did not match. */
function isHeadline({ claim }: FactReport): boolean {
  return claim.claim.sentence.role === 'heading'
}

function originOf(id: DocumentId, origins: readonly Origin[]): string {
  return origins.find((origin) => origin.documents.includes(id))?.name ?? id
}

/** The words of each of the page's blocks, whatever kind of sentence they stand in, and of its title. */
function wordsOf({ title, blocks }: PageInput): ReadonlySet<string>[] {
  return [title, ...blocks.map(({ text }) => text)].map((text) => new Set(termsOf(text)))
}

function isSaid({ claim }: FactReport, terms: ReadonlySet<string>): boolean {
  let shared = 0
  for (const [term, weight] of claim.weights) if (terms.has(term)) shared += weight
  return shared >= SAID * claim.mass
}

function mostReported(a: Unmentioned, b: Unmentioned): number {
  return (
    b.independent - a.independent || b.documents.length - a.documents.length || a.prominence - b.prominence
  )
}
