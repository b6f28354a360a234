const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,2}|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu

/**
 * Counts runs of letters and digits; "don’t", "1,200" and "well-known" are one word each. Scripts without spaces
 * count two characters as a word, which is near enough for telling a paragraph from a label.
 */
export function countWords(text: string): number {
  let words = 0
  WORD.lastIndex = 0
  while (WORD.test(text)) words++
  return words
}

/** Up to the last end of a sentence. */
const SENTENCES = /^.*[.!?…]["'”’»)\]]*(?=\s|$)/su

/** Counts the words up to the last end of a sentence; none in a label. A credit that follows is not counted. */
export function wordsOfSentences(text: string): number {
  return countWords(SENTENCES.exec(text)?.[0] ?? '')
}
