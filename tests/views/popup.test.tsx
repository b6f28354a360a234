// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { does, draw, the, words } from './draw.ts'
import { finding, report, SAMPLE_REPORT } from './sample.ts'
import { documentId } from '../../src/shared/ids.ts'
import { PopupView } from '../../src/views/popup/popup-view.tsx'
import { tabFromAddress } from '../../src/views/popup/tab-address.ts'
import type { PopupProps } from '../../src/views/popup/popup-view.tsx'
import type { PageState } from '../../src/messaging/protocol.ts'
import type { PageReport } from '../../src/pipeline/page-report.ts'

const HOST = 'news.example'

function popup(state: PageState | null, over: Partial<PopupProps> = {}) {
  const props: PopupProps = {
    state,
    adding: 'idle',
    optionsUrl: '/options.html',
    nameOf: (id) => `Name of ${id}`,
    onReveal: vi.fn(),
    onRescan: vi.fn(),
    onAllow: vi.fn(),
    onSiteEnabled: vi.fn(),
    onAddPage: vi.fn(),
    ...over,
  }
  return { props, view: <PopupView {...props} /> }
}

const done = (report: PageReport = SAMPLE_REPORT): PageState => ({ kind: 'done', host: HOST, report })
const without: PageReport = { ...SAMPLE_REPORT, findings: [], possible: [], omissions: [], origins: [] }
const page = (over: Partial<PageReport['page']>): PageReport => ({
  ...without,
  page: { ...without.page, ...over },
})

describe('the popup of a checked page', () => {
  it('says what was checked, what matched and what the corpus covers', async () => {
    await draw(popup(done()).view)
    expect(words(the('section'))).toContain(
      'Checked 41 sentences; 4 matched. 4 of your 5 documents are about',
    )
  })

  it('lists the disputed findings first', async () => {
    const body = await draw(popup(done()).view)
    const heads = [...body.querySelectorAll('.group h2')].map((head) => words(head))
    expect(heads).toEqual(['Sources disagree1', 'Reported differently1', 'Reported the same2'])
  })

  it('shows the differing words before the sentence, and marks them in it', async () => {
    await draw(popup(done()).view)
    const item = the('button', 'The council asked')
    expect(words(item)).toMatch(/^Figure: here half.*elsewhere a third\. The council asked/)
    expect(item.querySelector('mark')?.textContent).toBe('half')
  })

  it('sets a description apart from words that stand in the sentence', async () => {
    await draw(popup(done()).view)
    const sides = [...the('button', 'The council asked').querySelectorAll('.difference__side')]
    expect(sides.map((side) => side.classList.contains('difference__side--told'))).toEqual([false, true])
  })

  it('folds the sources after the first five', async () => {
    const reports = Array.from({ length: 8 }, (_, n) => report({ document: documentId(`d${n}`) }))
    await draw(popup(done({ ...SAMPLE_REPORT, origins: [], findings: [finding({ reports })] })).view)
    const section = the('section', 'Sources compared')
    expect(section.querySelectorAll('details .source')).toHaveLength(3)
    expect(words(section.querySelector('summary') ?? section)).toBe('Show all 8')
  })

  it('counts reports and names their sources', async () => {
    await draw(popup(done()).view)
    const item = words(the('button', 'The council asked'))
    expect(item).toContain('Harbour Gazette disagrees; Coast Wire and Evening Post report the same')
    expect(item).toContain('3 reports, 2 independent')
  })

  it('reveals the finding that is pressed', async () => {
    const { props, view } = popup(done())
    await draw(view)
    await does(() => the('button', 'At least 1,200').click())
    expect(props.onReveal).toHaveBeenCalledExactlyOnceWith('b2:0')
  })

  it('goes from finding to finding by the arrow keys', async () => {
    await draw(popup(done()).view)
    const items = [...document.querySelectorAll<HTMLElement>('.finding')]
    items[0]?.focus()
    const press = (key: string) =>
      does(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
    await press('ArrowDown')
    expect(document.activeElement).toBe(items[1])
    await press('ArrowUp')
    await press('ArrowUp')
    expect(document.activeElement).toBe(items[0])
  })

  it('folds possible matches and shows both sentences of each', async () => {
    await draw(popup(done()).view)
    const fold = the('details', 'Possible matches')
    expect(fold.open).toBe(false)
    expect(words(fold)).toContain('Fishermen have opposed the terminal for a decade.')
    expect(words(fold)).toContain('Fishing crews spoke against the terminal in 2015.')
  })

  it('puts sources of one origin together, with the evidence', async () => {
    await draw(popup(done()).view)
    const group = the('li', '2 documents, 1 origin: Coast Wire')
    expect(words(group)).toContain('Evening Post names Coast Wire as its source')
    expect([...group.querySelectorAll('.source__name')].map((name) => words(name)).sort()).toEqual([
      'Coast Wire',
      'Evening Post',
    ])
  })

  it('lists what the page does not mention, and who reports it', async () => {
    await draw(popup(done()).view)
    const section = words(the('section', 'This page does not mention'))
    expect(section).toContain('The port authority lost 14 million euros last year.')
    expect(section).toContain('Reported by Name of harbour-gazette and Name of coast-wire')
  })

  it('says when only the beginning was checked', async () => {
    await draw(popup(done({ ...SAMPLE_REPORT, page: { ...SAMPLE_REPORT.page, truncated: true } })).view)
    expect(words()).toContain('This page is very long. Only its beginning was checked.')
  })

  it('shows foreign markup as text', async () => {
    const text = '<img src=x onerror=alert(1)> said the council.'
    const foreign = finding({ text, reports: [report({ source: '<b>Gazette</b>' })] })
    const body = await draw(popup(done({ ...SAMPLE_REPORT, findings: [foreign] })).view)
    expect(body.querySelector('img')).toBeNull()
    expect(words()).toContain(text)
  })

  it('does not link to an address that is no web address', async () => {
    const foreign = finding({ reports: [report({ url: 'javascript:alert(1)' })] })
    const body = await draw(popup(done({ ...SAMPLE_REPORT, findings: [foreign] })).view)
    expect([...body.querySelectorAll('a')].map((link) => link.href).join(' ')).not.toContain('javascript')
  })
})

describe('adding the page', () => {
  it('is offered for a checked page', async () => {
    const { props, view } = popup(done())
    await draw(view)
    await does(() => the('button', 'Add this page to the corpus').click())
    expect(props.onAddPage).toHaveBeenCalledOnce()
  })

  it.each([
    ['the report says so', { ...SAMPLE_REPORT, page: { ...SAMPLE_REPORT.page, inCorpus: true } }, 'idle'],
    ['it was just added', SAMPLE_REPORT, 'in-corpus'],
  ] as const)('gives way to “In your corpus” when %s', async (_why, report, adding) => {
    const body = await draw(popup(done(report), { adding }).view)
    expect(words(the('footer'))).toContain('In your corpus')
    expect(body.querySelector('footer button')).toBeNull()
  })
})

describe('the popup without findings', () => {
  it.each<[what: string, state: PageState | null, title: string, says: RegExp]>([
    ['has no answer yet', null, '', /Reading the article and comparing/],
    ['is at work', { kind: 'working', since: 0 }, '', /Reading the article and comparing/],
    ['found nothing', done(without), 'No sentence matched', /Unmarked does not mean confirmed/],
    [
      'has no document about the story',
      done(page({ coverage: { documents: 5, aboutThisStory: 0, newest: null } })),
      'Nothing to compare with',
      /None of your 5 documents is about this story/,
    ],
    [
      'has an empty corpus',
      done(page({ coverage: { documents: 0, aboutThisStory: 0, newest: null } })),
      'Your corpus is empty',
      /Add documents/,
    ],
    [
      'cannot read the language',
      done(page({ language: 'de', languageSupported: false })),
      'This page is in German',
      /nothing was compared/,
    ],
    [
      'does not know the language',
      done(page({ language: '??', languageSupported: false })),
      'This page is in another language',
      /nothing was compared/,
    ],
    [
      'reads a text that is not in the language it states',
      done(page({ language: 'en', languageSupported: false })),
      'This text does not read like English',
      /nothing was compared/,
    ],
    ['has no article', { kind: 'no-article', host: HOST }, 'No article on this page', /front page/],
    [
      'is on a page of the browser',
      { kind: 'not-allowed', origin: null, reason: 'browser-page' },
      'Nothing can be read here',
      /browser’s own pages/,
    ],
    ['is switched off', { kind: 'disabled-here', host: HOST }, 'Switched off on news.example', /Switch on/],
    [
      'failed',
      { kind: 'failed', host: HOST, message: 'It took too long.' },
      'not checked',
      /It took too long\./,
    ],
  ])('says so when it %s', async (_what, state, title, says) => {
    await draw(popup(state).view)
    if (title) expect(words(the('h2', title))).toContain(title)
    expect(words()).toMatch(says)
  })

  it('asks for leave on a site, or for one scan', async () => {
    const { props, view } = popup({
      kind: 'not-allowed',
      origin: 'https://www.news.example',
      reason: 'no-permission',
    })
    await draw(view)
    expect(words(the('h2'))).toBe('May Countercheck read news.example?')
    await does(() => the('button', 'Allow on this site').click())
    expect(props.onAllow).toHaveBeenCalledExactlyOnceWith('https://www.news.example')
    await does(() => the('button', 'Scan this page once').click())
    expect(props.onRescan).toHaveBeenCalledOnce()
  })

  it('offers every site where the address is not known', async () => {
    const { props, view } = popup({ kind: 'not-allowed', origin: null, reason: 'no-permission' })
    await draw(view)
    await does(() => the('button', 'Allow on every site').click())
    expect(props.onAllow).toHaveBeenCalledExactlyOnceWith(null)
  })

  it('tries again after a failure', async () => {
    const { props, view } = popup({ kind: 'failed', host: HOST, message: 'No.' })
    await draw(view)
    await does(() => the('button', 'Try again').click())
    expect(props.onRescan).toHaveBeenCalledOnce()
  })
})

describe('the switch for the site', () => {
  it.each<[state: PageState, on: boolean]>([
    [done(), true],
    [{ kind: 'no-article', host: HOST }, true],
    [{ kind: 'disabled-here', host: HOST }, false],
  ])('shows how the site stands: %#', async (state, on) => {
    const { props, view } = popup(state)
    await draw(view)
    const input = the('label', 'Check pages of news.example').querySelector('input')
    expect(input?.checked).toBe(on)
    await does(() => input?.click())
    expect(props.onSiteEnabled).toHaveBeenCalledExactlyOnceWith(HOST, !on)
  })
})

describe('tabFromAddress', () => {
  it.each([
    ['?tab=12', 12],
    ['?tab=x', null],
    ['?tab=', null],
    ['', null],
  ])('reads %j as %j', (search, id) => {
    expect(tabFromAddress(search)).toBe(id)
  })
})
