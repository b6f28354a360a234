import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageInput, PageReport } from '../../src/pipeline/page-report.ts'
import { preparePage } from '../../src/pipeline/prepare-page.ts'
import { scanPrepared, scanSteps, type ScanNote } from '../../src/pipeline/scan-page.ts'
import type { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { ALL_CASES } from '../comparison/all-cases.ts'
import {
  corpusOf,
  ELECTION,
  FIRE_COURIER,
  FIRE_GAZETTE,
  FIRE_PAGE,
  OTHER_FIRE,
  pageOf,
  reportOf,
} from './stories.ts'

const LONG = { timeout: 120_000 }
const FIRE = [FIRE_GAZETTE, FIRE_COURIER, OTHER_FIRE].flatMap((text) => text.split('\n'))
const SENTENCES = [...new Set([...FIRE, ...ALL_CASES.flatMap(({ page, report }) => [page, report])])]
const sentences = fc.shuffledSubarray(SENTENCES, { minLength: 4, maxLength: 25 })

/** Does a scan step by step: what it noted, and its report. */
function stepThrough(page: PageInput, corpus: MemoryCorpus) {
  const notes: ScanNote[] = []
  const steps = scanSteps(preparePage(page), corpus)
  for (;;) {
    const step = steps.next()
    if (step.done) return { notes, report: step.value }
    if (step.value) notes.push(step.value)
  }
}

const partsAmong = (notes: readonly ScanNote[]) =>
  notes.flatMap((note) => (note.kind === 'part' ? [note.report] : []))
const idsIn = ({ findings, possible }: PageReport) => [...findings, ...possible].map(({ id }) => id)

describe('scanSteps', () => {
  it('ends in the report of a scan at once, whatever is compared first', LONG, () => {
    fc.assert(
      fc.property(sentences, sentences, fc.infiniteStream(fc.boolean()), (own, others, seen) => {
        const page = pageOf(`${FIRE_PAGE}\n${own.join('\n')}`)
        const corpus = corpusOf(
          reportOf('a', `${FIRE_GAZETTE}\n${others.join('\n')}`),
          reportOf('b', FIRE_COURIER),
        )
        const inView = page.blocks.filter(() => seen.next().value).map(({ id }) => id)
        const { notes, report } = stepThrough({ ...page, inView }, corpus)
        expect(report).toEqual(scanPrepared(preparePage(page), corpus))
        for (const part of partsAmong(notes))
          expect(idsIn(report)).toEqual(expect.arrayContaining(idsIn(part)))
      }),
      { numRuns: 25 },
    )
  })

  it('tells first of one sentence, then what is found on the blocks in view, and those that follow', () => {
    const text = `${FIRE_PAGE}\n${ELECTION}\n${OTHER_FIRE}\n${ELECTION.replaceAll('Tasmark', 'Larvik')}`
    const page = pageOf(`${text}\n${FIRE_PAGE.replace('12 million', '13 million')}`)
    const corpus = corpusOf(reportOf('a', FIRE_GAZETTE), reportOf('b', FIRE_COURIER))
    const last = page.blocks.slice(-7).map(({ id }) => id)
    const [mark, part] = partsAmong(stepThrough({ ...page, inView: last }, corpus).notes)
    expect(mark?.findings.map(({ block }) => last.includes(block))).toEqual([true])
    expect(part?.findings.length).toBeGreaterThan(2)
    expect(part?.findings.every(({ block }) => last.includes(block))).toBe(true)
    const [, beginning] = partsAmong(stepThrough(page, corpus).notes)
    expect(beginning?.findings.some(({ block }) => block === page.blocks[0]?.id)).toBe(true)
    expect(beginning?.findings.some(({ block }) => last.includes(block))).toBe(false)
  })

  it('tells nothing before its end of a page that no document is about', () => {
    expect(partsAmong(stepThrough(pageOf(ELECTION), corpusOf(reportOf('a', FIRE_GAZETTE))).notes)).toEqual([])
  })
})

describe('scanPage in a corpus of other stories', () => {
  const COPIED = 'Nordvik Timber had insured the burnt warehouse in the port of Larvik for 12 million euros.'
  const council = (name: string) =>
    Array.from({ length: 80 }, (_, at) => `The council of ${name} spent ${at + 3} million on road ${at}.`)
  /** A document of a story of its own that says the sentence too. */
  const telling = (name: string, copied = COPIED) => reportOf(name, [...council(name), copied].join('\n'))
  const page = pageOf([ELECTION, ...ALL_CASES.slice(0, 30).map((pair) => pair.page), COPIED].join('\n'))
  const others = [reportOf('shop', OTHER_FIRE)]

  it('finds a copy of one sentence in a document about another story, and asks for that document', () => {
    const { notes, report } = stepThrough(page, corpusOf(...others, telling('Holmby')))
    expect(notes).toContainEqual({ kind: 'load', ids: ['Holmby'] })
    expect(report.page.coverage.aboutThisStory).toBe(0)
    expect(report.findings).toMatchObject([
      { text: COPIED, reports: [{ document: 'Holmby', stance: 'agrees' }] },
    ])
  })

  it('takes what stands in many documents about other stories for furniture', () => {
    const many = ['Holmby', 'Sandvik', 'Brook', 'Asker'].map((name) => telling(name))
    expect(stepThrough(page, corpusOf(...others, ...many)).report.findings).toEqual([])
  })

  it('finds no copy in a sentence of the same form about something else', () => {
    const other = COPIED.replace('Nordvik Timber', 'Sellafon Grain').replace('Larvik', 'Odense')
    expect(stepThrough(page, corpusOf(...others, telling('Holmby', other))).report.findings).toEqual([])
  })
})
