import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Difference, Status } from '../../src/comparison/finding.ts'
import type { Mark } from '../browser/marks.ts'
import { marksOf, readMarks } from '../browser/marks.ts'

/** A sentence of the demonstration page that must be marked. */
export interface ExpectedFinding {
  readonly text: string
  readonly status: Status
  /** The words that the card must show as differing. */
  readonly difference?: Pick<Difference, 'page' | 'report'>
}

/** What must be found on the demonstration page and what must be left alone. */
export interface Expected {
  readonly page: string
  readonly findings: readonly ExpectedFinding[]
  /** Beginnings of sentences that must not be marked: unrelated, or not of the article. */
  readonly unmarked: readonly string[]
}

/** Reads `demo/expected.json`. */
export function readExpected(): Expected {
  return JSON.parse(readFileSync(new URL('../../demo/expected.json', import.meta.url), 'utf8')) as Expected
}

/** The status that a mark's highlight stands for, or null. */
export function statusOf(mark: Pick<Mark, 'highlight'>): Status | null {
  return (['agreed', 'varied', 'disputed'] as const).find((status) => mark.highlight.includes(status)) ?? null
}

/** What is wrong with the marks of the demonstration page, a sentence each. */
export function complaints(expected: Expected, marks: readonly Mark[]): readonly string[] {
  const missing = expected.findings.flatMap(({ text, status }) => {
    const mark = marks.find((candidate) => candidate.text === text)
    if (!mark) return [`Not marked: ${text}`]
    const found = statusOf(mark)
    return found === status ? [] : [`Marked ${found ?? 'without a status'} instead of ${status}: ${text}`]
  })
  const wrong = expected.unmarked.flatMap((start) =>
    marks.some(({ text }) => text.startsWith(start)) ? [`Marked, but must not be: ${start} …`] : [],
  )
  return [...missing, ...wrong]
}

/** So long the language model may take to refine the page's first marks, in ms: loading it takes most of that. */
const REFINED_WITHIN = 40_000
const PAUSE = 100

/**
 * The marks of the demonstration page once they are refined: they are taken to be when they are as expected. Gives the
 * marks as they stand when that does not happen, for the caller to say what is wrong.
 */
export async function refinedMarks(page: Page, expected: Expected): Promise<readonly Mark[]> {
  let marks = await marksOf(page)
  const end = Date.now() + REFINED_WITHIN
  while (complaints(expected, marks).length > 0 && Date.now() < end) {
    await new Promise((resume) => setTimeout(resume, PAUSE))
    marks = await readMarks(page)
  }
  return marks
}
