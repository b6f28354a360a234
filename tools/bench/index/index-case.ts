import { termsOf } from '../../../src/claims/terms.ts'
import type { IndexedText } from '../../../src/retrieval/claim-index.ts'
import { documentId } from '../../../src/shared/ids.ts'
import { Random } from '../news/random.ts'
import { retell } from '../news/retell.ts'
import { drawSentence } from '../news/sentences.ts'
import { ARTICLE_SENTENCES, drawNews, type Article } from '../news/stories.ts'

/** The terms of one claim or sentence. */
export type Terms = readonly string[]

/** A corpus of claims as terms, and what is asked of an index over it. The same for each size in every run. */
export interface IndexCase {
  readonly texts: readonly IndexedText[]
  /** Pages that are looked up, each as the terms of its sentences. */
  readonly pages: readonly (readonly Terms[])[]
  /** Articles that are not in the corpus. */
  readonly further: readonly IndexedText[]
}

/** Sentences of a page. */
export const PAGE_SENTENCES = 300
/** Claims found for each sentence. */
export const TOP = 10
const PAGES = 9
const FURTHER = 50
const SEED = 1_979
/** Sentences of a page have so many distinct terms, 20 on average. */
const FEWEST_TERMS = 17
const MOST_TERMS = 25

/** A corpus of so many claims, 20 an article. */
export function indexCase(claims: number): IndexCase {
  const news = drawNews(new Random(SEED))
  const take = (count: number) => Array.from({ length: count }, () => news.next().value as Article)
  const interned = new Map<string, string>()
  const texts: IndexedText[] = []
  const known: Article[] = []
  for (const article of take(Math.ceil(claims / ARTICLE_SENTENCES))) {
    texts.push(indexedText(article, interned))
    if (texts.length % 7 === 0 && known.length < 2_000) known.push(article)
  }
  const random = new Random(SEED + claims)
  const pages = Array.from({ length: PAGES }, () => drawPage(known, random))
  return { texts, pages, further: take(FURTHER).map((article) => indexedText(article, interned)) }
}

function indexedText({ id, sentences }: Article, interned: Map<string, string>): IndexedText {
  const intern = (term: string) => {
    const before = interned.get(term)
    if (before === undefined) interned.set(term, term)
    return before ?? term
  }
  return { id: documentId(id), claims: sentences.map((sentence) => termsOf(sentence).map(intern)) }
}

/** Sentences of about 20 terms about stories of the corpus; half of them retell one of its sentences. */
function drawPage(known: readonly Article[], random: Random): Terms[] {
  const page: Terms[] = []
  while (page.length < PAGE_SENTENCES) {
    const { story, sentences } = random.pick(known)
    const sentence = random.chance(0.5)
      ? retell(random.pick(sentences), story.topic, random)
      : drawSentence(story.topic, random)
    const terms = [...new Set(termsOf(sentence))]
    if (terms.length >= FEWEST_TERMS && terms.length <= MOST_TERMS) page.push(terms)
  }
  return page
}
