import frequencies from '../../assets/word-frequencies/terms.json' with { type: 'json' }

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

/** The shares of terms; those of a term's words, which fall on one stem, add up. */
function readShares(): Map<string, number> {
  const found = new Map<string, number>()
  for (const [tenths, terms] of Object.entries(frequencies)) {
    let share = 0
    for (const zipf of tenths.split(' ')) share = Math.min(1, share + sentenceShare(Number(zipf) / 10))
    for (const term of terms.split('|')) found.set(term, share)
  }
  return found
}
