import { describe, expect, it } from 'vitest'
import type { Difference, Report, Severity, Stance } from '../../src/comparison/finding.ts'
import { stanceOf, statusOf } from '../../src/comparison/stance.ts'
import { documentId } from '../../src/shared/ids.ts'

const difference = (severity: Severity): Difference => ({
  kind: 'number',
  severity,
  page: '2',
  report: '3',
  note: '',
  pageSpan: null,
  reportSpan: null,
})

const report = (stance: Stance): Report => ({
  document: documentId('a'),
  title: '',
  source: '',
  url: null,
  publishedAt: null,
  text: '',
  score: 1,
  stance,
  differences: [],
  origin: null,
})

describe('stanceOf', () => {
  it.each<[Severity[], Stance]>([
    [[], 'agrees'],
    [['difference'], 'differs'],
    [['update'], 'differs'],
    [['update', 'difference'], 'differs'],
    [['conflict'], 'conflicts'],
    [['difference', 'conflict', 'update'], 'conflicts'],
  ])('makes of %j that the report %s', (severities, stance) => {
    expect(stanceOf(severities.map(difference))).toBe(stance)
  })
})

describe('statusOf', () => {
  it.each<[Stance[], string]>([
    [['agrees'], 'agreed'],
    [['agrees', 'differs'], 'varied'],
    [['conflicts', 'agrees', 'agrees'], 'disputed'],
    [['differs', 'conflicts'], 'disputed'],
  ])('makes of %j a finding that is %s', (stances, status) => {
    expect(statusOf(stances.map(report))).toBe(status)
  })
})
