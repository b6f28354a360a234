import { blockId, documentId } from '../../src/shared/ids.ts'
import type { Difference, Finding, Report } from '../../src/comparison/finding.ts'
import type { PageReport } from '../../src/pipeline/page-report.ts'
import type { DocumentSummary } from '../../src/messaging/protocol.ts'

/** A span of the first place where the words stand in the text. */
export function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in "${text}"`)
  return { start, end: start + words.length }
}

/** A difference between the words of two sentences. */
export function difference(over: Partial<Difference> = {}): Difference {
  return {
    kind: 'number',
    severity: 'conflict',
    page: 'half',
    report: 'a third',
    note: 'The shares differ.',
    pageSpan: null,
    reportSpan: null,
    ...over,
  }
}

/** A report of the sample corpus. */
export function report(over: Partial<Report> = {}): Report {
  return {
    document: documentId('harbour-gazette'),
    title: 'Council weighs the harbour plan',
    source: 'Harbour Gazette',
    url: 'https://gazette.example/harbour-plan',
    publishedAt: '2025-03-04',
    text: 'The council asked the port authority for a third of the revenue.',
    score: 0.86,
    stance: 'agrees',
    differences: [],
    origin: null,
    ...over,
  }
}

/** A finding with one agreeing report unless told otherwise. */
export function finding(over: Partial<Finding> = {}): Finding {
  const text = over.text ?? 'The council asked the port authority for half of the revenue.'
  return {
    id: `b1:${text.length}`,
    block: blockId('b1'),
    span: { start: 0, end: text.length },
    text,
    status: 'agreed',
    independentReports: 1,
    reports: [report()],
    ...over,
  }
}

const HALF = 'The council asked the port authority for half of the revenue from the new terminal.'
const CROWD = 'At least 1,200 people marched along the quay on Saturday, according to the police.'
const DEAL = 'The mayor said the deal would be signed on 12 March.'

/** A checked page with findings of every status. */
export const SAMPLE_REPORT: PageReport = {
  page: {
    title: 'Harbour plan divides the city',
    url: 'https://news.example/harbour',
    publishedAt: '2025-03-05',
    language: 'en',
    languageSupported: true,
    truncated: false,
    sentences: 41,
    claims: 23,
    coverage: { documents: 5, aboutThisStory: 4, newest: '2025-03-04' },
    inCorpus: false,
  },
  findings: [
    finding({
      id: 'b1:0',
      text: HALF,
      status: 'disputed',
      independentReports: 2,
      reports: [
        report({
          stance: 'conflicts',
          differences: [difference({ page: 'half', report: 'a third', pageSpan: spanOf(HALF, 'half') })],
        }),
        report({
          document: documentId('coast-wire'),
          source: 'Coast Wire',
          url: 'https://coastwire.example/1',
          origin: 'Coast Wire',
        }),
        report({
          document: documentId('evening-post'),
          source: 'Evening Post',
          url: null,
          publishedAt: null,
          origin: 'Coast Wire',
        }),
      ],
    }),
    finding({
      id: 'b2:0',
      text: CROWD,
      status: 'varied',
      independentReports: 1,
      reports: [
        report({
          document: documentId('evening-post'),
          source: 'Evening Post',
          url: null,
          publishedAt: null,
          stance: 'differs',
          text: 'About 900 people marched along the quay.',
          differences: [
            difference({
              severity: 'update',
              page: 'At least 1,200',
              report: 'About 900',
              pageSpan: spanOf(CROWD, 'At least 1,200'),
            }),
          ],
        }),
      ],
    }),
    finding({ id: 'b3:0', text: DEAL, independentReports: 1 }),
    finding({
      id: 'b4:0',
      text: 'The terminal is to open in 2027.',
      independentReports: 2,
      reports: [report(), report({ document: documentId('coast-wire'), source: 'Coast Wire' })],
    }),
  ],
  possible: [
    finding({
      id: 'b5:0',
      text: 'Fishermen have opposed the terminal for a decade.',
      reports: [report({ text: 'Fishing crews spoke against the terminal in 2015.', score: 0.48 })],
    }),
  ],
  origins: [
    {
      name: 'Coast Wire',
      documents: [documentId('coast-wire'), documentId('evening-post')],
      evidence: 'Evening Post names Coast Wire as its source, and 6 of its sentences are nearly the same.',
    },
  ],
  omissions: [
    {
      text: 'The port authority lost 14 million euros last year.',
      document: documentId('harbour-gazette'),
      alsoIn: [documentId('coast-wire')],
    },
  ],
}

/** A document as the options page lists it. */
export function summary(over: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id: documentId('harbour-gazette'),
    title: 'Council weighs the harbour plan',
    source: 'Harbour Gazette',
    url: 'https://gazette.example/harbour-plan',
    publishedAt: '2025-03-04',
    retrievedAt: '2025-03-06T08:30:00Z',
    language: 'en',
    licence: '',
    addedBy: 'paste',
    claims: 21,
    characters: 4210,
    ...over,
  }
}
