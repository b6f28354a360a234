// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { does, draw, field, the, type, words } from './draw.ts'
import { summary } from './sample.ts'
import { failed, success } from '../../src/shared/result.ts'
import { documentId } from '../../src/shared/ids.ts'
import { OptionsView } from '../../src/views/options/options-view.tsx'
import type { OptionsProps } from '../../src/views/options/options-view.tsx'
import type { SectionId } from '../../src/views/options/route.ts'

const DOCUMENTS = [
  summary({ id: documentId('a'), title: 'Zebra crossing opens', source: 'Gazette', claims: 3 }),
  summary({ id: documentId('b'), title: 'Apple harvest fails', source: '', claims: 12, publishedAt: null }),
  summary({
    id: documentId('c'),
    title: 'Mayor resigns',
    source: 'Post',
    claims: 7,
    publishedAt: '2025-01-01',
  }),
]

function options(section: SectionId, over: Partial<OptionsProps> = {}): OptionsProps {
  return {
    route: { kind: 'section', section },
    reading: { document: null, failure: null },
    version: '1.2.3',
    documents: DOCUMENTS,
    listFailure: null,
    onRetry: vi.fn(),
    storage: { documents: 3, indexed: 3, claims: 22, usage: 2_400_000, quota: 1_000_000_000 },
    query: '',
    matching: null,
    onQuery: vi.fn(),
    onEdit: vi.fn(() => Promise.resolve(success(summary()))),
    onRemove: vi.fn(),
    intake: [],
    onFiles: vi.fn(),
    onClearIntake: vi.fn(),
    onAdd: vi.fn(() => Promise.resolve(success(summary()))),
    starter: { present: 1, total: 5 },
    onRestoreStarter: vi.fn(),
    settings: {
      version: 2,
      sensitivity: 'balanced',
      compareMeanings: true,
      marks: { agreed: true, varied: true, disputed: true },
      disabledSites: ['shop.example'],
    },
    meaningFailure: null,
    onSettings: vi.fn(),
    granted: ['https://www.news.example/*'],
    disabledSites: ['shop.example'],
    onEverySite: vi.fn(),
    onRevoke: vi.fn(),
    onEnableSite: vi.fn(),
    ...over,
  }
}

async function show(section: SectionId, over: Partial<OptionsProps> = {}) {
  const props = options(section, over)
  await draw(<OptionsView {...props} />)
  return props
}

const titles = () => [...document.querySelectorAll('tbody th')].map((cell) => words(cell))

describe('the documents', () => {
  it('are listed with source, dates and claims', async () => {
    await show('documents')
    const row = words(the('tr', 'Mayor resigns'))
    expect(row).toMatch(/Mayor resignsPost.*2025.*7.*2025/)
    expect(words(the('tr', 'Apple harvest'))).toMatch(/UnknownUndated12/)
  })

  it('tell how many can be found already while they are prepared', async () => {
    const storage = { documents: 5_000, indexed: 1_200, claims: 9, usage: null, quota: null }
    await show('documents', { storage })
    expect(document.body.textContent).toContain('Preparing: 1,200 of 5,000 documents ready')
  })

  it('are sorted by the column whose heading is pressed, and back', async () => {
    await show('documents')
    await does(() => the('button', 'Title').click())
    expect(titles()).toEqual(['Apple harvest fails', 'Mayor resigns', 'Zebra crossing opens'])
    expect(the('th', 'Title').getAttribute('aria-sort')).toBe('ascending')
    await does(() => the('button', 'Title').click())
    expect(titles()).toEqual(['Zebra crossing opens', 'Mayor resigns', 'Apple harvest fails'])
  })

  it('keep documents without a date last in either direction', async () => {
    await show('documents')
    await does(() => the('button', 'Published').click())
    expect(titles().at(-1)).toBe('Apple harvest fails')
    await does(() => the('button', 'Published').click())
    expect(titles().at(-1)).toBe('Apple harvest fails')
  })

  it('shows those that match the search', async () => {
    await show('documents', { query: 'mayor', matching: new Set([documentId('c')]) })
    expect(titles()).toEqual(['Mayor resigns'])
  })

  it('says so when none matches, and shows all again', async () => {
    const props = await show('documents', { query: 'quagga', matching: new Set() })
    expect(words(the('h2'))).toBe('No document contains “quagga”')
    await does(() => the('button', 'Show all documents').click())
    expect(props.onQuery).toHaveBeenCalledExactlyOnceWith('')
  })

  it('removes those that are selected together', async () => {
    const props = await show('documents')
    for (const title of ['Zebra crossing opens', 'Mayor resigns']) {
      const box = document.querySelector<HTMLInputElement>(`input[aria-label="Select “${title}”"]`)
      await does(() => box?.click())
    }
    expect(words(the('div', '2 documents selected'))).toContain('2 documents selected')
    const bar = document.querySelector('[aria-label="Selected documents"]')
    const buttons = [...(bar?.querySelectorAll('button') ?? [])]
    await does(() => buttons.find((button) => words(button) === 'Remove')?.click())
    expect(props.onRemove).toHaveBeenCalledExactlyOnceWith([DOCUMENTS[0], DOCUMENTS[2]])
  })

  it('says why there is no list, and tries again', async () => {
    const failure = { code: 'unreachable', message: 'Countercheck did not answer.' }
    const props = await show('documents', { documents: null, listFailure: failure })
    expect(words()).toContain('Your corpus could not be read')
    expect(words()).toContain('Countercheck did not answer.')
    await does(() => the('button', 'Try again').click())
    expect(props.onRetry).toHaveBeenCalledOnce()
  })

  it('offers ways to fill an empty corpus', async () => {
    await show('documents', { documents: [] })
    expect(words()).toContain('Your corpus is empty')
    expect(the('a', 'Restore the starter corpus').getAttribute('href')).toBe('#starter')
  })
})

describe('editing a document', () => {
  const open = async (over: Partial<OptionsProps> = {}) => {
    const props = await show('documents', over)
    await does(() => the('button', 'Edit “Zebra crossing opens”').click())
    return props
  }
  const save = () => does(() => the('form').requestSubmit())

  it('sends only what changed, and closes', async () => {
    const props = await open()
    await type(field('Source'), ' Evening Post ')
    await save()
    expect(props.onEdit).toHaveBeenCalledExactlyOnceWith('a', { source: 'Evening Post' })
    expect(document.querySelector('dialog')).toBeNull()
  })

  it.each([
    ['Title', '  ', 'Give the document a title.'],
    ['Address', 'gazette.example', 'Enter a whole address, as https://example.org/article.'],
    ['Address', 'javascript:alert(1)', 'Enter a whole address, as https://example.org/article.'],
    ['Published on', '2999-01-01', 'This day has not come yet.'],
  ])('says at the field what is wrong: %s %j', async (label, value, message) => {
    const props = await open()
    await type(field(label), value)
    await save()
    expect(props.onEdit).not.toHaveBeenCalled()
    const input = field(label)
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const described = input.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(message)
  })

  it('keeps the form open and says why when the corpus refuses', async () => {
    await open({ onEdit: () => Promise.resolve(failed('duplicate', 'Another document has this address.')) })
    await type(field('Address'), 'https://gazette.example/other')
    await save()
    expect(words(the('dialog'))).toContain('Another document has this address.')
  })
})

describe('adding documents', () => {
  it('takes a pasted article with its metadata', async () => {
    const props = await show('add')
    await type(field('Title'), 'Harbour plan')
    await type(field('Published on'), '2025-03-04')
    await type(field('Text'), 'The council met.')
    await does(() => the('form').requestSubmit())
    expect(props.onAdd).toHaveBeenCalledExactlyOnceWith({
      title: 'Harbour plan',
      source: '',
      url: null,
      publishedAt: '2025-03-04',
      language: null,
      text: 'The council met.',
      addedBy: 'paste',
    })
    expect(field('Text').value).toBe('')
  })

  it('asks for the text and keeps what was entered', async () => {
    const props = await show('add')
    await type(field('Title'), 'Harbour plan')
    await does(() => the('form').requestSubmit())
    expect(props.onAdd).not.toHaveBeenCalled()
    expect(words()).toContain('Paste the text of the article.')
    expect(field('Title').value).toBe('Harbour plan')
  })

  it('says why the corpus refuses a duplicate', async () => {
    await show('add', { onAdd: () => Promise.resolve(failed('duplicate', 'This text is already there.')) })
    await type(field('Title'), 'Harbour plan')
    await type(field('Text'), 'The council met.')
    await does(() => the('form').requestSubmit())
    expect(words(the('form'))).toContain('This text is already there.')
    expect(field('Text').value).toBe('The council met.')
  })

  it('names each file and why it was not added', async () => {
    await show('add', {
      intake: [
        { key: '1', name: 'a.txt', size: 12, state: 'added', detail: 'Harbour plan' },
        { key: '2', name: 'b.txt', size: 0, state: 'refused', detail: 'The file is empty.' },
      ],
    })
    expect(words(the('li', 'b.txt'))).toBe('b.txt0 bytesNot addedThe file is empty.')
    expect(words()).toContain('1 of 2 files added; one was not.')
  })

  it('takes files that are dropped anywhere', async () => {
    const props = await show('documents')
    const file = new File(['x'], 'a.txt')
    const drag = (name: string) => {
      const event = new Event(name, { bubbles: true, cancelable: true })
      return Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } })
    }
    await does(() => document.body.dispatchEvent(drag('dragover')))
    expect(words()).toContain('Drop to add to your corpus')
    await does(() => document.body.dispatchEvent(drag('drop')))
    expect(props.onFiles).toHaveBeenCalledExactlyOnceWith([file])
    expect(words()).not.toContain('Drop to add')
  })
})

describe('the starter corpus', () => {
  it('can be removed and restored', async () => {
    const starter = summary({ addedBy: 'starter' })
    const props = await show('starter', { documents: [starter, ...DOCUMENTS] })
    expect(words()).toContain('1 of 5 present')
    await does(() => the('button', 'Remove the starter corpus').click())
    expect(props.onRemove).toHaveBeenCalledExactlyOnceWith([starter])
    await does(() => the('button', 'Restore what is missing').click())
    expect(props.onRestoreStarter).toHaveBeenCalledOnce()
  })
})

describe('the settings', () => {
  it('keep a choice of sensitivity and of marks', async () => {
    const props = await show('settings')
    await does(() => the('label', 'Careful').querySelector('input')?.click())
    expect(props.onSettings).toHaveBeenLastCalledWith({ sensitivity: 'careful' })
    await does(() => the('label', 'Reported the same').querySelector('input')?.click())
    expect(props.onSettings).toHaveBeenLastCalledWith({
      marks: { agreed: false, varied: true, disputed: true },
    })
  })

  it('say whether meanings are compared, and why they cannot be', async () => {
    const props = await show('settings')
    expect(document.body.textContent).not.toContain('no WebAssembly')
    await does(() => the('label', 'Compare meanings').querySelector('input')?.click())
    expect(props.onSettings).toHaveBeenLastCalledWith({ compareMeanings: false })
    await show('settings', { meaningFailure: 'no WebAssembly' })
    expect(document.body.textContent).toContain('no WebAssembly')
  })

  it('list granted sites and sites that are switched off', async () => {
    const props = await show('settings')
    await does(() => the('button', 'Revoke news.example').click())
    expect(props.onRevoke).toHaveBeenCalledExactlyOnceWith('https://www.news.example/*')
    await does(() => the('button', 'Switch on shop.example').click())
    expect(props.onEnableSite).toHaveBeenCalledExactlyOnceWith('shop.example')
  })

  it.each([
    [['https://a.example/*'], false],
    [['*://*/*'], true],
    [['https://*/*', 'http://*/*'], true],
    [['<all_urls>'], true],
  ])('know every site among %j', async (granted, on) => {
    const props = await show('settings', { granted })
    const toggle = the('label', 'On every site').querySelector('input')
    expect(toggle?.checked).toBe(on)
    await does(() => toggle?.click())
    expect(props.onEverySite).toHaveBeenCalledExactlyOnceWith(!on)
  })
})

describe('the reading view', () => {
  const route = { kind: 'document', id: documentId('a') } as const
  const text = 'First block.\n\nSecond <b>block</b>.'

  it('shows a document block by block, as text', async () => {
    const document = { ...summary({ title: 'Zebra crossing opens' }), text, contentHash: '' }
    await show('documents', { route, reading: { document, failure: null } })
    expect(words(the('h1'))).toBe('Zebra crossing opens')
    const blocks = [...the('article').querySelectorAll('.reader__text p')].map((block) => block.textContent)
    expect(blocks).toEqual(['First block.', 'Second <b>block</b>.'])
  })

  it('says why there is none', async () => {
    const failure = { code: 'not-found', message: 'It may have been removed.' }
    await show('documents', { route, reading: { document: null, failure } })
    expect(words()).toContain('It may have been removed.')
  })
})
