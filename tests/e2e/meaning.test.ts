import { beforeAll, describe, expect, it } from 'vitest'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'
import { marksOf, readMarks } from '../../tools/browser/marks.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { serveDemo } from '../../tools/demo/serve-demo.ts'
import { until } from '../../tools/browser/until.ts'
import type { PageReport } from '../../src/pipeline/page-report.ts'

let extension: Extension
let site: LocalSite

beforeAll(async () => {
  extension = await startExtension()
  site = await serveDemo()
  return async () => {
    await extension.close()
    await site.close()
  }
})

interface Answer<T> {
  readonly ok: boolean
  readonly value?: T
}
interface State {
  readonly kind: string
  readonly report?: PageReport
}

/** The scores of a report's findings: they tell how it was made. */
const scoresOf = ({ findings, possible }: PageReport) =>
  [...findings, ...possible].flatMap(({ reports }) => reports.map(({ score }) => score)).join(' ')

async function reportOn(tab: number): Promise<string | null> {
  const { value } = await extension.ask<Answer<State>>('pageState', tab)
  return value?.report ? scoresOf(value.report) : null
}

const change = (compareMeanings: boolean) => extension.ask('changeSettings', { compareMeanings })
const contexts = () =>
  extension.worker.evaluate<number>(
    `chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then((all) => all.length)`,
  )

describe('comparing meanings', () => {
  it('keeps to the words and starts no model while it is switched off, and refines when it is on', async () => {
    await change(false)
    const page = await extension.visit(`${site.origin}/article.html`)
    await marksOf(page)
    const tab = await extension.tabOf(page)
    const byWords = await until('the page is checked', async () => (await reportOn(tab)) ?? undefined)
    expect(await contexts()).toBe(0)

    await change(true)
    const refined = await until(
      'the report is refined',
      async () => {
        const now = await reportOn(tab)
        return now !== null && now !== byWords ? now : undefined
      },
      { timeout: 60_000 },
    )
    expect(await contexts()).toBe(1)
    expect(await extension.ask('meaningState')).toEqual({ ok: true, value: { failure: null } })
    expect((await readMarks(page)).length).toBeGreaterThan(0)

    await page.reload()
    await marksOf(page)
    await expect.poll(() => reportOn(tab)).toBe(refined)

    await change(false)
    await expect.poll(() => reportOn(tab), { timeout: 10_000 }).toBe(byWords)
  })
})
