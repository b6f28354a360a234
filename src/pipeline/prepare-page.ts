import { parseBlocks } from '../claims/parse-text.ts'
import type { TermIndex } from '../matching/corpus-view.ts'
import { candidateDocuments } from '../matching/story.ts'
import type { StoryText } from '../matching/story-text.ts'
import type { DocumentId } from '../shared/ids.ts'
import { languageSupported } from './language.ts'
import type { PageInput } from './page-report.ts'

/** A page with its sentences and claims. */
export interface PreparedPage {
  readonly page: PageInput
  readonly text: StoryText
  /** False when the page's language is one that the pipeline does not read. */
  readonly supported: boolean
}

/** Reads the sentences and claims of a page. */
export function preparePage(page: PageInput): PreparedPage {
  const parsed = parseBlocks(page.blocks)
  return {
    page,
    text: { ...parsed, title: page.title, publishedAt: page.publishedAt },
    supported: languageSupported(page.language, parsed.sentences),
  }
}

/** The documents that a scan of the page looks at: those that its corpus must have at hand. */
export function documentsToScan({ text, supported }: PreparedPage, index: TermIndex): readonly DocumentId[] {
  return supported ? candidateDocuments(text, index) : []
}
