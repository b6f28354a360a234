const LINK = /(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S+/giu
const HASHTAG = /#(?=\p{L})([\p{L}\p{N}_]+)/gu
/** Where a word begins inside a hashtag: before a capital, a number or after an underscore. */
const WORD_START = /_|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/gu

/** The words of a post of a social network: without links, and with each hashtag as the words that it is made of. */
export function wordsOfPost(text: string): string {
  return text
    .replace(LINK, ' ')
    .replace(HASHTAG, (_, tag: string) => tag.replace(WORD_START, ' '))
    .replace(/\s+/gu, ' ')
    .trim()
}
