import { beforeEach, describe, expect, it } from 'vitest'
import { corpusSession } from '../../src/background/corpus-session.ts'
import { PageRefiner } from '../../src/background/page-refiner.ts'
import { PARSER_VERSION, parseText } from '../../src/claims/parse-text.ts'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { blocksOfText } from '../../src/sentences/blocks-of-text.ts'
import { newDocument, TestProfile } from '../corpus/test-corpus.ts'
import { TEST_MODEL, TestEncoder } from '../encoder/test-encoder.ts'
import { emptyPage } from './test-world.ts'
import type { RefinerOptions } from '../../src/background/page-refiner.ts'
import type { LiveCorpus } from '../../src/background/live-corpus.ts'
import type { ScanAnswer } from '../../src/messaging/protocol.ts'
import type { PageInput } from '../../src/pipeline/page-report.ts'

const REPORT = [
  'Bridge closed at Northfield',
  'The Northfield bridge was closed on Monday after inspectors found 12 cracks in its pillars.',
  'Mayor Helen Brandt said the repair of the Northfield bridge would cost 3 million dollars.',
].join('\n\n')
const PAGE = [
  'Northfield shuts its bridge',
  'Inspectors found 12 cracks in the pillars of the Northfield bridge, which was closed on Monday.',
  'The repair of the Northfield bridge will cost 4 million dollars, Mayor Helen Brandt said.',
].join('\n\n')
const options = { sensitivity: 'balanced', meanings: true, tab: '7' } as const

const pageOf = (text: string): PageInput => ({
  ...emptyPage,
  title: 'Northfield shuts its bridge',
  publishedAt: '2025-02-27',
  blocks: blocksOfText(text),
})

let profile: TestProfile
let encoder: TestEncoder
let corpus: LiveCorpus

beforeEach(async () => {
  profile = new TestProfile()
  encoder = new TestEncoder()
  corpus = await openCorpus()
  await corpus.add(newDocument({ text: REPORT }))
})

const openCorpus = () =>
  corpusSession(
    { parser: { version: PARSER_VERSION, parse: parseText }, starter: [], encoder: TEST_MODEL },
    () => profile.open(),
  ).ready()

/** Scans a page until all of it is compared by words; gives the name of what is still to be done. */
async function scanned(
  refiner: PageRefiner,
  page = pageOf(PAGE),
  tab: string = options.tab,
): Promise<string> {
  const { refinement } = await compared(refiner, page, tab)
  if (refinement === null) throw new Error('There is nothing to refine.')
  return refinement
}

const compared = (refiner: PageRefiner, page = pageOf(PAGE), tab: string = options.tab) =>
  lastAnswer(refiner, page, { ...options, tab })

const withWordsAlone = (refiner: PageRefiner) =>
  lastAnswer(refiner, pageOf(PAGE), { ...options, meanings: false })

async function lastAnswer(
  refiner: PageRefiner,
  page: PageInput,
  scanOptions: RefinerOptions,
): Promise<ScanAnswer> {
  let answer: ScanAnswer | null = await refiner.scan(page, corpus, scanOptions)
  while (answer && !answer.complete) answer = await refiner.refine(answer.refinement ?? '')
  if (!answer) throw new Error('The scan was not finished.')
  return answer
}

describe('PageRefiner', () => {
  it('names a refinement, gives the refined report, and has it at once the next time', async () => {
    const refiner = new PageRefiner(encoder)
    const refined = await refiner.refine(await scanned(refiner))
    expect(refined?.report.page.coverage.aboutThisStory).toBe(1)
    expect(encoder.encoded.length).toBeGreaterThan(3)
    expect(new Set(encoder.encoded).size).toBe(encoder.encoded.length)
    expect(await refiner.scan(pageOf(PAGE), corpus, options)).toEqual(refined)
  })

  it('encodes only the page when the vectors of its story are stored', async () => {
    const first = new PageRefiner(encoder)
    await first.refine(await scanned(first))
    encoder.encoded.length = 0
    corpus = await openCorpus()
    const later = new PageRefiner(encoder)
    await later.refine(await scanned(later))
    expect(encoder.encoded.length).toBeGreaterThan(0)
    expect(encoder.encoded.filter((text) => REPORT.includes(text))).toEqual([])
  })

  it('encodes nothing for a page about another story', async () => {
    const refiner = new PageRefiner(encoder)
    const other = pageOf('The orchestra of Lindholm plays Mahler on 3 May in the new hall of the city.')
    const { refinement } = await refiner.scan(other, corpus, options)
    expect(refinement).toBeNull()
  })

  it('knows a refinement once, and none of an earlier life', async () => {
    const refiner = new PageRefiner(encoder)
    const name = await scanned(refiner)
    expect(await new PageRefiner(encoder).refine(name)).toBeNull()
    expect(await refiner.refine(name)).not.toBeNull()
    expect(await refiner.refine(name)).toBeNull()
  })

  it('ends an older refinement of the same tab and no other', async () => {
    let release = (): void => undefined
    encoder.hold = new Promise<void>((resolve) => (release = resolve))
    const refiner = new PageRefiner(encoder)
    const older = refiner.refine(await scanned(refiner))
    const other = refiner.refine(await scanned(refiner, pageOf(PAGE), '8'))
    const newer = refiner.refine(await scanned(refiner))
    release()
    await expect(older).rejects.toMatchObject({ name: 'AbortError' })
    expect(await newer).not.toBeNull()
    expect(await other).not.toBeNull()
  })

  it('keeps to the words and says why when the model cannot be used', async () => {
    encoder.failure = 'no WebAssembly'
    const refiner = new PageRefiner(encoder)
    const { report, refinement } = await compared(refiner)
    expect(await refiner.refine(refinement ?? '')).toBeNull()
    expect(refiner.failure).toBe('no WebAssembly')
    expect(await compared(refiner)).toEqual({ report, complete: true, refinement: null })
  })

  it('gives a part first, and in the end what a scan at once gives', async () => {
    const first = await new PageRefiner(encoder).scan(pageOf(PAGE), corpus, { ...options, meanings: false })
    expect(first).toMatchObject({ complete: false, report: { omissions: [] } })
    expect(first.refinement).not.toBeNull()
    const page = pageOf(PAGE)
    const view = await corpus.load([...corpus.index.ids()])
    expect(await withWordsAlone(new PageRefiner(encoder))).toEqual({
      report: scanPage(page, view),
      complete: true,
      refinement: null,
    })
    expect(encoder.encoded).toEqual([])
  })

  it('has the report of a page at once that it has checked, until the corpus or the settings change', async () => {
    const words = { ...options, meanings: false }
    const refiner = new PageRefiner(encoder)
    const last = await withWordsAlone(refiner)
    const again = { ...pageOf(PAGE), inView: pageOf(PAGE).blocks.map(({ id }) => id) }
    expect(await refiner.scan(again, corpus, words)).toEqual(last)
    expect(await refiner.scan(again, corpus, { ...words, sensitivity: 'eager' })).toMatchObject({
      complete: false,
    })
    await corpus.add(newDocument({ text: 'The Northfield bridge was opened in 1931 by the king.' }))
    expect(await refiner.scan(again, corpus, words)).toMatchObject({ complete: false })
  })

  it('ends an older scan of the same tab, also between its parts', async () => {
    const refiner = new PageRefiner(encoder)
    const older = refiner.scan(pageOf(PAGE), corpus, options)
    const newer = refiner.scan(pageOf(PAGE), corpus, options)
    await expect(older).rejects.toMatchObject({ name: 'AbortError' })
    const { refinement } = await newer
    await refiner.scan(pageOf(PAGE), corpus, options)
    expect(await refiner.refine(refinement ?? '')).toBeNull()
  })
})
