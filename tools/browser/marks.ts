import type { Page } from 'playwright-core'
import { until } from './until.ts'

/** A marked stretch of the page. */
export interface Mark {
  /** Name of its highlight, which carries the status. */
  readonly highlight: string
  readonly text: string
  /** A point inside its first line, in CSS pixels of the viewport. */
  readonly x: number
  readonly y: number
}

/** The marked stretches in page order, as the page's own script can read them. White space is folded. */
export function readMarks(page: Page): Promise<readonly Mark[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([highlight]) => /-(agreed|varied|disputed)$/.test(highlight))
      .flatMap(([highlight, ranges]) => [...ranges].map((range) => ({ highlight, range: range as Range })))
      .filter(({ range }) => !range.collapsed)
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ highlight, range }) => {
        const line = range.getClientRects()[0] ?? new DOMRect()
        return {
          highlight,
          text: range.toString().replace(/\s+/g, ' ').trim(),
          x: line.left + Math.min(line.width / 2, 60),
          y: line.top + line.height / 2,
        }
      }),
  )
}

/** Waits until the page is marked and gives the marks. */
export function marksOf(page: Page): Promise<readonly Mark[]> {
  return until('the page is marked', async () => {
    const marks = await readMarks(page)
    return marks.length > 0 && marks
  })
}

/** Waits until a sentence with these words is marked: what is in the window is marked before the rest. */
export function markWith(page: Page, words: string): Promise<Mark> {
  return until(`“${words}” is marked`, async () =>
    (await readMarks(page)).find(({ text }) => text.includes(words)),
  )
}

/** Waits for the mark with this text, scrolls it into the middle of the window and gives it with its new place. */
export async function bringIntoView(page: Page, text: string): Promise<Mark> {
  await markWith(page, text)
  await page.evaluate((wanted) => {
    for (const ranges of CSS.highlights.values())
      for (const range of ranges)
        if ((range as Range).toString().replace(/\s+/g, ' ').trim() === wanted)
          (range.startContainer.parentElement ?? document.body).scrollIntoView({ block: 'center' })
  }, text)
  const mark = (await readMarks(page)).find((candidate) => candidate.text === text)
  if (!mark) throw new Error(`Nothing is marked that reads: ${text}`)
  return mark
}
