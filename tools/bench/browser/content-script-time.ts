import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { scriptTasks, TRACE_CATEGORIES } from './thread-tasks.ts'
import { threadPage } from './thread-page.ts'
import { cardOpen } from '../../browser/card.ts'
import { launchWithExtension } from '../../browser/launch.ts'
import { bringIntoView, marksOf } from '../../browser/marks.ts'
import { contentScriptRegistered } from '../../browser/registered.ts'
import { serve } from '../../browser/serve.ts'
import type { ScriptTask, TraceEvent } from './thread-tasks.ts'

/** What the content script did on a page's thread. */
export interface ContentScriptTime {
  /** How many times slower than it is the processor was made. */
  readonly slowdown: number
  readonly words: number
  readonly marks: number
  /** The longest task in which the script ran, in ms. */
  readonly longestTask: number
  /** All tasks in which it ran, in ms. */
  readonly total: number
  readonly tasks: number
}

/** How the time is measured. */
export interface ContentScriptTimeOptions {
  readonly executablePath: string
  /** Folder of the extension that may run on this machine's own pages (`wxt build --mode demo`). */
  readonly extension: string
  /** Length of the page; 10,000 unless given. */
  readonly words?: number
  readonly slowdowns?: readonly number[]
}

/** Addresses of what the extension puts into pages. */
const PAGE_SCRIPTS = /^chrome-extension:.*\/(?:content-scripts\/\w+|card)\.js$/
/** How long a page is left alone after its marks stand, so that all that follows them is counted, in ms. */
const REST = 1200

/**
 * Measures by tracing how long the content script holds a page's thread: from its start over collecting, the marks,
 * the pointer going over them to the first card. Each slowdown has a page of its own; the background runs unslowed.
 */
export async function contentScriptTime(
  options: ContentScriptTimeOptions,
): Promise<readonly ContentScriptTime[]> {
  const { words = 10_000, slowdowns = [1, 4] } = options
  const site = await serve(() => ({ body: threadPage(words) }))
  const browser = await launchWithExtension({ ...options, headless: true })
  const { context, worker } = browser
  try {
    await contentScriptRegistered(worker)
    await (await openPage(context, `${site.origin}/first.html`, 1)).page.close()
    const times: ContentScriptTime[] = []
    for (const slowdown of slowdowns) {
      const { tasks, marks } = await traced(context, `${site.origin}/${slowdown}.html`, slowdown)
      times.push({ slowdown, words, marks, ...sums(tasks) })
    }
    return times
  } finally {
    await browser.close()
    await site.close()
  }
}

function sums(tasks: readonly ScriptTask[]) {
  const durations = tasks.map(({ duration }) => duration)
  return {
    longestTask: Math.max(0, ...durations),
    total: durations.reduce((sum, duration) => sum + duration, 0),
    tasks: tasks.length,
  }
}

async function openPage(context: BrowserContext, url: string, slowdown: number) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(url)
  return { page, marks: await marksOf(page) }
}

/** Opens a page, reads it by mouse, and gives the tasks of the content script in it. */
export async function traced(context: BrowserContext, url: string, slowdown: number) {
  const browser = context.browser()
  if (!browser) throw new Error('The browser is gone.')
  const session = await browser.newBrowserCDPSession()
  const events = eventsOf(session)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...TRACE_CATEGORIES] },
  })
  const { page } = await openPage(context, url, slowdown)
  await page.waitForTimeout(REST)
  const marks = await marksOf(page)
  await readByMouse(
    page,
    marks.map(({ text }) => text),
  )
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
  await page.close()
  await session.detach()
  return {
    tasks: scriptTasks(events, (address) => PAGE_SCRIPTS.test(address)),
    marks: marks.length,
    events,
  }
}

function eventsOf(session: CDPSession): readonly TraceEvent[] {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  return events
}

/** Goes over some of the text and rests on a marked sentence until its card is open. */
async function readByMouse(page: Page, texts: readonly string[]): Promise<void> {
  const mark = await bringIntoView(page, texts[Math.floor(texts.length / 2)] ?? '')
  for (let step = 0; step < 10; step++) await page.mouse.move(200 + step * 9, 80 + step * 40)
  await page.mouse.move(mark.x, mark.y, { steps: 3 })
  await cardOpen(page)
  await page.waitForTimeout(REST / 4)
}
