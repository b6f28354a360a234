import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/comparison/facts.ts'
import type { StoryDocument } from '../../src/matching/story-document.ts'
import { factsAmong } from '../../src/pipeline/known-facts.ts'
import { finish } from '../../src/shared/steps.ts'
import { documentOf } from '../matching/documents.ts'
import { viewsIn } from '../matching/views.ts'

const storyOf = (...ids: readonly string[]): StoryDocument[] =>
  ids.map((id) => {
    const document = documentOf(id, ['The harbour master closed the eastern basin to ferries on Tuesday.'])
    return { document, views: viewsIn(document) }
  })

describe('factsAmong', () => {
  it('finds none without documents', () => {
    expect(finish(factsAmong([]))).toEqual([])
  })

  it('remembers the facts of the same documents in any order', () => {
    const [a, b, c] = storyOf('a', 'b', 'c')
    if (!a || !b || !c) throw new Error('three documents')
    const facts = finish(factsAmong([a, b, c]))
    expect(facts).toEqual(factsOf([a, b, c]))
    expect(finish(factsAmong([c, a, b]))).toBe(facts)
    expect(finish(factsAmong([a, { ...b, views: viewsIn(b.document) }, c]))).toBe(facts)
  })

  it('finds the facts of other documents anew', () => {
    const [a, b, c] = storyOf('a', 'b', 'c')
    if (!a || !b || !c) throw new Error('three documents')
    expect(finish(factsAmong([a, b]))[0]?.reports).toHaveLength(2)
    expect(finish(factsAmong([a, b, c]))[0]?.reports).toHaveLength(3)
    const changed = { ...b, document: { ...b.document } }
    expect(finish(factsAmong([a, changed]))[0]?.reports.map(({ document }) => document)).toContain(
      changed.document,
    )
  })

  it('finds them anew when their meanings are known', () => {
    const [a, b] = storyOf('a', 'b')
    if (!a || !b) throw new Error('two documents')
    const facts = finish(factsAmong([a, b]))
    const direction = Float32Array.of(1)
    const meant = {
      ...b,
      views: b.views.map((view) => ({ ...view, meaning: direction })),
    }
    expect(finish(factsAmong([a, meant]))).not.toBe(facts)
  })
})
