import { articleReach, articleRoot } from './article-root.ts'
import { isCallToAction } from './calls-to-action.ts'
import { filterInSteps, mapInSteps } from './in-steps.ts'
import { isNamedCaption } from './region-names.ts'
import { isProse, surroundings, weigh } from './surroundings.ts'
import type { BlockRole } from '../sentences/block.ts'
import type { Mass } from './surroundings.ts'
import type { TextRun } from './walk-blocks.ts'

/** A run that belongs to the article, with the role that its element gives it. */
export interface ArticleRun extends TextRun {
  readonly role: BlockRole
}

/** The runs of the article, in order. */
export interface Article {
  readonly root: Element
  readonly runs: readonly ArticleRun[]
}

/** Fewest words of running text in an article. */
const FEWEST_WORDS = 50
/** Largest share of words in links: pages with more are lists of other pages. */
const MOST_LINKED = 0.35

const ENDS_SENTENCE = /[.!?…。！？:;]["'”’»)\]]*$/

/** Chooses the runs that make up the page's article, in steps. Null when the page holds none. */
export function* chooseArticle(
  body: Element,
  runs: readonly TextRun[],
): Generator<undefined, Article | null> {
  const all = yield* weigh(runs)
  const around = surroundings(all, all.get(body) ?? 0)
  const near = yield* filterInSteps(runs, (run) => !around(run.element))
  const mass = yield* weigh(near)
  const root = articleRoot(body, mass)
  const inside = yield* within(root, near)
  if (!isArticle(inside)) return null
  const roles = yield* mapInSteps(inside, (run) => ({ ...run, role: roleOf(run, root, mass) }))
  return { root, runs: trimEnd(unrepeated(yield* reportsOnly(roles))) }
}

/** The runs under the root, and those before it that read like a standfirst or the first paragraphs. */
function* within(root: Element, runs: readonly TextRun[]): Generator<undefined, readonly TextRun[]> {
  const reach = articleReach(root)
  const first = runs.findIndex((run) => root.contains(run.element))
  const headline = runs.findIndex((run) => run.element.closest('h1') !== null)
  const from = headline < first ? headline : -1
  return yield* filterInSteps(
    runs,
    (run, index) =>
      root.contains(run.element) ||
      (index > from && index < first && reach.contains(run.element) && isLead(run)),
  )
}

function isLead(run: TextRun): boolean {
  return run.words >= 12 && run.linkWords * 4 < run.words && ENDS_SENTENCE.test(run.text)
}

/** Whether the runs are an article and not a list of teasers. */
function isArticle(runs: readonly TextRun[]): boolean {
  const sum = (of: (run: TextRun) => number) => runs.reduce((total, run) => total + of(run), 0)
  const prose = sum((run) => (isProse(run) ? run.words : 0))
  return prose >= FEWEST_WORDS && sum((run) => run.linkWords) <= sum((run) => run.words) * MOST_LINKED
}

/** Whether a run tells the reader something: not a bare link, not the headline, not a call to action. */
function reports(run: ArticleRun): boolean {
  if (run.element.closest('h1') !== null) return false
  if (run.linkWords >= run.words * (run.role === 'list-item' ? 0.6 : 0.75)) return false
  return !isCallToAction(run.text, run.words)
}

function roleOf(run: TextRun, root: Element, mass: Mass): BlockRole {
  const { element } = run
  if (isCaption(run, root, mass)) return 'caption'
  if (/^H[1-6]$/.test(element.tagName)) return 'heading'
  if (element.closest('blockquote')) return 'quote'
  if (element.closest('li, dd, dt')) return 'list-item'
  return /^T[DH]$/.test(element.tagName) && run.words < 20 ? 'table-cell' : 'paragraph'
}

/** Whether a run stands under or beside a picture: by tag, by name, or as a label next to an image. */
function isCaption(run: TextRun, root: Element, mass: Mass): boolean {
  if (run.element.closest('figure, figcaption')) return true
  const most = (mass.get(root) ?? 0) * 0.3
  for (
    let element: Element | null = run.element;
    element && element !== root;
    element = element.parentElement
  )
    if (isNamedCaption(element) && (mass.get(element) ?? 0) < most) return true
  return run.words < 20 && !ENDS_SENTENCE.test(run.text) && standsByPicture(run, root, mass)
}

function standsByPicture({ element, words }: TextRun, root: Element, mass: Mass): boolean {
  if (element === root || /^H[1-6]$/.test(element.tagName)) return false
  const parent = element.parentElement
  if (element.querySelector('img, picture')) return true
  if (!parent || parent === root || (mass.get(parent) ?? 0) > words) return false
  return parent.querySelector('img, picture') !== null
}

/** Drops what reports nothing; under a heading like "More stories" also the list or links that follow it. */
function reportsOnly(runs: readonly ArticleRun[]): Generator<undefined, readonly ArticleRun[]> {
  let pointing = false
  return filterInSteps(runs, (run) => {
    const kept = reports(run)
    const listed = run.role === 'list-item' || run.linkWords * 4 > run.words
    pointing = kept ? pointing && listed : run.words <= 8 && (pointing || isCallToAction(run.text, run.words))
    return kept && !pointing
  })
}

/** Drops the second of two equal runs: pages repeat captions and pull quotes for other screen sizes. */
function unrepeated(runs: readonly ArticleRun[]): readonly ArticleRun[] {
  const seen = new Set<string>()
  return runs.filter((run) => {
    if (run.words < 6) return true
    const known = seen.has(run.text)
    seen.add(run.text)
    return !known
  })
}

/** Drops labels after the last sentence: authors, dates, names of other articles. */
function trimEnd(runs: readonly ArticleRun[]): readonly ArticleRun[] {
  const isLabel = ({ role, words, text }: ArticleRun) =>
    (role === 'paragraph' || role === 'heading') && words < 20 && !ENDS_SENTENCE.test(text)
  return runs.slice(0, runs.findLastIndex((run) => !isLabel(run)) + 1)
}
