import { describe, expect, it } from 'vitest'
import { difference, finding, report, SAMPLE_REPORT } from './sample.ts'
import {
  checkedSentence,
  countWords,
  coverageSentence,
  differenceSides,
  firstDifference,
  KIND_WORDS,
  sourceName,
  STANCE_WORDS,
  stanceSentence,
  STATUS_WORDS,
  statusSentence,
} from '../../src/views/shared/words.ts'
import { documentId } from '../../src/shared/ids.ts'
import type { Report } from '../../src/comparison/finding.ts'

const from = (source: string, over: Partial<Report> = {}) =>
  report({ source, document: documentId(source), ...over })

describe('statusSentence', () => {
  it.each([
    [finding({ reports: [from('A')] }), 'Reported the same by A'],
    [finding({ reports: [from('A'), from('B'), from('A')] }), 'Reported the same by A and B'],
    [
      finding({ reports: [from('A'), from('B'), from('C'), from('D')] }),
      'Reported the same by A, B and 2 others',
    ],
    [
      finding({ status: 'varied', reports: [from('A'), from('B', { stance: 'differs' })] }),
      'Reported differently by B',
    ],
    [
      finding({ status: 'disputed', reports: [from('A', { stance: 'conflicts' }), from('B')] }),
      'Sources disagree: A',
    ],
  ])('says who reports it: %#', (found, sentence) => {
    expect(statusSentence(found).replace(', and', ' and')).toBe(sentence)
  })
})

describe('stanceSentence', () => {
  it('says of each side who is on it', () => {
    const reports = [from('A', { stance: 'conflicts' }), from('B'), from('C')]
    expect(stanceSentence(finding({ status: 'disputed', reports }))).toBe(
      'A disagrees; B and C report the same',
    )
  })
})

describe('a source with several reports', () => {
  it('is named once, by the one furthest from the page', () => {
    const reports = [from('A'), from('A', { stance: 'differs' }), from('B', { stance: 'conflicts' })]
    const sentence = stanceSentence(finding({ status: 'disputed', reports }))
    expect(sentence).toBe('B disagrees; A reports it differently')
  })
})

describe('countWords', () => {
  it.each([
    [finding({ reports: [from('A')], independentReports: 1 }), '1 report'],
    [finding({ reports: [from('A'), from('B')], independentReports: 2 }), '2 reports, both independent'],
    [
      finding({ reports: [from('A'), from('B'), from('C')], independentReports: 2 }),
      '3 reports, 2 independent',
    ],
    [
      finding({
        reports: [from('A', { origin: 'Wire' }), from('B', { origin: 'Wire' })],
        independentReports: 1,
      }),
      '2 reports, 1 origin: Wire',
    ],
    [
      finding({ reports: [from('A'), from('B'), from('A', { score: 0.6 })], independentReports: 2 }),
      '2 reports, both independent',
    ],
  ])('counts reports by origin: %#', (found, words) => {
    expect(countWords(found)).toBe(words)
  })
})

describe('sourceName', () => {
  it.each([
    [from(' Gazette '), 'Gazette'],
    [from('', { url: 'https://www.gazette.example/a' }), 'gazette.example'],
    [from('', { url: null, title: 'A title' }), 'A title'],
    [from('', { url: 'javascript:alert(1)', title: '' }), 'Unknown source'],
  ])('falls back from source to address to title: %#', (of, name) => {
    expect(sourceName(of)).toBe(name)
  })
})

describe('firstDifference', () => {
  it('prefers a conflict in a later report to a difference in the first', () => {
    const minor = difference({ severity: 'difference', page: 'minor' })
    const major = difference({ severity: 'conflict', page: 'major' })
    const reports = [report({ differences: [minor] }), report({ differences: [major] })]
    expect(firstDifference({ reports })).toBe(major)
  })

  it('is null where nothing differs', () => {
    expect(firstDifference(finding())).toBeNull()
  })
})

describe('differenceSides', () => {
  it('names a side without words as silent', () => {
    expect(differenceSides({ page: 'on Monday', report: ' ' })).toEqual(['on Monday', 'not said'])
  })
})

describe('checkedSentence', () => {
  it('says how many sentences were checked and matched', () => {
    expect(checkedSentence(SAMPLE_REPORT)).toBe('Checked 41 sentences; 4 matched.')
  })

  it('says that none matched', () => {
    expect(checkedSentence({ ...SAMPLE_REPORT, findings: [] })).toBe('Checked 41 sentences; none matched.')
  })
})

describe('coverageSentence', () => {
  it.each([
    [0, 0, null, 'Your corpus holds no documents yet.'],
    [5, 0, null, 'None of your 5 documents is about this story.'],
    [1, 0, null, 'Your one document is about another story.'],
    [5, 1, null, '1 of your 5 documents is about this story.'],
    [5, 4, 'no date', '4 of your 5 documents are about this story.'],
  ])('of %i documents, %i about it', (documents, aboutThisStory, newest, sentence) => {
    expect(coverageSentence({ documents, aboutThisStory, newest })).toBe(sentence)
  })

  it('gives the newest date', () => {
    const sentence = coverageSentence({ documents: 5, aboutThisStory: 4, newest: '2025-02-27' })
    expect(sentence).toMatch(/^4 of your 5 documents are about this story; newest .*27.*2025/)
  })
})

describe('the words of the interface', () => {
  it('give no verdict', () => {
    const all = [STATUS_WORDS, STANCE_WORDS, KIND_WORDS].flatMap((words) => Object.values(words)).join(' ')
    expect(all).not.toMatch(/\b(true|false|fake|wrong|lie|correct|verified)\b/i)
  })
})
