import { readAttributions } from '../claims/attribution.ts'
import { nameKey } from '../claims/names.ts'
import { isNewsOutlet } from '../claims/news-outlets.ts'
import type { ParsedDocument } from '../claims/parsed-document.ts'

/** A news outlet or agency that a document gives as the source of what it reports. */
export interface Credit {
  /** Key under which spellings of the outlet fall together. */
  readonly key: string
  /** As written. */
  readonly name: string
  /** The document goes back to it: credited at its head or foot, or again and again. Else one detail may be from it. */
  readonly main: boolean
}

/** A report says where it is from in its first sentences. */
const OPENING_SENTENCES = 4
/** So many sentences with the same credit make it the main source. */
const AGAIN_AND_AGAIN = 3
/** Words that say that somebody spoke to an outlet: a quotation is from it, not the report. */
const SPOKEN_TO = /^(?:told|tells?|said|says|in an interview with|in a statement to|as told to|quoted by)$/
/** "ATHENS (Reuters) —", "(AP)": an agency in brackets at the head or foot. */
const BRACKETED = /\((?:\p{L}+\s)?(?<name>\p{Lu}[\p{L}. ]{1,30})\)/gu
/** "By Associated Press", "Source: Xinhua", "Reporting by Reuters". */
const LINE =
  /^(?:by|sources?:|from|via|reporting by|with reporting by)\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}. ]{1,30}?)[.\s]*$/iu

/** A shorter name may stand in an address by chance ("ap"). */
const SHORTEST_IN_ADDRESS = 4

const known = new WeakMap<ParsedDocument, readonly Credit[]>()

/** The outlets that a document credits, the main ones first; read once for each document. Its own name is none. */
export function creditsOf(document: ParsedDocument): readonly Credit[] {
  const before = known.get(document)
  if (before) return before
  const credits = readCredits(document)
  known.set(document, credits)
  return credits
}

function readCredits(document: ParsedDocument): Credit[] {
  const found = new Map<string, { name: string; count: number; main: boolean }>()
  for (const [at, { text }] of document.sentences.entries()) {
    const opening = at < OPENING_SENTENCES
    const lines = opening || at === document.sentences.length - 1 ? lineCredits(text) : []
    const names = new Map([...lines, ...reportCredits(text)].map((name) => [nameKey(name), name]))
    for (const [key, name] of names) {
      const credit = found.get(key) ?? { name, count: 0, main: false }
      credit.count++
      credit.main ||= opening || lines.includes(name) || credit.count >= AGAIN_AND_AGAIN
      found.set(key, credit)
    }
  }
  return [...found]
    .filter(([key, { name }]) => !isOwn(document, key, name))
    .map(([key, { name, main }]) => ({ key, name, main }))
    .sort((a, b) => Number(b.main) - Number(a.main))
}

function lineCredits(text: string): string[] {
  const bracketed = [...text.matchAll(BRACKETED)].map(({ groups }) => groups?.['name'] ?? '')
  return [...bracketed, LINE.exec(text)?.groups?.['name'] ?? ''].filter(
    (name) => name !== '' && isNewsOutlet(name),
  )
}

function reportCredits(text: string): string[] {
  return readAttributions(text)
    .filter(({ named, source, verb }) => named && !SPOKEN_TO.test(verb) && isNewsOutlet(source))
    .map(({ source }) => source)
}

/** Whether an outlet is the document's own, by its source ("Fox News", "Fox Online News", "www.foxnews.com"). */
function isOwn({ source }: ParsedDocument, key: string, name: string): boolean {
  if (source === '') return false
  if (nameKey(source) === key) return true
  const letters = (text: string) => text.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]/gu, '')
  if (letters(name).length >= SHORTEST_IN_ADDRESS && letters(source).includes(letters(name))) return true
  const words = new Set(source.toLowerCase().split(/\W+/))
  return name
    .toLowerCase()
    .split(/\W+/)
    .every((word) => words.has(word))
}
