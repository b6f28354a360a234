import type { ParsedDocument } from '../claims/parsed-document.ts'
import { averageLink, type Likeness } from '../matching/average-link.ts'
import type { ClaimView } from '../matching/claim-view.ts'
import { matchTexts } from '../matching/match-texts.ts'
import { otherSubject } from '../matching/other-subject.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import { MARKED } from '../matching/thresholds.ts'
import { finish, type Steps } from '../shared/steps.ts'

/** A claim that reports a fact, with the document that it stands in. */
export interface FactReport {
  readonly document: ParsedDocument
  readonly claim: ClaimView
  /** Estimated probability (0–1) that it reports the same as each of the fact's reports it was likened to. */
  readonly alike: ReadonlyMap<ClaimView, number>
}

/** What several documents report, in whatever words and with whatever differences. */
export interface Fact {
  /** Stays the same as long as the fact's earliest report does: its document and where it stands there. */
  readonly id: string
  /** The reports of at least two documents, the most central first; no claim is in two facts. */
  readonly reports: readonly FactReport[]
}

/**
 * Least mean probability over the pairs of a fact. Pairs of one document and those that are not even possible count as
 * 0, so that the mean understates and the mark of single matches would be too strict: of the pairs in facts of the
 * labelled events some nine in ten are right from here on.
 */
const LEAST_MEAN = MARKED.eager

/**
 * The facts that at least two of the documents report, those of most documents first. Reports are taken together while
 * the mean probability over all their pairs is high: a claim that is like one report but not like the others stays out.
 * Two claims of one document count as unlike, since few documents say a thing twice; they are of one fact only when many
 * other reports say so. Claims that say the same of two subjects are never of one fact; those that differ in figures or
 * dates may be, since that is what a reader wants to see side by side. The documents' order does not matter.
 */
export function factsOf(documents: readonly StoryDocument[]): Fact[] {
  return finish(factSteps(documents))
}

/** The same step by step, one for each two documents. */
export function* factSteps(documents: readonly StoryDocument[]): Steps<Fact[]> {
  const likenesses = yield* likenessesOf(documents)
  const groups = averageLink(likenesses, {
    least: LEAST_MEAN,
    apart: (a, b) => otherSubject(a.claim, b.claim),
  })
  const alike = alikeIn(groups, likenesses)
  return groups
    .map((group) => makeFact(group.map((report) => ({ ...report, alike: alike.get(report) ?? NONE }))))
    .sort((a, b) => documentsOf(b).size - documentsOf(a).size || inOrder(a.id, b.id))
}

/** The documents that report a fact. */
export function documentsOf({ reports }: Pick<Fact, 'reports'>): ReadonlySet<ParsedDocument> {
  return new Set(reports.map(({ document }) => document))
}

/** A claim that may report a fact. */
type Candidate = Omit<FactReport, 'alike'>

const NONE: FactReport['alike'] = new Map()

/** All matches between the claims of two documents. */
function* likenessesOf(documents: readonly StoryDocument[]): Steps<Likeness<Candidate>[]> {
  const texts = [...documents]
    .sort((a, b) => inOrder(a.document.id, b.document.id))
    .map(({ document, views }) => ({
      views,
      reports: new Map(views.map((claim): [ClaimView, Candidate] => [claim, { document, claim }])),
    }))
  const likenesses: Likeness<Candidate>[] = []
  for (const [at, one] of texts.entries()) {
    for (const other of texts.slice(at + 1)) {
      for (const { page, report, score } of matchTexts(one.views, other.views, true)) {
        const [a, b] = [one.reports.get(page), other.reports.get(report)]
        if (a && b) likenesses.push({ a, b, value: score })
      }
      yield
    }
  }
  return likenesses
}

/** For each claim of a group, how alike it is to others of the group. */
function alikeIn(
  groups: readonly (readonly Candidate[])[],
  likenesses: readonly Likeness<Candidate>[],
): ReadonlyMap<Candidate, FactReport['alike']> {
  const groupOf = new Map(groups.flatMap((group) => group.map((one) => [one, group] as const)))
  const alike = new Map([...groupOf.keys()].map((one) => [one, new Map<ClaimView, number>()]))
  for (const { a, b, value } of likenesses) {
    if (groupOf.get(a) !== groupOf.get(b)) continue
    alike.get(a)?.set(b.claim, value)
    alike.get(b)?.set(a.claim, value)
  }
  return alike
}

function makeFact(group: readonly FactReport[]): Fact {
  const reports = [...group].sort((a, b) => centrality(b) - centrality(a) || byTime(a, b))
  const earliest = [...reports].sort(byTime)[0]
  return { id: earliest ? placeOf(earliest) : '', reports }
}

/** How many reports of the fact a report is expected to agree with. */
function centrality({ alike }: FactReport): number {
  return [...alike.values()].reduce((sum, value) => sum + value, 0)
}

/** The earlier report first; where no dates tell, in an order that never changes. */
function byTime(a: FactReport, b: FactReport): number {
  const [x, y] = [a.document.publishedAt ?? '9999', b.document.publishedAt ?? '9999']
  return inOrder(x, y) || inOrder(a.document.id, b.document.id) || inText(a) - inText(b)
}

function inText({ claim }: FactReport): number {
  return claim.claim.sentence.index
}

function placeOf({ document, claim }: FactReport): string {
  return `${document.id}:${claim.claim.sentence.block}:${claim.claim.sentence.start}`
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
