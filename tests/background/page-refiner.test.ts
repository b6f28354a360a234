import { beforeEach, describe, expect, it } from 'vitest'
import { corpusSession } from '../../src/background/corpus-session.ts'
import { PageRefiner } from '../../src/background/page-refiner.ts'
import { PARSER_VERSION, parseText } from '../../src/claims/parse-text.ts'
import { blocksOfText } from '../../src/sentences/blocks-of-text.ts'
import { newDocument, TestProfile } from '../corpus/test-corpus.ts'
import { TEST_MODEL, TestEncoder } from '../encoder/test-encoder.ts'
import { emptyPage } from './test-world.ts'
import type { LiveCorpus } from '../../src/background/live-corpus.ts'
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
const options = { sensitivity: 'balanced', tab: '7' } as const

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

async function scanned(refiner: PageRefiner, page = pageOf(PAGE)): Promise<string> {
  const { refinement } = await refiner.scan(page, corpus, options)
  if (refinement === null) throw new Error('There is nothing to refine.')
  return refinement
}

describe('PageRefiner', () => {
  it('names a refinement, gives the refined report, and has it at once the next time', async () => {
    const refiner = new PageRefiner(encoder)
    const refined = await refiner.refine(await scanned(refiner), corpus, 'balanced')
    expect(refined?.page.coverage.aboutThisStory).toBe(1)
    expect(encoder.encoded.length).toBeGreaterThan(3)
    expect(new Set(encoder.encoded).size).toBe(encoder.encoded.length)
    expect(await refiner.scan(pageOf(PAGE), corpus, options)).toEqual({ report: refined, refinement: null })
  })

  it('encodes only the page when the vectors of its story are stored', async () => {
    const first = new PageRefiner(encoder)
    await first.refine(await scanned(first), corpus, 'balanced')
    encoder.encoded.length = 0
    corpus = await openCorpus()
    const later = new PageRefiner(encoder)
    await later.refine(await scanned(later), corpus, 'balanced')
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
    expect(await new PageRefiner(encoder).refine(name, corpus, 'balanced')).toBeNull()
    expect(await refiner.refine(name, corpus, 'balanced')).not.toBeNull()
    expect(await refiner.refine(name, corpus, 'balanced')).toBeNull()
  })

  it('ends an older refinement of the same tab and no other', async () => {
    let release = (): void => undefined
    encoder.hold = new Promise<void>((resolve) => (release = resolve))
    const refiner = new PageRefiner(encoder)
    const older = refiner.refine(await scanned(refiner), corpus, 'balanced')
    const elsewhere = await refiner.scan(pageOf(PAGE), corpus, { ...options, tab: '8' })
    const other = refiner.refine(elsewhere.refinement ?? '', corpus, 'balanced')
    const newer = refiner.refine(await scanned(refiner), corpus, 'balanced')
    release()
    await expect(older).rejects.toMatchObject({ name: 'AbortError' })
    expect(await newer).not.toBeNull()
    expect(await other).not.toBeNull()
  })

  it('keeps to the words and says why when the model cannot be used', async () => {
    encoder.failure = 'no WebAssembly'
    const refiner = new PageRefiner(encoder)
    const { report, refinement } = await refiner.scan(pageOf(PAGE), corpus, options)
    expect(await refiner.refine(refinement ?? '', corpus, 'balanced')).toBeNull()
    expect(refiner.failure).toBe('no WebAssembly')
    expect(await refiner.scan(pageOf(PAGE), corpus, options)).toEqual({ report, refinement: null })
  })
})
