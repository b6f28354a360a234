import { CardSession } from './card-session.ts'
import { onColorScheme } from './color-scheme.ts'
import { listenToReader } from './listen-to-reader.ts'
import { articleKey, collectPage } from './page-scan.ts'
import { blocksInView, placeInSteps } from './place-marks.ts'
import { inSlices } from './slices.ts'
import { articleText } from '../page/article-text.ts'
import { findSentence } from '../page/find-sentence.ts'
import { pageInput } from '../page/page-input.ts'
import { watchPage } from '../page/watch.ts'
import { failed, success } from '../shared/result.ts'
import { Marks } from '../views/highlights/marks.ts'
import type { MakeCard } from './card-code.ts'
import type { Slicing } from './slices.ts'
import type { Finding } from '../comparison/finding.ts'
import type { NewDocument } from '../corpus/document.ts'
import type { askBackground } from '../messaging/client.ts'
import type { PageRequests, ScanAnswer } from '../messaging/protocol.ts'
import type { CollectedPage } from '../page/collect-blocks.ts'
import type { PageReport } from '../pipeline/page-report.ts'
import type { Settings } from '../settings/settings.ts'
import type { Result } from '../shared/result.ts'
import type { Mark } from '../views/highlights/marks.ts'

/** What the controller works with. */
export interface ControllerWorld {
  readonly document: Document
  /** Ends everything and leaves the page as it was. */
  readonly signal: AbortSignal
  readonly ask: typeof askBackground
  /** How the page gets its turn in between. */
  readonly slicing: Slicing
  /** Brings the card's code; null where it cannot be had. */
  readonly loadCard: () => Promise<MakeCard | null>
  /** Whether an event is the reader's and not one that the page's script made up. */
  readonly isReaders: (event: Event) => boolean
}

/** What is known of the page at the moment. */
interface Scanned {
  readonly key: string
  readonly report: PageReport
  /** Whether a better report of the same words may still come. */
  readonly refining: boolean
}

/** A check of the page that is under way. */
interface Check {
  readonly key: string
  /** Whether a newer one has overtaken it. */
  readonly isOver: () => boolean
  /** Checks once more from the beginning; null where that has been done. */
  readonly anew: (() => Promise<void>) | null
}

/** The content script of one page: collects its article, has it checked, marks the findings and shows their cards. */
export class PageController implements PageRequests {
  readonly #world: ControllerWorld
  readonly #marks: Marks
  readonly #cards: CardSession
  #shown: Settings['marks'] = { agreed: true, varied: true, disputed: true }
  #page: CollectedPage | null = null
  #scanned: Scanned | null = null
  /** Counts scans, so that an answer to an older one is not shown. */
  #turn = 0
  /** Counts the reports that were asked for: the page's words may change within a turn. */
  #asked = 0
  /** Counts the placings of marks: a newer one makes an older one stop. */
  #placing = 0
  /** Ends what goes on in a page that is switched on: its observer and its listeners. Null in one that is off. */
  #life: AbortController | null = null
  /** Listens in a document of the card as well; null while nothing is listened to. */
  #listening: ((inside: Document) => void) | null = null

  constructor(world: ControllerWorld) {
    this.#world = world
    this.#marks = new Marks(world.document)
    this.#cards = new CardSession({
      document: world.document,
      marks: this.#marks,
      loadCard: world.loadCard,
      openDocument: (id) => void world.ask('openDocument', id),
      onDocument: (inside) => this.#listening?.(inside),
    })
    world.signal.addEventListener('abort', () => this.#stop(), { once: true })
  }

  /**
   * Checks the page from the beginning; again when the page shows another article or the settings have changed. Never
   * rejects: what goes wrong is reported to the background, so that the popup can say so.
   */
  start(): Promise<void> {
    const turn = ++this.#turn
    return this.#orReport(turn, async () => {
      const { document, ask } = this.#world
      const settings = await ask('pageSettings', document.location.hostname)
      if (this.#isOver(turn)) return
      if (!settings.ok) throw new Error(settings.failure.message)
      if (!settings.value.enabled) {
        this.#stop()
        return
      }
      this.#shown = settings.value.marks
      this.#live()
      await this.#collect(turn, true)
    })
  }

  async scanAgain(): Promise<Result<null>> {
    await this.start()
    return success(null)
  }

  clearMarks(): Promise<Result<null>> {
    this.#stop()
    return Promise.resolve(success(null))
  }

  async revealFinding(findingId: string): Promise<Result<boolean>> {
    const report = this.#scanned?.report
    const finding = [...(report?.findings ?? []), ...(report?.possible ?? [])].find(
      ({ id }) => id === findingId,
    )
    if (!finding) return success(false)
    const range = this.#find(finding) ?? (await this.#findAnew(finding))
    if (range) this.#cards.reveal({ finding, range })
    return success(range !== null)
  }

  async readArticle(): Promise<Result<NewDocument | null>> {
    const { document, signal, slicing } = this.#world
    const page = await collectPage(document, signal, slicing)
    if (!page) return failed('outdated', 'Countercheck was updated. Reload this page to go on.')
    if (page.blocks.length === 0) return success(null)
    const { title, siteName, canonicalUrl, url, publishedAt, language } = pageInput(document, page)
    const source = siteName ?? document.location.hostname.replace(/^www\./, '')
    const text = articleText(page.blocks)
    return success({ title, source, url: canonicalUrl ?? url, publishedAt, language, text, addedBy: 'page' })
  }

  /** Collects the article, and has it checked if its words have changed or `force` is given. */
  async #collect(turn: number, force: boolean): Promise<void> {
    const { document, signal, slicing, ask } = this.#world
    const page = await collectPage(document, signal, slicing)
    if (!page || turn !== this.#turn) return
    this.#page = page
    if (page.blocks.length === 0) {
      const known = this.#scanned !== null
      this.#forget()
      if (known || force) await ask('reportNoArticle', document.location.hostname)
      return
    }
    // What follows is little, but it comes on top of the last slice.
    await slicing.pause()
    const key = articleKey(page)
    await this.#remark()
    if (turn !== this.#turn) return
    if (force || key !== this.#scanned?.key) await this.#check(turn, page, key)
  }

  async #check(turn: number, page: CollectedPage, key: string, again = true): Promise<void> {
    const asked = ++this.#asked
    const isOver = () => this.#isOver(turn) || asked !== this.#asked
    const input = pageInput(this.#world.document, page)
    await this.#world.slicing.pause()
    if (isOver()) return
    const inView = blocksInView(page)
    const answer = await this.#world.ask('scanPage', { ...input, inView })
    if (isOver()) return
    const anew = again ? () => this.#check(turn, page, key, false) : null
    if (answer.ok) return this.#follow(answer.value, { key, isOver, anew })
    // What is being checked again keeps its marks until then.
    if (answer.failure.code === 'overtaken') return
    this.#forget()
    // That the site is switched off is no failure, and is known.
    if (answer.failure.code !== 'disabled-here') throw new Error(answer.failure.message)
  }

  /** Shows an answer, and those that come after it until none is better; waits until the whole page is checked. */
  async #follow(answer: ScanAnswer, check: Check): Promise<void> {
    const { report, complete, refinement } = answer
    const { key, isOver, anew } = check
    // What has been refined is not made rough again for a moment, as when only the settings have changed.
    const better = this.#scanned?.key === key && !this.#scanned.refining
    if (!better || refinement === null) await this.#take({ key, report, refining: refinement !== null })
    if (isOver() || refinement === null) return
    const next = this.#world.ask('refinePage', refinement).then(async (refined) => {
      if (isOver()) return
      if (refined.ok && refined.value) return this.#follow(refined.value, check)
      if (complete) return this.#take({ key, report, refining: false })
      // A background that was stopped meanwhile knows nothing of the rest.
      if (refined.ok && anew) return anew()
      throw new Error('The rest of the page could not be checked.')
    })
    if (!complete) await next
  }

  /** Shows a report; one that says the same again changes nothing on the page. */
  async #take(scanned: Scanned): Promise<void> {
    const before = this.#scanned
    this.#scanned = scanned
    if (!before || JSON.stringify(before.report) !== JSON.stringify(scanned.report)) await this.#remark()
  }

  /** Whether a newer scan, or the end of the script, has overtaken this one. */
  #isOver(turn: number): boolean {
    return turn !== this.#turn || this.#world.signal.aborted
  }

  /** Does a part of a scan; when it fails nothing stays marked, and the background is told. */
  async #orReport(turn: number, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch {
      if (this.#isOver(turn)) return
      this.#forget()
      await this.#world.ask('reportFailure', this.#world.document.location.hostname)
    }
  }

  /** Marks the findings where their sentences stand now: what the reader sees first, then the rest. */
  async #remark(): Promise<void> {
    const placing = ++this.#placing
    const page = this.#page
    const findings = (this.#scanned?.report.findings ?? []).filter(({ status }) => this.#shown[status])
    if (!page || findings.length === 0) {
      this.#show([])
      return
    }
    // Where marks stand already the reader sees no difference, and an open card would lose its own for a moment.
    const isFirst = this.#marks.all.length === 0
    const steps = placeInSteps(page, findings, (marks) => isFirst && this.#show(marks))
    const marks = await inSlices(steps, () => placing !== this.#placing, this.#world.slicing)
    if (marks) this.#show(marks)
  }

  #show(marks: readonly Mark[]): void {
    this.#marks.show(marks)
    this.#cards.refresh()
    if (marks.length > 0) this.#listen()
  }

  #find(finding: Finding): Range | null {
    return this.#page && findSentence(this.#page, finding)
  }

  async #findAnew(finding: Finding): Promise<Range | null> {
    this.#page = await collectPage(this.#world.document, this.#world.signal, this.#world.slicing)
    return this.#find(finding)
  }

  /** Begins to watch the page, once in each life. */
  #live(): void {
    if (this.#life || this.#world.signal.aborted) return
    const { signal } = (this.#life = new AbortController())
    watchPage({
      document: this.#world.document,
      signal,
      isOwn: (node) => node === this.#cards.host,
      onContent: () => {
        const turn = this.#turn
        void this.#orReport(turn, () => this.#collect(turn, false))
      },
      onAddress: () => {
        this.#forget()
        void this.start()
      },
    })
  }

  /** Listens to the reader, once in each life and not before there is something to point at. */
  #listen(): void {
    const signal = this.#life?.signal
    if (!signal || this.#listening) return
    const { document, isReaders } = this.#world
    const { inCard } = listenToReader({ document, signal, isReaders, marks: this.#marks, cards: this.#cards })
    this.#listening = inCard
    onColorScheme(document, signal, () => this.#show(this.#marks.all))
  }

  /** Takes off what was found; what is found next is new. */
  #forget(): void {
    this.#placing++
    this.#scanned = null
    this.#page = null
    this.#cards.close()
    this.#marks.clear()
  }

  /** Leaves the page as it was: no mark, no element, no observer, no listener but the one for our own messages. */
  #stop(): void {
    this.#turn++
    this.#forget()
    this.#cards.remove()
    this.#life?.abort()
    this.#life = null
    this.#listening = null
  }
}
