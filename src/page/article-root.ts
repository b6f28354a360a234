import { countWords } from './words.ts'
import type { Mass } from './surroundings.ts'

/** Words in paragraphs below which a page is taken to hold no article. */
const FEWEST_WORDS = 60

/** Shortest paragraph, in characters, that the gate counts: labels and teasers are shorter. */
const SHORTEST_PARAGRAPH = 60

/**
 * Whether a page may hold an article. Costs a fraction of collecting its blocks: it stops at the first
 * paragraphs that suffice, and looks at the words of the main part only where a page marks no paragraphs.
 */
export function mayHoldArticle(document: Document): boolean {
  let words = 0
  for (const paragraph of document.getElementsByTagName('p')) {
    const text = paragraph.textContent
    if (text.length >= SHORTEST_PARAGRAPH) words += countWords(text)
    if (words >= FEWEST_WORDS) return true
  }
  return holdsLongTexts(document.querySelector(MAIN) ?? document.body)
}

/** The part of a page that its author marked as the article or the main part. */
const MAIN = 'article, main, [role="main"], [itemprop~="articleBody"]'
/** Most text nodes looked at in search of long ones. */
const MOST_NODES = 3000
/** `NodeFilter.SHOW_TEXT`; the constant's home is not global everywhere. */
const SHOW_TEXT = 4

/** Whether some texts are as long as paragraphs, on pages that mark none with an element. */
function holdsLongTexts(root: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT)
  let words = 0
  for (let looked = 0; looked < MOST_NODES; looked++) {
    const node = walker.nextNode() as Text | null
    if (!node) return false
    const tag = node.parentElement?.tagName
    if (node.length < SHORTEST_PARAGRAPH || tag === 'SCRIPT' || tag === 'STYLE') continue
    words += countWords(node.data)
    if (words >= FEWEST_WORDS) return true
  }
  return false
}

/** A child keeps the search going down when it holds this share of the text, or half of it and no rival. */
const NEARLY_ALL = 0.7
const HALF = 0.5
const RIVAL = 0.25

/** The element that holds the article's text: goes down from the body while one child holds nearly all of it. */
export function articleRoot(body: Element, mass: Mass): Element {
  let root = body
  for (;;) {
    const children = [...root.children].map((child) => ({ child, words: mass.get(child) ?? 0 }))
    children.sort((a, b) => b.words - a.words)
    const [best, second] = children
    if (!best || best.child.children.length === 0) return root
    const whole = mass.get(root) ?? 0
    const leads = best.words > whole * HALF && (second?.words ?? 0) < best.words * RIVAL
    if (best.words < whole * NEARLY_ALL && !leads) return root
    root = best.child
  }
}

/**
 * The element up to which text before the root still belongs to the article, such as a standfirst: the first
 * that also holds a headline, or an `article`. The root itself when there is neither.
 */
export function articleReach(root: Element): Element {
  const headlines = [...root.ownerDocument.getElementsByTagName('h1')]
  for (let element: Element | null = root; element; element = element.parentElement) {
    const within = element
    if (element.tagName === 'ARTICLE' || headlines.some((headline) => within.contains(headline)))
      return element
  }
  return root
}
