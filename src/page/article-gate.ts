import { countWords } from './words.ts'

/**
 * Why a page is taken to hold no article: too few words in paragraphs, or it is a thing on sale, the results of a search
 * or an application that runs in the page.
 */
export type NoArticle = 'few-words' | 'product' | 'search' | 'application'

/**
 * Tells at once why a page needs no reading, or null when it may hold an article. Costs a fraction of collecting the
 * blocks: a handful of look-ups in the head, then the first paragraphs that suffice. What calls itself an article, in any
 * of the ways in which pages do so, is judged by its words alone.
 */
export function whyNoArticle(document: Document): NoArticle | null {
  const reason = declaresArticle(document) ? null : declaredReason(document)
  return reason ?? (holdsParagraphs(document) ? null : 'few-words')
}

/** Words in paragraphs below which a page is taken to hold no article. */
const FEWEST_WORDS = 60
/** Shortest paragraph, in characters, that is counted: labels and teasers are shorter. */
const SHORTEST_PARAGRAPH = 60
/** Most paragraphs looked at: a page with as many short ones is a list. */
const MOST_PARAGRAPHS = 2000

function holdsParagraphs(document: Document): boolean {
  let words = 0
  let looked = 0
  for (const paragraph of document.getElementsByTagName('p')) {
    const text = paragraph.textContent
    if (text.length >= SHORTEST_PARAGRAPH) words += countWords(text)
    if (words >= FEWEST_WORDS) return true
    if (++looked >= MOST_PARAGRAPHS) break
  }
  return holdsLongTexts(document.querySelector(MAIN) ?? document.body)
}

/** The part of a page that its author marked as the article or the main part. */
const MAIN = 'article, main, [role="main"], [itemprop~="articleBody"]'
/** Most text nodes looked at in search of long ones. */
const MOST_NODES = 3000
/** `NodeFilter.SHOW_TEXT`; the constant's home is not global everywhere. */
const SHOW_TEXT = 4

/** Whether some texts are as long as paragraphs, on pages that mark none with an element. */
function holdsLongTexts(root: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT)
  let words = 0
  for (let looked = 0; looked < MOST_NODES; looked++) {
    const node = walker.nextNode() as Text | null
    if (!node) return false
    const tag = node.parentElement?.tagName
    if (node.length < SHORTEST_PARAGRAPH || tag === 'SCRIPT' || tag === 'STYLE') continue
    words += countWords(node.data)
    if (words >= FEWEST_WORDS) return true
  }
  return false
}

const SAYS_ARTICLE =
  'meta[property="og:type" i][content*="article" i], meta[property^="article:" i], meta[property^="og:article:" i], ' +
  '[itemtype*="Article"], [itemtype*="BlogPosting"], [itemprop~="articleBody"]'
const SAYS_PRODUCT =
  'meta[property="og:type" i][content^="product" i], meta[property="og:type" i][content="og:product" i], ' +
  'meta[property^="product:price" i], [itemtype$="schema.org/Product"]'
/** Players and maps within a page call themselves applications too: only one that is all of the page counts. */
const IS_APPLICATION =
  'body[role="application"], body > [role="application"], body[contenteditable]:not([contenteditable="false"])'

/** Types in JSON-LD, told by a pattern: the whole is parsed only when a page is sent. */
const LINKED_ARTICLE = /"@type"\s*:\s*(?:\[[^\]]{0,200})?"\w*(?:Article|BlogPosting|Report)"/
const LINKED_PRODUCT = /"@type"\s*:\s*(?:\[\s*)?"(?:Product|ProductGroup)"/
const LINKED_RESULTS = /"@type"\s*:\s*(?:\[\s*)?"SearchResultsPage"/
/** Most characters of each JSON-LD that are looked at. */
const MOST_LINKED = 100_000

/** The address of a site's search with something that is searched for. */
const SEARCH_PATH = /\/search\/?$/i
const SEARCH_QUERY = /[?&](?:q|query|s|search|keywords?|term)=[^&]/i

function linkedTypes(document: Document, type: RegExp): boolean {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]')
  return [...scripts].some((script) => type.test(script.textContent.slice(0, MOST_LINKED)))
}

function declaresArticle(document: Document): boolean {
  return document.querySelector(SAYS_ARTICLE) !== null || linkedTypes(document, LINKED_ARTICLE)
}

function declaredReason(document: Document): NoArticle | null {
  if (document.querySelector(SAYS_PRODUCT) || linkedTypes(document, LINKED_PRODUCT)) return 'product'
  if (URL.canParse(document.URL)) {
    const { pathname, search } = new URL(document.URL)
    if (SEARCH_PATH.test(pathname) && SEARCH_QUERY.test(search)) return 'search'
  }
  if (linkedTypes(document, LINKED_RESULTS)) return 'search'
  return document.querySelector(IS_APPLICATION) ? 'application' : null
}
