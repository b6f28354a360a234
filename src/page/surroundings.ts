import { isComments, isNamedAround } from './region-names.ts'
import type { TextRun } from './walk-blocks.ts'

/** Elements and roles whose whole content stands beside an article. */
const AROUND =
  'nav, aside, footer, form, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="search"], ' +
  '[role="banner"], [role="form"]'

/** Words of running text under each element that holds any. */
export type Mass = ReadonlyMap<Element, number>

/** Whether a run reads like a sentence or more of running text and not like a list of links. */
export function isProse(run: TextRun): boolean {
  return run.words >= 10 && run.linkWords * 2 < run.words
}

/** Sums words of running text over all ancestors, in steps; after Readability's scores, without its decay by depth. */
export function* weigh(runs: readonly TextRun[]): Generator<undefined, Mass> {
  const mass = new Map<Element, number>()
  for (const run of runs) {
    if (isProse(run))
      for (let element: Element | null = run.element; element; element = element.parentElement)
        mass.set(element, (mass.get(element) ?? 0) + run.words)
    yield
  }
  return mass
}

/**
 * Tells for each element whether it, or one around it, stands beside the article: by its tag, its role or what
 * it is called. Names mislead (a page "with-sidebar"), so an element with half of all the text is never beside.
 */
export function surroundings(mass: Mass, whole: number): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  const own = (element: Element) => {
    const words = mass.get(element) ?? 0
    // Readers write more than the author at times.
    if (isComments(element)) return words < whole * 0.8 && element.querySelector('h1') === null
    return words < whole * 0.5 && (element.matches(AROUND) || isNamedAround(element))
  }
  const around = (element: Element): boolean => {
    const before = known.get(element)
    if (before !== undefined) return before
    const parent = element.parentElement
    const result = (parent !== null && around(parent)) || own(element)
    known.set(element, result)
    return result
  }
  return around
}
