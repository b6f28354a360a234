/** What a page says of its article in JSON-LD (schema.org); each null where it does not. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly publishedAt: string | null
  readonly publisher: string | null
  readonly language: string | null
}

type Json = Readonly<Record<string, unknown>>

const ARTICLE_TYPES = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|WebPage)$/
/** Longest script that is parsed, in characters. */
const LONGEST = 500_000

/** Most things that are looked at, lists and graphs included. */
const MOST_THINGS = 5000

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/**
 * Reads the page's JSON-LD. What is no JSON or of another type than schema.org says is passed over, and nothing
 * throws; an article goes before a mere web page.
 */
export function readLinkedArticle(document: Document): LinkedArticle {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const things = scripts.flatMap((script) => thingsIn(parse(script.textContent)))
  const articles = things.filter((thing) => ARTICLE_TYPES.test(typeOf(thing)))
  articles.sort((a, b) => Number(typeOf(a) === 'WebPage') - Number(typeOf(b) === 'WebPage'))
  const first = (key: string) =>
    articles.map((thing) => text(thing[key])).find((value) => value !== null) ?? null
  const publishers = articles.map((thing) => nameOf(thing.publisher))
  return {
    headline: first('headline'),
    publishedAt: first('datePublished'),
    publisher: publishers.find((name) => name !== null) ?? null,
    language: first('inLanguage'),
  }
}

function parse(source: string): unknown {
  if (source.length > LONGEST) return null
  try {
    return JSON.parse(source.replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/ ?<!\[CDATA\[)/, '').replace(/-->\s*$/, ''))
  } catch {
    return null
  }
}

/** The things of a JSON-LD document in its order: one, a list, or a graph. Not recursive: nesting has no bound. */
function thingsIn(document: unknown): readonly Json[] {
  const things: Json[] = []
  const waiting = [document]
  for (let looked = 0; waiting.length > 0 && looked < MOST_THINGS; looked++) {
    const value = waiting.pop()
    const inside = isRecord(value) ? value['@graph'] : value
    if (isRecord(value)) things.push(value)
    if (isList(inside)) waiting.push(...inside.slice(0, MOST_THINGS).reverse())
  }
  return things
}

function typeOf(thing: Json): string {
  return text(thing['@type']) ?? ''
}

function text(value: unknown): string | null {
  const found: unknown = Array.isArray(value) ? value[0] : value
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null
}

function nameOf(value: unknown): string | null {
  const found: unknown = Array.isArray(value) ? value[0] : value
  return isRecord(found) ? text(found.name) : text(found)
}
