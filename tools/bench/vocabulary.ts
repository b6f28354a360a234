import frequencies from '../../assets/word-frequencies/en.json' with { type: 'json' }
import type { Random } from './random.ts'

/** Words above this Zipf frequency are function words, which the sentence patterns bring themselves. */
const MOST_COMMON = 5.3
const SHORTEST = 4

interface Weighted {
  readonly word: string
  /** Sum of the frequencies up to and with this word. */
  readonly upTo: number
}

let weighted: Weighted[] | null = null

/** A content word, drawn as often as English uses it. */
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

function readWords(): Weighted[] {
  let upTo = 0
  return Object.entries(frequencies).flatMap(([tenths, words]) => {
    const zipf = Number(tenths) / 10
    if (zipf > MOST_COMMON) return []
    const fitting = words.split(' ').filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word))
    return fitting.map((word) => {
      upTo += 10 ** zipf
      return { word, upTo }
    })
  })
}

const ONSETS = ['B', 'Br', 'C', 'D', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'St', 'T', 'V', 'W']
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea']
const CODAS = ['ld', 'lin', 'mer', 'n', 'nov', 'rdo', 'rk', 'shaw', 'sen', 'ston', 'tti', 'vic', 'yama']

/** An invented surname or place name. */
export function inventName(random: Random): string {
  const middle = random.chance(0.5) ? `${random.pick(['l', 'm', 'n', 'r', 'v'])}${random.pick(NUCLEI)}` : ''
  return random.pick(ONSETS) + random.pick(NUCLEI) + middle + random.pick(CODAS)
}
