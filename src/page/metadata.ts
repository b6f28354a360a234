import { isoDate } from './iso-date.ts'
import { readLinkedArticle } from './json-ld.ts'

/** What a page says of itself. What it does not say is null, or '' for the title. */
export interface PageMetadata {
  readonly title: string
  readonly siteName: string | null
  /** The page's canonical address, absolute. */
  readonly canonicalUrl: string | null
  /** ISO 8601 date or date-time. */
  readonly publishedAt: string | null
  /** BCP 47 tag. */
  readonly language: string | null
}

/** Names of `meta` elements that give the date of publication, most trustworthy first. */
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'DC.date.issued',
  'dcterms.created',
  'dcterms.date',
  'DC.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published',
  'originalpublicationdate',
  'cXenseParse:recs:publishtime',
  'date',
]

/** Elements that give it where the head does not. */
const DATE_ELEMENTS = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
]

/** Lines near the headline that may hold it in words; the first that is short and holds one is taken. */
const DATE_LINES =
  '[class*="publish" i], [class*="date" i], [class*="byline" i], [class*="timestamp" i], [class*="meta" i], time'
const LONGEST_DATE_LINE = 160

/** A day in the path of the address, as many sites have it. */
const DATE_IN_PATH = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:\/|-|$)/

/** Longest title in characters; what is longer is cut. */
const LONGEST_TITLE = 1000
/** Longest name of a site in characters; what is longer is none. */
const LONGEST_NAME = 200
/** Longest address in characters; what is longer is dropped, since a part of an address leads nowhere. */
const LONGEST_URL = 2000
/** Longest language tag that all must understand (RFC 5646, section 4.4.1). */
const LONGEST_TAG = 35

/** Reads what the page's head (and the time element at its article) says of it. Never throws; nonsense is left out. */
export function readMetadata(document: Document): PageMetadata {
  const linked = readLinkedArticle(document)
  const metas = metaValues(document)
  const names = [metas.get('og:site_name'), linked.publisher, metas.get('application-name')]
  return {
    title: titleOf(document, metas, linked.headline).slice(0, LONGEST_TITLE),
    siteName: names.map(fold).find((name) => name !== '' && name.length <= LONGEST_NAME) ?? null,
    canonicalUrl: canonicalUrl(document, metas),
    publishedAt: publishedAt(document, metas, linked.publishedAt),
    language: languageOf(document, metas, linked.language),
  }
}

/** The first value of each `meta`, by its property, name or itemprop in lower case. */
function metaValues(document: Document): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = fold(meta.getAttribute('content'))
    if (key && content && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), content)
  }
  return values
}

const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

function titleOf(document: Document, metas: ReadonlyMap<string, string>, headline: string | null): string {
  const title = metas.get('og:title') ?? headline ?? metas.get('twitter:title')
  if (title) return withoutSite(fold(title), metas.get('og:site_name'))
  const heads = document.querySelectorAll('h1')
  const head = heads.length === 1 ? fold(heads[0]?.textContent) : ''
  const full = fold(document.title)
  // A page's <title> names the site as well; the only headline, if the title begins with it, does not.
  return head && full.startsWith(head) ? head : full || head
}

/** Takes " | Site" or " - Site" off the end. */
function withoutSite(title: string, site: string | undefined): string {
  if (!site || !title.endsWith(site)) return title
  return title.slice(0, -site.length).replace(/\s*[|·–—-]\s*$/, '') || title
}

function canonicalUrl(document: Document, metas: ReadonlyMap<string, string>): string | null {
  const link = document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href')
  return absolute(link, document) ?? absolute(metas.get('og:url'), document)
}

function absolute(href: string | null | undefined, document: Document): string | null {
  const base = /^https?:/.test(document.baseURI) ? document.baseURI : undefined
  if (!href || !URL.canParse(href, base)) return null
  const url = new URL(href, base)
  // A home page as canonical address is a common mistake; it would make all pages of a site one document.
  const leads = /^https?:$/.test(url.protocol) && url.href.length <= LONGEST_URL
  return leads && (url.pathname !== '/' || url.search !== '') ? url.href : null
}

function publishedAt(
  document: Document,
  metas: ReadonlyMap<string, string>,
  linked: string | null,
): string | null {
  const stated = [linked, ...DATE_NAMES.map((name) => metas.get(name.toLowerCase()))]
  for (const value of stated) {
    const date = isoDate(value)
    if (date) return date
  }
  for (const selector of DATE_ELEMENTS) {
    const element = document.querySelector(selector)
    const value = ['datetime', 'content', 'title'].map((name) => element?.getAttribute(name)).find(Boolean)
    const date = isoDate(value ?? element?.textContent)
    if (date) return date
  }
  return dateInWords(document) ?? dateInAddress(canonicalUrl(document, metas))
}

function dateInWords(document: Document): string | null {
  for (const line of document.querySelectorAll(DATE_LINES)) {
    // Only what may be short is folded: some pages call everything around the article "meta".
    const text = line.textContent.length <= LONGEST_DATE_LINE * 4 ? fold(line.textContent) : ''
    const date = text.length <= LONGEST_DATE_LINE ? isoDate(text) : null
    if (date) return date
  }
  return null
}

function dateInAddress(url: string | null): string | null {
  const parts = DATE_IN_PATH.exec(url ?? '')
  return parts ? isoDate(parts.slice(1).join('')) : null
}

function languageOf(
  document: Document,
  metas: ReadonlyMap<string, string>,
  linked: string | null,
): string | null {
  const stated = [
    document.documentElement.getAttribute('lang'),
    metas.get('og:locale')?.replace('_', '-'),
    metas.get('content-language'),
    linked,
  ]
  const isTag = (tag: string) => tag.length <= LONGEST_TAG && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)
  return stated.map(fold).find(isTag) ?? null
}
