import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { Card } from '../browser/card.ts'
import { cardClosed, cardOpen, seenLines } from '../browser/card.ts'
import type { Mark } from '../browser/marks.ts'
import { bringIntoView } from '../browser/marks.ts'
import { ROOT } from '../lib/command.mjs'
import type { Expected } from './expected.ts'
import { complaints, readExpected, refinedMarks, statusOf } from './expected.ts'
import type { Demo } from './open-demo.ts'
import { openDemo } from './open-demo.ts'
import { takePictures } from './pictures.ts'

const LABELS = { agreed: 'agreed  ', varied: 'varied  ', disputed: 'disputed' }

/** Opens a mark's card as a reader does, with the mouse. */
async function hover(page: Page, mark: Mark): Promise<Card> {
  const { x, y } = await bringIntoView(page, mark.text)
  await page.mouse.move(x, y, { steps: 3 })
  return cardOpen(page)
}

/** Closes the card and takes the mouse off the text. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.mouse.move(2, 2)
  await cardClosed(page)
}

/** Prints every marked sentence with what its card says, and gives what is wrong with the cards. */
async function printFindings(
  page: Page,
  marks: readonly Mark[],
  expected: Expected,
): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const mark of marks) {
    const status = statusOf(mark)
    const card = await hover(page, mark)
    console.log(`\n${status ? LABELS[status] : mark.highlight}  ${mark.text}`)
    for (const line of await seenLines(page, card)) console.log(`          ${line}`)
    const difference = expected.findings.find(({ text }) => text === mark.text)?.difference
    for (const words of difference ? [difference.page, difference.report] : [])
      if (!card.text.includes(words)) wrong.push(`The card does not show “${words}” for: ${mark.text}`)
    await leave(page)
  }
  return wrong
}

async function drive({ browser, page }: Demo): Promise<readonly string[]> {
  const expected = readExpected()
  const marks = await refinedMarks(page, expected)
  const wrong = [...complaints(expected, marks), ...(await printFindings(page, marks, expected))]
  const folder = resolve(ROOT, '.output/pictures')
  mkdirSync(folder, { recursive: true })
  await takePictures({ browser, page, folder })
  console.log(
    `\n${marks.length} sentences are marked. Pictures of page, card, popup and options are in ${folder}`,
  )
  return wrong
}

/**
 * Drives the demonstration without a window, prints the page's findings as the reader sees them and takes pictures.
 * Gives the exit status: 1 when a finding that is expected is missing.
 */
export async function showHeadless(): Promise<number> {
  const demo = await openDemo({ headless: true, deviceScaleFactor: 2 })
  try {
    const wrong = await drive(demo)
    for (const line of wrong) console.error(line)
    console.log(
      wrong.length === 0
        ? 'All expected findings are there.'
        : `${wrong.length} of them are not as expected.`,
    )
    return wrong.length === 0 ? 0 : 1
  } finally {
    await demo.close()
  }
}
