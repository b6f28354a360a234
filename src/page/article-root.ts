import type { Mass } from './surroundings.ts'

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
