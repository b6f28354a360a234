import type { Span } from '../shared/span.ts'

/** A word, a number in digits or a single other character of a text. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  /** Value of digits, else null. */
  readonly value: number | null
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean
}

const TOKEN =
  /(?:\p{L}\.){2,}|\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?|\.\d+(?=\D|$)|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*[²³]?|[^\s]/gu

/** Cuts a text into tokens, white space left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    tokens.push({
      text: word,
      lower: word.toLowerCase().replace('’', "'"),
      value: /^\.?\d/.test(word) ? Number(word.replaceAll(',', '')) : null,
      start: index,
      end: index + word.length,
      glued: tokens.at(-1)?.end === index,
    })
  }
  return tokens
}

/** The lower-case text of a token, '' outside the text. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}

/** Whether the words of a phrase stand at a place, a hyphen counting as a space; how many tokens they take, or 0. */
export function phraseAt(tokens: readonly Token[], at: number, phrase: readonly string[]): number {
  let next = at
  for (const word of phrase) {
    if (next > at && wordAt(tokens, next) === '-') next += 1
    if (wordAt(tokens, next) !== word) return 0
    next += 1
    if (wordAt(tokens, next) === '.' && tokens[next]?.glued && word.length <= 3 && word !== phrase.at(-1))
      next += 1
  }
  return next - at
}
