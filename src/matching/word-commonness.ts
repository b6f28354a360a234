import frequencies from '../../assets/word-frequencies/en.json' with { type: 'json' }
import { termsOf } from '../claims/terms.ts'

/** Words of a typical news sentence: turns "per word" into "per sentence". */
const WORDS_PER_SENTENCE = 20
/** Zipf frequency given to a word that the list lacks: about one in a hundred million words. */
const UNLISTED_ZIPF = 2.5

let shares: Map<string, number> | null = null

/** Share of English sentences that hold the term (0–1), from general word frequencies; a floor for unlisted terms. */
export function commonness(term: string): number {
  shares ??= readShares()
  return shares.get(term) ?? sentenceShare(UNLISTED_ZIPF)
}

function sentenceShare(zipf: number): number {
  const perWord = 10 ** (zipf - 9)
  return 1 - (1 - perWord) ** WORDS_PER_SENTENCE
}

function readShares(): Map<string, number> {
  const found = new Map<string, number>()
  for (const [tenths, words] of Object.entries(frequencies)) {
    const share = sentenceShare(Number(tenths) / 10)
    for (const word of words.split(' ')) {
      // Inflections fall on one stem, whose shares add up.
      for (const term of termsOf(word)) found.set(term, Math.min(1, (found.get(term) ?? 0) + share))
    }
  }
  return found
}
