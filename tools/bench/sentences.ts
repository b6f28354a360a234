import type { Random } from './random.ts'
import { drawWord, inventName } from './vocabulary.ts'

/** What the documents of one story have in common. */
export interface Topic {
  readonly words: readonly string[]
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly organisations: readonly string[]
}

const FIRST_NAMES = ['Anna', 'Carlos', 'David', 'Fatima', 'James', 'Maria', 'Olga', 'Peter', 'Sarah', 'Yusuf']
const ORGANISATIONS = ['Ministry', 'Council', 'Bank', 'Institute', 'Agency', 'Corporation']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'September', 'October', 'November']
const SPEECH = ['said', 'told reporters', 'announced', 'confirmed', 'warned', 'denied']
const COUNTED = ['people', 'homes', 'workers', 'soldiers', 'companies', 'vehicles', 'students', 'flights']
const HAPPENED = ['were killed', 'were closed', 'were evacuated', 'were sold', 'lost power', 'were damaged']
const TOPIC_WORDS = 150
/** How often a content word is one of the story's own. */
const ON_TOPIC = 0.35

/** Draws what a story is about. */
export function drawTopic(random: Random): Topic {
  const many = <Item>(count: number, draw: () => Item) => Array.from({ length: count }, draw)
  return {
    words: many(TOPIC_WORDS, () => drawWord(random)),
    people: many(12, () => `${random.pick(FIRST_NAMES)} ${inventName(random)}`),
    places: many(8, () => inventName(random)),
    organisations: many(5, () => `${inventName(random)} ${random.pick(ORGANISATIONS)}`),
  }
}

/** Draws a sentence as news writes them: who, what, how many, where, when, and who says so. */
export function drawSentence(topic: Topic, random: Random): string {
  const word = () => (random.chance(ON_TOPIC) ? random.pick(topic.words) : drawWord(random))
  const person = () => random.pick(topic.people)
  const place = () => random.pick(topic.places)
  const day = () => random.pick(DAYS)
  const date = () => `${random.pick(MONTHS)} ${random.whole(1, 28)}`
  const count = () => random.whole(2, 900).toLocaleString('en-US')
  const money = () => `$${random.whole(2, 900)} ${random.pick(['million', 'billion'])}`
  const patterns = [
    () =>
      `${count()} ${random.pick(COUNTED)} ${random.pick(HAPPENED)} in ${place()} on ${day()} after the ${word()} ${word()} of the ${word()}, the ${random.pick(topic.organisations)} ${random.pick(SPEECH)}.`,
    () =>
      `${person()} ${random.pick(SPEECH)} that the ${word()} ${word()} would not reach the ${word()} before ${date()}.`,
    () =>
      `“We have seen the ${word()} and the ${word()} of this ${word()} before,” ${person()}, a ${word()} at the ${random.pick(topic.organisations)}, told reporters in ${place()}.`,
    () =>
      `The ${random.pick(topic.organisations)} spent ${money()} on ${word()} and ${word()} last year, ${random.whole(2, 60)}% more than the ${word()} ${word()} had expected.`,
    () =>
      `In ${place()}, the ${word()} of the ${word()} began at ${random.whole(1, 12)} p.m. on ${day()}, while ${word()} ${word()} was reported near ${place()}.`,
    () =>
      `According to ${person()}, at least ${count()} ${random.pick(COUNTED)} have left the ${word()} since ${date()}, when the ${word()} agreed to the ${word()} with ${person()}.`,
  ]
  return random.pick(patterns)()
}

/** The same sentence as another outlet may print it: some of its figures and words are others. */
export function retell(sentence: string, topic: Topic, random: Random): string {
  return sentence
    .split(' ')
    .map((word) => {
      if (/^\d+$/.test(word)) return random.chance(0.15) ? String(random.whole(2, 900)) : word
      return /^[a-z]{5,}$/.test(word) && random.chance(0.25) ? random.pick(topic.words) : word
    })
    .join(' ')
}
