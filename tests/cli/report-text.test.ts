import { describe, expect, it } from 'vitest'
import { reportText } from '../../src/cli/report-text.ts'
import { STANCE_WORDS, STATUS_ORDER, STATUS_WORDS } from '../../src/views/shared/words.ts'
import { difference, finding, report, SAMPLE_REPORT } from '../views/sample.ts'
import type { Stance } from '../../src/comparison/finding.ts'

const textOf = (...findings: ReturnType<typeof finding>[]) =>
  reportText('page.html', { ...SAMPLE_REPORT, findings })

describe('reportText', () => {
  it.each(STATUS_ORDER)('says %s in the words of the views', (status) => {
    expect(textOf(finding({ status }))).toContain(`  ${STATUS_WORDS[status]} (1 independent report): `)
  })

  it.each(Object.keys(STANCE_WORDS) as Stance[])(
    'says that a report %s in the words of the views',
    (stance) => {
      const text = textOf(finding({ reports: [report({ stance })] }))
      expect(text).toContain(`    Harbour Gazette ${STANCE_WORDS[stance]}: The council`)
    },
  )

  it('names a report without source or date', () => {
    const text = textOf(finding({ reports: [report({ source: '', publishedAt: null })] }))
    expect(text).toMatch(/Unknown source reports the same: .* \[undated, harbour-gazette\]/)
  })

  it('shows what differs under its report', () => {
    const reports = [report({ stance: 'conflicts', differences: [difference()] })]
    expect(textOf(finding({ reports }))).toContain(
      '      number, conflict: half → a third. The shares differ.',
    )
  })

  it('prints no control characters of a document', () => {
    const text = textOf(finding({ reports: [report({ text: 'red \u001b[31malert' })] }))
    expect(text).toContain('red  [31malert')
  })
})
