import { beforeAll, describe, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { Extension } from './harness.ts'
import { errorsOf, startExtension } from './harness.ts'

let extension: Extension
let page: Page
let errors: readonly string[]

beforeAll(async () => {
  extension = await startExtension()
  page = await extension.open('options.html')
  errors = errorsOf(page)
  return () => extension.close()
})

const goTo = (section: string) => page.getByRole('navigation').getByRole('link', { name: section }).click()
const rows = () =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const row = (title: string) => rows().filter({ hasText: title })
const toast = () => page.getByRole('status')

async function openDocuments(): Promise<void> {
  await goTo('Documents')
  await rows().first().waitFor()
}

/** Waits until a locator matches this many elements, and says how many there are when it does not. */
async function expectCount(locator: Locator, count: number): Promise<void> {
  await expect.poll(() => locator.count(), { timeout: 10_000 }).toBe(count)
}

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
})

const HARBOUR =
  'The harbour of Esbjerg will be dredged to fourteen metres by October, the port said on Monday.\n' +
  'The work costs 45 million kroner and is paid by the state.'

const BRIDGE = `<!doctype html><html lang="en"><title>Bridge closed</title><body><nav><a href="/">Home</a></nav><article>
  <h1>Bridge closed</h1>
  <p>The Little Belt bridge was closed for six hours on Sunday after a lorry overturned, police in Fredericia said. The driver, a man of 52, was taken to hospital in Kolding with a broken arm.</p>
  <p>Nobody else was hurt. By the evening 40 tonnes of sugar had been swept off the road, the fire brigade said, and the lanes towards Funen were opened again at seven.</p>
  <p>The lorry was on its way from Assens to Hamburg. Its owner said that the load had been insured and that another lorry would set out on Monday.</p>
  <p>It was the third accident on the bridge since the new year. The road directorate wants to lower the speed limit to 70 kilometres an hour in strong wind.</p>
</article></body></html>`

describe('the options page', () => {
  it('lists the starter corpus right after installation', async () => {
    await openDocuments()
    await expectCount(rows(), 5)
    expect(await row('').first().getByRole('cell').count()).toBeGreaterThan(4)
    expect(await page.getByText(/5 documents · \d+ claims/).isVisible()).toBe(true)
  })

  it('adds a pasted article and shows foreign markup as text', async () => {
    await goTo('Add')
    await page.getByLabel('Title').fill('<img src=x onerror=alert(1)> Harbour deepened')
    await page.getByLabel('Source').fill('The <b>Quay</b>')
    await page.getByLabel('Published on').fill('2025-03-03')
    await page.getByLabel('Text').fill(`${HARBOUR}\n<script>document.title = "owned"</script>`)
    await page.getByRole('button', { name: 'Add to the corpus' }).click()
    await toast().getByText('Harbour deepened').waitFor()
    await openDocuments()
    await expectCount(rows(), 6)
    const added = await row('Harbour deepened').innerText()
    expect(added).toContain('<img src=x onerror=alert(1)>')
    expect(added).toContain('The <b>Quay</b>')
    expect(await page.locator('main img').count()).toBe(0)
  })

  it('names what is wrong in the form and adds nothing', async () => {
    await goTo('Add')
    await page.getByRole('button', { name: 'Add to the corpus' }).click()
    await page.getByText('Give the document a title.').waitFor()
    await page.getByText('Paste the text of the article.').waitFor()
    await page.getByLabel('Address').fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Add to the corpus' }).click()
    await page.getByText(/Enter a whole address/).waitFor()
    await page.getByLabel('Address').fill('')
    await page.getByLabel('Title').fill('The same again')
    await page.getByLabel('Text').fill(`${HARBOUR}\n<script>document.title = "owned"</script>`)
    await page.getByRole('button', { name: 'Add to the corpus' }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: /already/i })
      .waitFor()
    await openDocuments()
    await expectCount(rows(), 6)
  })

  it('adds several files, decodes what it can and gives the reason for each that it cannot', async () => {
    await goTo('Add')
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file(
          'plain.txt',
          'A ferry ran aground\n\nThe ferry Margrethe ran aground off Fanø on Tuesday with 84 people aboard.',
        ),
        file(
          'latin.txt',
          Buffer.from(
            'Caf\xe9 burns down\n\nA fire destroyed the Caf\xe9 Fl\xf8jl in \xc5rhus on 3 March, police said.',
            'latin1',
          ),
        ),
        file('empty.txt', ''),
        file(
          'picture.txt',
          Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(4000)]),
        ),
        file('huge.txt', 'word '.repeat(1_100_000)),
        file('sheet.xls', 'not a text'),
        file('page.html', BRIDGE),
      ])
    await page.getByText(/3 of 7 files added/).waitFor()
    const list = await page.getByRole('listitem').allInnerTexts()
    const entry = (name: string) => list.find((text) => text.includes(name)) ?? ''
    expect(entry('plain.txt')).toMatch(/Added/)
    expect(entry('latin.txt')).toContain('Café burns down')
    expect(entry('empty.txt')).toMatch(/Not added[\s\S]*empty/i)
    expect(entry('picture.txt')).toMatch(/Not added[\s\S]*(image|picture|PNG|binary)/i)
    expect(entry('huge.txt')).toMatch(/Not added[\s\S]*5 MB/i)
    expect(entry('sheet.xls')).toMatch(/Not added[\s\S]*\.txt, \.md and \.html/)
    expect(entry('page.html')).toMatch(/Added/)
    await openDocuments()
    await expectCount(rows(), 9)
  })

  it('takes files that are dropped anywhere on the page', async () => {
    await openDocuments()
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      const text = 'Lighthouse sold\n\nThe lighthouse of Blåvand was sold for 12 million kroner on Friday.'
      transfer.items.add(new File([text], 'lighthouse.txt'))
      return transfer
    })
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
    await page.getByText(/4 of 8 files added/).waitFor()
    await openDocuments()
    await row('Lighthouse sold')
      .getByRole('button', { name: /^Remove/ })
      .click()
    await expectCount(rows(), 9)
  })

  it('edits metadata', async () => {
    await openDocuments()
    await row('ferry').getByRole('button', { name: /^Edit/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit document' })
    await dialog.getByLabel('Source').fill('Vesterhavsposten')
    await dialog.getByLabel('Published on').fill('2025-03-04')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await row('Vesterhavsposten').waitFor()
    expect(await row('ferry').innerText()).toMatch(/4 Mar|Mar 4/)
  })

  it('finds documents by their text', async () => {
    await page.getByRole('searchbox').fill('sugar Fredericia')
    await expectCount(rows(), 1)
    expect(await rows().first().innerText()).toContain('Bridge closed')
    await page.getByRole('searchbox').fill('')
    await expectCount(rows(), 9)
  })

  it('removes a document and puts it back', async () => {
    await row('ferry')
      .getByRole('button', { name: /^Remove/ })
      .click()
    await expectCount(rows(), 8)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expectCount(rows(), 9)
    expect(await row('ferry').innerText()).toContain('Vesterhavsposten')
  })

  it('keeps everything over a reload', async () => {
    await page.reload()
    await expectCount(rows(), 9)
    expect(await row('ferry').innerText()).toContain('Vesterhavsposten')
  })

  it('removes and restores the starter corpus', async () => {
    await goTo('Starter corpus')
    await page.getByRole('button', { name: 'Remove the starter corpus' }).click()
    await page.getByText('0 of 5').waitFor()
    await page.getByRole('button', { name: 'Restore what is missing' }).click()
    await page.getByText('5 of 5').waitFor()
    await openDocuments()
    await expectCount(rows(), 9)
  })

  it('keeps a changed setting', async () => {
    await goTo('Settings')
    await page.getByRole('radio', { name: /Careful/ }).check()
    await page.reload()
    await expect.poll(() => page.getByRole('radio', { name: /Careful/ }).isChecked()).toBe(true)
  })

  it('shows a document as text', async () => {
    await openDocuments()
    await page.getByRole('link', { name: /Harbour deepened/ }).click()
    await page.getByText('<script>document.title = "owned"</script>').waitFor()
    expect(await page.title()).not.toBe('owned')
  })

  it('has printed no error', () => {
    expect(errors).toEqual([])
  })
})
