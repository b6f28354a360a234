import { toAscii } from '../claims/fold.ts'

/** The capitalised words of some lines of text, in lower case. */
export interface Capitals {
  /** Those that stand within a sentence, and nowhere in the lines without a capital. */
  readonly names: ReadonlySet<string>
  /** Two in a row, with a space between them. */
  readonly fullNames: ReadonlySet<string>
}

const TOKEN = /\p{L}[\p{L}\p{N}'’-]*|\p{N}+|[^\s]/gu
/** After these a capital says nothing. */
const OPENS = /^[.!?:;“”"‘(—–-]$/
const CALENDAR =
  /^(?:\p{L}+day|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?$/u
const SHORTEST = 3

/** Reads capitalised words by their spelling alone: a whole corpus is read, for which tagging is too slow. */
export function readCapitals(lines: readonly string[]): Capitals {
  const inside = new Set<string>()
  const lower = new Set<string>()
  const fullNames = new Set<string>()
  for (const line of lines) {
    let before: string | null = null
    let opens = true
    for (const [token] of line.matchAll(TOKEN)) {
      const word = /^\p{L}/u.test(token) ? toAscii(token).toLowerCase().replace(/'s?$/, '') : null
      const capital = word !== null && /^\p{Lu}/u.test(token)
      if (word !== null && capital) {
        if (!opens) inside.add(word)
        if (before !== null) fullNames.add(`${before} ${word}`)
      } else if (word !== null) lower.add(word)
      before = capital ? word : null
      opens = word === null && (opens || OPENS.test(token))
    }
  }
  const names = [...inside].filter(
    (word) => word.length >= SHORTEST && !lower.has(word) && !CALENDAR.test(word),
  )
  return { names: new Set(names), fullNames }
}
