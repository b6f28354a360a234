// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { controllerWith, equipWindow, TestBackground, watchShadowRoots } from './page-world.ts'
import { pageOf, paragraphs, story } from '../page/page-of.ts'
import { finding, report } from '../views/sample.ts'
import { failed, success } from '../../src/shared/result.ts'
import type { PageController } from '../../src/content/controller.ts'
import type { Finding, Status } from '../../src/comparison/finding.ts'
import type { PageInput } from '../../src/pipeline/page-report.ts'

const highlights = equipWindow()
const STATUSES = ['agreed', 'varied', 'disputed'] as const satisfies readonly Status[]
const STANCES = { agreed: 'agrees', varied: 'differs', disputed: 'conflicts' } as const

let background: TestBackground
let controller: PageController
let ending: AbortController
let roots: readonly ShadowRoot[]

/** The first three paragraphs as findings, one of each status. */
function findThree({ blocks }: PageInput): readonly Finding[] {
  return blocks.slice(0, 3).map(({ id, text }, at) => {
    const status = STATUSES[at] ?? 'agreed'
    const reports = [report({ stance: STANCES[status] })]
    return finding({ id: `${id}:0`, block: id, text, span: { start: 0, end: text.length }, status, reports })
  })
}

const nodesOf = (markup: string) => [...pageOf(markup).body.childNodes]
const show = (markup: string) => document.body.replaceChildren(...nodesOf(markup))
const marked = (name: string) =>
  [...(highlights.get(`countercheck-${name}`) ?? [])].map((range) => range.toString())
const allMarked = () => STATUSES.flatMap(marked)
const frame = () => roots[0]?.querySelector('iframe')?.contentDocument
const card = () => frame()?.querySelector<HTMLElement>('.card')
const cardText = () => (card()?.hidden === false ? card()?.textContent : null)
const press = (init: KeyboardEventInit) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  )
const point = (type: string, y: number) => {
  const event = new MouseEvent(type, { bubbles: true, clientX: 10, clientY: y })
  document.body.dispatchEvent(event)
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  roots = watchShadowRoots()
  show(`<article><h1>Pier stays shut</h1>${paragraphs(5)}<a href="/x">On</a></article>`)
  background = new TestBackground()
  background.find = findThree
  ;({ controller, ending } = controllerWith(background))
})

afterEach(() => {
  ending.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Starts on the page with a refined report of these findings, and gives what was scanned. */
async function startRefined(find: (page: PageInput) => readonly Finding[]): Promise<readonly PageInput[]> {
  background.refine = () => {
    const page = background.pages.at(-1)
    return Promise.resolve(page ? find(page) : null)
  }
  await controller.start()
  await pass(0)
  return background.pages
}

describe('PageController', () => {
  it('marks each finding by its status and adds nothing to the page', async () => {
    const before = document.documentElement.outerHTML
    await controller.start()
    expect(STATUSES.map(marked)).toEqual([[story(1)], [story(2)], [story(3)]])
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('sends the article and what the page says of itself', async () => {
    await controller.start()
    expect(background.pages).toHaveLength(1)
    expect(background.pages[0]).toMatchObject({ title: 'Pier stays shut', url: document.location.href })
    expect(background.pages[0]?.blocks.map((block) => block.text)).toEqual([1, 2, 3, 4, 5].map(story))
  })

  it('marks at once, and again when the report has been refined', async () => {
    let release = (_: readonly Finding[]): void => undefined
    background.refine = () => new Promise((resolve) => (release = resolve))
    await controller.start()
    expect(allMarked()).toEqual([1, 2, 3].map(story))
    const [page] = background.pages
    release(page ? findThree(page).slice(0, 2) : [])
    await pass(0)
    expect(allMarked()).toEqual([1, 2].map(story))
  })

  it('keeps its marks and the open card when the refined report says the same', async () => {
    let release = (_: readonly Finding[]): void => undefined
    background.refine = () => new Promise((resolve) => (release = resolve))
    await controller.start()
    const [page] = background.pages
    const findings = page ? findThree(page) : []
    await controller.revealFinding(findings[0]?.id ?? '')
    const ranges = [...(highlights.get('countercheck-agreed') ?? [])]
    release(findings)
    await pass(0)
    expect(ranges).toHaveLength(1)
    expect([...(highlights.get('countercheck-agreed') ?? [])]).toEqual(ranges)
    expect([...(highlights.get('countercheck-agreed') ?? [])][0]).toBe(ranges[0])
    expect(cardText()).toContain('1')
  })

  it('shows no rougher report while a refined one of the same words is being made anew', async () => {
    const two = (page: PageInput) => findThree(page).slice(0, 2)
    await startRefined(two)
    expect(allMarked()).toEqual([1, 2].map(story))
    background.refine = () => new Promise(() => undefined)
    await controller.scanAgain()
    expect(allMarked()).toEqual([1, 2].map(story))
    background.refine = () => Promise.resolve(null)
    await controller.scanAgain()
    await pass(0)
    expect(allMarked()).toEqual([1, 2, 3].map(story))
  })

  it('passes over a refined report that a newer scan has overtaken', async () => {
    let release = (_: readonly Finding[]): void => undefined
    background.refine = () => new Promise((resolve) => (release = resolve))
    await controller.start()
    background.refine = null
    await controller.scanAgain()
    release([])
    await pass(0)
    expect(allMarked()).toEqual([1, 2, 3].map(story))
  })

  it('marks what was compared first, then the rest', async () => {
    let release = (): void => undefined
    background.rest = () => new Promise((resolve) => (release = () => resolve(background.whole())))
    const started = controller.start()
    await pass(0)
    expect(allMarked()).toEqual([story(1)])
    release()
    await started
    expect(allMarked()).toEqual([1, 2, 3].map(story))
    expect(background.asked).toEqual(['pageSettings', 'scanPage', 'refinePage'])
  })

  it('checks once more when a stopped background does not know the rest', async () => {
    background.rest = () => {
      background.rest = null
      return Promise.resolve(success(null))
    }
    await controller.start()
    expect(background.asked).toEqual(['pageSettings', 'scanPage', 'refinePage', 'scanPage'])
    expect(allMarked()).toEqual([1, 2, 3].map(story))
  })

  it.each([
    ['is not known any more', success(null)],
    ['fails', failed('internal', 'No.')],
  ])('reports the page as failed when the rest of it %s', async (_, answer) => {
    background.rest = () => Promise.resolve(answer)
    await controller.start()
    expect(background.asked.at(-1)).toBe('reportFailure')
    expect(allMarked()).toEqual([])
  })

  it('keeps quiet when a newer scan has overtaken its own', async () => {
    background.refusal = failed('overtaken', 'Again.')
    await controller.start()
    expect(background.asked).toEqual(['pageSettings', 'scanPage'])
  })

  it('leaves statuses out that the reader does not want marked', async () => {
    background.marks = { agreed: false, varied: true, disputed: false }
    await controller.start()
    expect(allMarked()).toEqual([story(2)])
  })

  it('does nothing on a site that is switched off', async () => {
    background.enabled = false
    await controller.start()
    expect(background.asked).toEqual(['pageSettings'])
  })

  it('watches and listens to nothing on a site that is switched off, from the start or later', async () => {
    const watched = vi.spyOn(MutationObserver.prototype, 'observe')
    const listened = vi.spyOn(document, 'addEventListener')
    background.enabled = false
    await controller.start()
    expect(watched).not.toHaveBeenCalled()
    expect(listened).not.toHaveBeenCalled()
    background.enabled = true
    await controller.scanAgain()
    expect(allMarked()).toEqual([1, 2, 3].map(story))
    await controller.clearMarks()
    const { length } = background.asked
    document.querySelector('article')?.append(...nodesOf(paragraphs(2, 30)))
    point('click', 48)
    await pass(30_000)
    expect(background.asked).toHaveLength(length)
    expect([...highlights.keys()]).toEqual([])
  })

  it('has the code of the card brought when the pointer rests on a mark, and not before', async () => {
    await controller.start()
    expect(background.asked).not.toContain('loadCard')
    point('pointermove', 28)
    await pass(60)
    expect(background.asked.filter((name) => name === 'loadCard')).toHaveLength(1)
    await pass(1000)
    expect(background.asked.filter((name) => name === 'loadCard')).toHaveLength(1)
    expect(cardText()).toContain('Harbour Gazette')
  })

  it('says once that a page has no article', async () => {
    show('<p>Sign in</p>')
    await controller.start()
    expect(background.asked).toEqual(['pageSettings', 'reportNoArticle'])
  })

  it.each(['bad-message', 'internal', 'unreachable'])('reports a scan that fails with %s', async (code) => {
    background.refusal = failed(code, 'No.')
    await controller.start()
    expect(background.asked).toEqual(['pageSettings', 'scanPage', 'reportFailure'])
    expect(allMarked()).toEqual([])
  })

  it('does not report a site that was switched off meanwhile as failed', async () => {
    background.refusal = failed('disabled-here', 'Off.')
    await controller.start()
    expect(background.asked).toEqual(['pageSettings', 'scanPage'])
  })

  it('reports a page that cannot be read, and reads it once it can be', async () => {
    const spy = vi.spyOn(document, 'querySelectorAll').mockImplementation(() => {
      throw new Error('not this one')
    })
    expect(await controller.scanAgain()).toEqual({ ok: true, value: null })
    expect(background.asked).toEqual(['pageSettings', 'reportFailure'])
    spy.mockRestore()
    await controller.scanAgain()
    expect(allMarked()).toEqual([1, 2, 3].map(story))
  })

  it('marks again without asking when the page draws the same text anew', async () => {
    await controller.start()
    document.querySelector('article')?.replaceWith(document.querySelector('article')?.cloneNode(true) ?? '')
    await pass(1000)
    expect(allMarked()).toEqual([1, 2, 3].map(story))
    expect(background.pages).toHaveLength(1)
  })

  it('asks again when the text has changed', async () => {
    await controller.start()
    document.querySelector('article')?.append(...nodesOf(paragraphs(2, 30)))
    await pass(1000)
    expect(background.pages).toHaveLength(2)
  })

  it('starts anew at another address', async () => {
    await controller.start()
    history.pushState(null, '', '/next')
    show(`<article><h1>Another story</h1>${paragraphs(4, 50)}</article>`)
    await pass(2000)
    expect(allMarked()).toEqual([50, 51, 52].map(story))
  })

  it('takes no answer to a scan that is no longer wanted', async () => {
    const started = controller.start()
    await controller.clearMarks()
    await started
    expect(allMarked()).toEqual([])
  })

  it('gives the article as it would be saved', async () => {
    expect(await controller.readArticle()).toMatchObject({
      ok: true,
      value: {
        title: 'Pier stays shut',
        source: 'localhost',
        text: [1, 2, 3, 4, 5].map(story).join('\n'),
        addedBy: 'page',
      },
    })
  })

  it('leaves nothing behind when it ends', async () => {
    await controller.start()
    await controller.revealFinding('b1:0')
    ending.abort()
    expect([...highlights.keys()]).toEqual([])
    expect(document.adoptedStyleSheets).toEqual([])
    expect(roots[0]?.host.isConnected).toBe(false)
  })
})

describe('the card', () => {
  it('opens at a finding and closes on Escape', async () => {
    await controller.start()
    expect(await controller.revealFinding('b1:0')).toEqual({ ok: true, value: true })
    expect(cardText()).toContain('Harbour Gazette')
    expect(marked('current')).toEqual([story(2)])
    press({ key: 'Escape' })
    expect(cardText()).toBeNull()
    expect(marked('current')).toEqual([])
  })

  it('stands in an element that the page cannot define', async () => {
    await controller.start()
    await controller.revealFinding('b1:0')
    expect(roots[0]?.mode).toBe('closed')
    expect(roots[0]?.host.localName).not.toContain('-')
  })

  it('cannot be revealed for a finding that is not there', async () => {
    await controller.start()
    expect(await controller.revealFinding('b9:0')).toEqual({ ok: true, value: false })
  })

  it('goes from finding to finding by keyboard, round the ends', async () => {
    await controller.start()
    const seen: (string | undefined)[] = []
    for (const code of ['Period', 'Period', 'Period', 'Period', 'Comma']) {
      press({ code, altKey: true, shiftKey: true })
      seen.push(marked('current')[0])
    }
    expect(seen).toEqual([1, 2, 3, 1, 3].map(story))
  })

  it('minds its own business while the reader types', async () => {
    await controller.start()
    document.body.append(...nodesOf('<input>'))
    document.querySelector('input')?.focus()
    press({ code: 'Period', altKey: true, shiftKey: true })
    expect(cardText() ?? null).toBeNull()
  })

  it('opens when the pointer rests on a sentence and closes when it has left', async () => {
    await controller.start()
    point('pointermove', 28)
    await pass(400)
    expect(marked('current')).toEqual([story(2)])
    expect(frame()?.querySelector('[role=status]')?.textContent).toBe(
      'Reported differently by Harbour Gazette.',
    )
    await pass(100)
    point('pointermove', 500)
    await pass(600)
    expect(marked('current')).toEqual([])
  })

  it('does not open when the pointer only passes', async () => {
    await controller.start()
    point('pointermove', 28)
    await pass(120)
    point('pointermove', 500)
    await pass(600)
    expect(cardText() ?? null).toBeNull()
  })

  it('opens on a click or tap and stays until another', async () => {
    await controller.start()
    point('click', 48)
    expect(marked('current')).toEqual([story(3)])
    point('pointermove', 500)
    await pass(2000)
    expect(marked('current')).toEqual([story(3)])
    point('click', 500)
    expect(marked('current')).toEqual([])
  })

  it('is moved by no event that the page made up', async () => {
    ending.abort()
    ;({ controller, ending } = controllerWith(background, (event) => event.isTrusted))
    await controller.start()
    point('pointermove', 28)
    point('click', 48)
    press({ code: 'Period', altKey: true, shiftKey: true })
    await pass(1000)
    expect(marked('current')).toEqual([])
    await controller.revealFinding('b1:0')
    press({ key: 'Escape' })
    point('click', 500)
    point('pointerleave', 500)
    await pass(1000)
    expect(marked('current')).toEqual([story(2)])
  })

  it('shows foreign text as text', async () => {
    const text = '<img src=x onerror=alert(1)> & <b>bold</b>'
    background.find = (page) =>
      findThree(page).map((each) => ({ ...each, reports: [report({ text, source: '<i>Wire</i>' })] }))
    await controller.start()
    await controller.revealFinding('b0:0')
    expect(cardText()).toContain(text)
    expect(card()?.querySelector('img, b, i')).toBeNull()
  })
})
