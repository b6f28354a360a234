import { vi } from 'vitest'
import { PageController } from '../../src/content/controller.ts'
import { success } from '../../src/shared/result.ts'
import { HoverCard } from '../../src/views/hover-card/hover-card.tsx'
import type { ControllerWorld } from '../../src/content/controller.ts'
import type { ScanAnswer } from '../../src/messaging/protocol.ts'
import type { Finding } from '../../src/comparison/finding.ts'
import type { PageInput, PageReport } from '../../src/pipeline/page-report.ts'
import type { Settings } from '../../src/settings/settings.ts'
import type { Result } from '../../src/shared/result.ts'

/** What jsdom lacks of a browser: the highlight registry, constructed sheets and the boxes of ranges. */
export function equipWindow(): ReadonlyMap<string, ReadonlySet<Range>> {
  const highlights = new Map<string, Set<Range>>()
  class FakeHighlight extends Set<Range> {
    constructor(...ranges: Range[]) {
      super(ranges)
    }
  }
  class FakeSheet {
    text = ''
    replaceSync(text: string) {
      this.text = text
    }
  }
  Object.assign(window, { CSS: { highlights }, Highlight: FakeHighlight, CSSStyleSheet: FakeSheet })
  Object.assign(document, { adoptedStyleSheets: [] })
  equipFrames()
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  Object.assign(Range.prototype, { getClientRects: boxesOf, getBoundingClientRect: () => new DOMRect() })
  return highlights
}

/** jsdom loads no frame in a shadow tree: a document without a window stands for what is in one. */
function equipFrames(): void {
  class FakeObserver {
    observe = () => undefined
    disconnect = () => undefined
  }
  Object.assign(window, { ResizeObserver: FakeObserver })
  const inside = new WeakMap<Element, Document>()
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
    configurable: true,
    get(this: HTMLIFrameElement): Document | null {
      if (!this.isConnected) return null
      const known = inside.get(this) ?? document.implementation.createHTMLDocument()
      inside.set(this, known)
      return known
    },
  })
}

/** Each paragraph of the page is a line of 20 px, one under the other. */
function boxesOf(this: Range): DOMRect[] {
  const paragraphs = [...document.querySelectorAll('p')]
  const top = paragraphs.findIndex((paragraph) => paragraph.contains(this.startContainer)) * 20
  return top < 0 ? [] : [{ left: 0, right: 500, top, bottom: top + 16 } as DOMRect]
}

/** The shadow roots that are attached from now on, closed ones too. */
export function watchShadowRoots(): readonly ShadowRoot[] {
  const roots: ShadowRoot[] = []
  const attach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')?.value as
    Element['attachShadow'] | undefined
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach?.call(this, init)
    if (!root) throw new Error('This document knows no shadow roots.')
    roots.push(root)
    return root
  })
  return roots
}

/** A background that answers with these findings for the page it is sent. */
export class TestBackground {
  readonly asked: string[] = []
  readonly pages: PageInput[] = []
  enabled = true
  marks: Settings['marks'] = { agreed: true, varied: true, disputed: true }
  /** What a scan is refused with, if it is. */
  refusal: Result<never> | null = null
  /** Makes the findings for a page. */
  find: (page: PageInput) => readonly Finding[] = () => []
  /** Makes the findings of the refined report, if there is one; called when the page asks for it. */
  refine: (() => Promise<readonly Finding[] | null>) | null = null

  /** Answers when the rest of the page is asked for; null when the first answer is of the whole page. */
  rest: (() => Promise<Result<ScanAnswer | null>>) | null = null

  /** The whole page's answer. */
  whole(): Result<ScanAnswer> {
    const page = this.pages.at(-1)
    return success({ report: reportOf(page ? this.find(page) : []), complete: true, refinement: null })
  }

  readonly ask = ((name: string, ...args: readonly unknown[]) => {
    this.asked.push(name)
    if (name === 'pageSettings') return Promise.resolve(success({ enabled: this.enabled, marks: this.marks }))
    if (name === 'refinePage' && args[0] === 'rest') return this.rest?.()
    if (name === 'refinePage')
      return this.refine?.().then((findings) =>
        success(findings && { report: reportOf(findings), complete: true, refinement: null }),
      )
    if (name !== 'scanPage') return Promise.resolve(success(null))
    const page = args[0] as PageInput
    this.pages.push(page)
    if (this.refusal) return Promise.resolve(this.refusal)
    const complete = this.rest === null
    const report = reportOf(complete ? this.find(page) : this.find(page).slice(0, 1))
    return Promise.resolve(success({ report, complete, refinement: complete ? this.refine && 'r1' : 'rest' }))
  }) as ControllerWorld['ask']
}

function reportOf(findings: readonly Finding[]): PageReport {
  return {
    page: {
      title: '',
      url: null,
      publishedAt: null,
      language: null,
      languageSupported: true,
      truncated: false,
      sentences: 0,
      claims: 0,
      coverage: { documents: 1, aboutThisStory: 1, newest: null },
      inCorpus: false,
    },
    findings,
    possible: [],
    origins: [],
    omissions: [],
  }
}

/** A controller on the test's document, with what ends it. */
export function controllerWith(background: TestBackground, isReaders = (_: Event) => true) {
  const ending = new AbortController()
  const controller = new PageController({
    document,
    signal: ending.signal,
    ask: background.ask,
    slicing: { now: () => 0, pause: () => Promise.resolve() },
    loadCard: () => {
      background.asked.push('loadCard')
      return Promise.resolve((page, onDocument) => new HoverCard(page, onDocument))
    },
    isReaders,
  })
  return { controller, ending }
}
