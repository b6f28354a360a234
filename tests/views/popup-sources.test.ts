import { describe, expect, it } from 'vitest'
import { finding, report } from './sample.ts'
import { comparedSources, firstGroups, groupByOrigin, onePerDocument } from '../../src/views/popup/sources.ts'
import { documentId } from '../../src/shared/ids.ts'

const one = (id: string) => report({ document: documentId(id) })

describe('onePerDocument', () => {
  it('keeps of each document the report furthest from the page, and among equals the best match', () => {
    const near = report({ score: 0.9 })
    const far = report({ score: 0.7, stance: 'conflicts' })
    const worse = report({ score: 0.6, stance: 'conflicts' })
    const other = one('coast-wire')
    expect(onePerDocument([near, other, far, worse])).toEqual([far, other])
  })
})

describe('comparedSources', () => {
  it('counts sentences of the page, not reports', () => {
    const [source] = comparedSources([finding({ reports: [report(), report({ text: 'Again.' })] })])
    expect(source?.sentences).toEqual({ agrees: 1, differs: 0, conflicts: 0 })
  })
})

describe('firstGroups', () => {
  const groupsOf = (count: number) => {
    const reports = Array.from({ length: count }, (_, n) => one(`d${n}`))
    return groupByOrigin(comparedSources([finding({ reports })]), [])
  }

  it.each([
    [0, 0, 0],
    [5, 5, 0],
    [8, 5, 3],
  ])('of %i documents shows %i and folds %i', (count, shown, folded) => {
    const parts = firstGroups(groupsOf(count), 5)
    expect(parts.map((part) => part.length)).toEqual([shown, folded])
  })

  it('shows a first group that is larger than the limit', () => {
    const documents = Array.from({ length: 7 }, (_, n) => documentId(`d${n}`))
    const sources = comparedSources([finding({ reports: documents.map((id) => one(id)) })])
    const groups = groupByOrigin(sources, [{ name: 'Wire', documents, evidence: 'It says so.' }])
    expect(firstGroups(groups, 5)).toEqual([groups, []])
  })
})
