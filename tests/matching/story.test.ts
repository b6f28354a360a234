import { describe, expect, it } from 'vitest'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { relatedDocuments } from '../../src/matching/story.ts'
import { documentOf } from './documents.ts'

const PAGE = [
  'Divers raised the wreck of the trawler Aurora off Bodø on Sunday.',
  'The trawler had sunk in a storm in January with a cargo of cod.',
  'Its captain, Nils Aune, was rescued by a helicopter.',
]
const SAME = [
  'The Aurora, a trawler that sank off Bodø in January, has been raised by divers.',
  'Captain Nils Aune had been saved by a helicopter crew.',
]
const KIND = ['A trawler ran aground near Cork on Friday.', 'Nobody was hurt, the coast guard said.']
const APART = ['The Green Party won 31 seats in the regional parliament.']

const textOf = (id: string, sentences: readonly string[]) => ({ ...documentOf(id, sentences), title: '' })

const related = (...documents: readonly (readonly string[])[]) => {
  const corpus = new MemoryCorpus()
  documents.forEach((sentences, at) => corpus.add(textOf(`d${at}`, sentences)))
  return relatedDocuments(textOf('page', PAGE), corpus)
}

describe('relatedDocuments', () => {
  it('gives documents that share telling words, the most alike first, with their likeness', () => {
    const found = related(KIND, SAME, APART)
    expect(found.map(({ indexed }) => indexed.document.id)).toEqual(['d1', 'd0'])
    for (const { similarity } of found) {
      expect(similarity).toBeGreaterThan(0)
      expect(similarity).toBeLessThanOrEqual(1)
    }
  })

  it('tells the story from another event of the same kind', () => {
    const found = related(KIND, SAME)
    expect(found.map(({ sameStory }) => sameStory)).toEqual([true, false])
  })

  it('gives a text itself a likeness of 1', () => {
    expect(related(PAGE)[0]?.similarity).toBeCloseTo(1, 9)
  })

  it('gives nothing for an empty page or an empty corpus', () => {
    expect(related()).toEqual([])
    const corpus = new MemoryCorpus()
    corpus.add(documentOf('a', SAME))
    expect(relatedDocuments(documentOf('empty', []), corpus)).toEqual([])
  })

  it('looks at a bounded number of documents', () => {
    expect(related(...Array.from({ length: 100 }, () => SAME)).length).toBeLessThanOrEqual(60)
  })

  const named = (found: ReturnType<typeof related>) =>
    found.filter(({ sameStory }) => sameStory).map(({ indexed }) => indexed.document.claims[0]?.sentence.text)

  it('finds the same documents in whatever order they were added', () => {
    expect(named(related(APART, KIND, SAME))).toEqual(named(related(SAME, KIND, APART)))
  })

  it('finds no further document once others about other stories are added', () => {
    const others = Array.from({ length: 80 }, (_, at) => [
      `The council of district ${at} has voted on its budget for schools and roads.`,
      `Its mayor, Lena Hartmann-${at}, called the vote a success.`,
    ])
    expect(named(related(SAME, KIND, APART, ...others))).toEqual(named(related(SAME, KIND, APART)))
  })

  it('sees a document that was replaced as it is now', () => {
    const corpus = new MemoryCorpus()
    corpus.add(textOf('a', APART))
    expect(relatedDocuments(textOf('page', PAGE), corpus)).toEqual([])
    corpus.add(textOf('a', SAME))
    expect(relatedDocuments(textOf('page', PAGE), corpus)).toMatchObject([{ sameStory: true }])
  })
})
