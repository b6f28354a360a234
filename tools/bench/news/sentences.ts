import type { Random } from './random.ts'
import { drawName, drawWord } from './vocabulary.ts'

/** What the documents of one story have in common. */
export interface Topic {
  readonly words: readonly string[]
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly organisations: readonly string[]
}

const FIRST_NAMES = ['Anna', 'Carlos', 'David', 'Fatima', 'James', 'Maria', 'Olga', 'Peter', 'Sarah', 'Yusuf']
const ORGANISATIONS = ['Ministry', 'Council', 'Bank', 'Institute', 'Agency', 'Corporation', 'Court', 'Union']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'September', 'October', 'November']
// The lists below are drawn from by Zipf's law, the first most often.
const SPEECH = ['said', 'told reporters', 'announced', 'confirmed', 'warned', 'denied', 'added', 'claimed']
const COUNTED = ['people', 'workers', 'homes', 'soldiers', 'companies', 'vehicles', 'students', 'flights']
const HAPPENED = [
  ...['were killed', 'were closed', 'were evacuated', 'were sold', 'lost power', 'were damaged'],
  ...['were arrested', 'were moved', 'were delayed', 'went on strike', 'were tested', 'returned'],
]
const DID = [
  ...['approved', 'rejected', 'signed', 'visited', 'ordered', 'opened', 'criticised', 'launched', 'defended'],
  ...['suspended', 'proposed', 'cancelled', 'backed', 'opposed', 'postponed', 'published', 'bought', 'won'],
]
const MOVED_MONEY = ['spent', 'raised', 'lost', 'paid', 'invested', 'borrowed', 'earned', 'saved', 'granted']
const WHERE = ['in', 'at', 'near', 'outside', 'across', 'around', 'inside', 'beyond']
const TOPIC_WORDS = 120
/** How often a content word is one of the story's own. */
const ON_TOPIC = 0.35

/** Draws what a story is about. */
export function drawTopic(random: Random): Topic {
  const many = <Item>(count: number, draw: () => Item) => Array.from({ length: count }, draw)
  return {
    words: many(TOPIC_WORDS, () => drawWord(random)),
    people: many(12, () => `${random.pick(FIRST_NAMES)} ${drawName(random)}`),
    places: many(8, () => drawName(random)),
    organisations: many(5, () => `${drawName(random)} ${random.pick(ORGANISATIONS)}`),
  }
}

/** Draws a sentence as news writes them: who, what, how many, where, when, and who says so. */
export function drawSentence(topic: Topic, random: Random): string {
  const draw = drawing(topic, random)
  const core = random.pick(CORES)(draw)
  const tails = Array.from({ length: random.pick([0, 0, 1, 1, 1, 2, 2, 3]) }, () => random.pick(TAILS)(draw))
  const speaker = random.chance(0.3) ? `, ${draw.speaker()} ${draw.one(SPEECH)}` : ''
  const text = core + tails.join('') + speaker
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

type Drawing = ReturnType<typeof drawing>

function drawing(topic: Topic, random: Random) {
  const one = (list: readonly string[]) => list[random.rank(list.length)] ?? ''
  const word = () => (random.chance(ON_TOPIC) ? one(topic.words) : drawWord(random))
  const person = () => one(topic.people)
  const organisation = () => `the ${one(topic.organisations)}`
  return {
    one,
    word,
    person,
    organisation,
    place: () => one(topic.places),
    day: () => random.pick(DAYS),
    date: () => `${random.pick(MONTHS)} ${random.whole(1, 28)}`,
    count: () => random.whole(2, 900).toLocaleString('en-US'),
    percent: () => `${random.whole(2, 60)}%`,
    money: () => `$${random.whole(2, 900)} ${random.pick(['million', 'billion'])}`,
    speaker: () => (random.chance(0.5) ? person() : organisation()),
  }
}

const CORES: readonly ((draw: Drawing) => string)[] = [
  (d) => `${d.count()} ${d.one(COUNTED)} ${d.one(HAPPENED)} in ${d.place()} on ${d.day()}`,
  (d) => `${d.speaker()} ${d.one(DID)} the ${d.word()} ${d.word()} of the ${d.word()}`,
  (d) => `${d.organisation()} ${d.one(MOVED_MONEY)} ${d.money()} on ${d.word()} and ${d.word()}`,
  (d) => `the ${d.word()} of ${d.place()} ${d.one(DID)} a ${d.word()} ${d.word()} on ${d.day()}`,
  (d) =>
    `“the ${d.word()} and the ${d.word()} are a ${d.word()} for ${d.place()},” ${d.person()} ${d.one(SPEECH)}`,
  (d) => `${d.percent()} of the ${d.word()} ${d.one(COUNTED)} ${d.one(HAPPENED)} before ${d.date()}`,
  (d) => `the ${d.word()} ${d.word()} in ${d.place()} will ${d.word()} the ${d.word()} until ${d.date()}`,
]

const TAILS: readonly ((draw: Drawing) => string)[] = [
  (d) => ` after the ${d.word()} ${d.word()} of the ${d.word()}`,
  (d) => ` ${d.one(WHERE)} ${d.place()} and the ${d.word()}`,
  (d) => `, ${d.count()} more than the ${d.word()} ${d.word()} had ${d.word()}`,
  (d) => ` while ${d.word()} ${d.word()} was ${d.word()} in ${d.place()}`,
  (d) => ` with ${d.person()}, a ${d.word()} of ${d.organisation()}`,
  (d) => `, since ${d.count()} ${d.one(COUNTED)} ${d.one(HAPPENED)} on ${d.date()}`,
]
