import { beforeAll, describe, expect, it } from 'vitest'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'
import { readExpected, refinedMarks } from '../../tools/demo/expected.ts'
import { openPopup } from '../../tools/browser/popup-session.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { serveDemo } from '../../tools/demo/serve-demo.ts'

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

interface Documents {
  readonly ok: boolean
  readonly value: readonly { readonly id: string; readonly title: string }[]
}

const newDocument = (title: string) => ({
  title,
  source: 'Quay',
  url: null,
  publishedAt: '2025-03-03',
  language: 'en',
  text: `${title}. The harbour of Esbjerg will be dredged to fourteen metres by October, the port said on Monday.`,
  addedBy: 'paste',
})

describe('a stopped worker', () => {
  it('starts again, answers and has lost nothing', async () => {
    await extension.ask('addDocument', newDocument('Before the stop'))
    await extension.stopWorker()
    const { value } = await extension.ask<Documents>('listDocuments')
    expect(value.map(({ title }) => title)).toContain('Before the stop')
    expect(value).toHaveLength(6)
  })

  it('repeats no starter document and no addition', async () => {
    await extension.stopWorker()
    await extension.stopWorker()
    const again = await extension.ask<{ readonly ok: boolean; readonly failure: { readonly code: string } }>(
      'addDocument',
      newDocument('Before the stop'),
    )
    expect(again).toMatchObject({ ok: false, failure: { code: 'duplicate' } })
    const { value } = await extension.ask<Documents>('listDocuments')
    expect(new Set(value.map(({ id }) => id)).size).toBe(value.length)
    expect(value).toHaveLength(6)
  })

  it('marks a page that is opened right after', async () => {
    await extension.stopWorker()
    const page = await extension.visit(`${site.origin}/article.html`)
    expect((await refinedMarks(page, readExpected())).length).toBeGreaterThan(3)
    await page.close()
  })

  it('still knows in the popup what was found before', async () => {
    const page = await extension.visit(`${site.origin}/article.html`)
    const marks = await refinedMarks(page, readExpected())
    await extension.stopWorker()
    // The worker must be running to be asked to open the popup.
    await extension.ask('listDocuments')
    await page.bringToFront()
    const popup = await openPopup(extension.context, extension.runningWorker())
    expect(await popup.textWith(/Checked \d+ sentences/)).toContain(`${marks.length} matched`)
    await popup.close()
  })

  it('takes back a removal after it was stopped', async () => {
    const { value } = await extension.ask<Documents>('listDocuments')
    const added = value.find(({ title }) => title === 'Before the stop')
    const removed = await extension.ask<{ readonly value: { readonly undo: string } }>('removeDocuments', [
      added?.id,
    ])
    await extension.stopWorker()
    expect(await extension.ask('undoRemove', removed.value.undo)).toMatchObject({ ok: true, value: 1 })
  })
})
