import frequencies from '../../../assets/word-frequencies/en.json' with { type: 'json' }
import stopWords from '../../../assets/words/stop-words.json' with { type: 'json' }
import { Random } from './random.ts'

const SHORTEST = 3

interface Weighted {
  readonly word: string
  /** Sum of the frequencies up to and with this word. */
  readonly upTo: number
}

let weighted: Weighted[] | null = null

/** A content word, drawn as often as English uses it: their frequencies follow Zipf's law. */
export function drawWord(random: Random): string {
  weighted ??= readWords()
  const total = weighted.at(-1)?.upTo ?? 0
  const at = random.next() * total
  let [low, high] = [0, weighted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((weighted[middle]?.upTo ?? 0) > at) high = middle
    else low = middle + 1
  }
  return weighted[low]?.word ?? ''
}

/** The words with their frequencies, which the asset gives as tenths of the Zipf scale: 10 to the power of z − 9. */
function readWords(): Weighted[] {
  const stops = new Set(stopWords)
  let upTo = 0
  return Object.entries(frequencies).flatMap(([tenths, words]) => {
    const fitting = words
      .split(' ')
      .filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word) && !stops.has(word))
    return fitting.map((word) => {
      upTo += 10 ** (Number(tenths) / 10)
      return { word, upTo }
    })
  })
}

const ONSETS = ['B', 'Br', 'C', 'D', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'St', 'T', 'V', 'W']
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea']
const CODAS = ['ld', 'lin', 'mer', 'n', 'nov', 'rdo', 'rk', 'shaw', 'sen', 'ston', 'tti', 'vic', 'yama']
const KNOWN_NAMES = 20_000

/** An invented surname or place name; like words, a few of them stand in most of the news. */
export function drawName(random: Random): string {
  const own = new Random(7_919 * (random.rank(KNOWN_NAMES) + 1))
  const middle = own.chance(0.6) ? `${own.pick(['l', 'm', 'n', 'r', 'v'])}${own.pick(NUCLEI)}` : ''
  return own.pick(ONSETS) + own.pick(NUCLEI) + middle + own.pick(CODAS)
}
