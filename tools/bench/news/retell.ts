import type { Random } from './random.ts'
import type { Topic } from './sentences.ts'

/** How often a sentence is printed as it stands, and how often with other figures only. */
const COPIED = 0.15
const COPIED_WITH_OTHER_FIGURES = 0.2
const OTHER_WORD = 0.25
const OTHER_FIGURE = 0.15

/**
 * The same sentence as another outlet may print it: word by word, with other figures, or retold, which replaces some of
 * its words and figures.
 */
export function retell(sentence: string, topic: Topic, random: Random): string {
  if (random.chance(COPIED)) return sentence
  if (random.chance(COPIED_WITH_OTHER_FIGURES)) return withOtherFigures(sentence, random)
  return sentence
    .split(' ')
    .map((word) => {
      if (/^\d+$/.test(word)) return random.chance(OTHER_FIGURE) ? String(random.whole(2, 900)) : word
      return /^[a-z]{5,}$/.test(word) && random.chance(OTHER_WORD) ? random.pick(topic.words) : word
    })
    .join(' ')
}

/** The sentence with each of its whole numbers replaced. */
export function withOtherFigures(sentence: string, random: Random): string {
  return sentence.replace(/\b\d{1,3}\b/g, () => String(random.whole(2, 900)))
}
