// Makes assets/words/verbs.json from the lexicon of compromise (MIT licence).
// Run: node tools/make-verbs.mjs
import { writeFileSync } from 'node:fs'
import nlp from 'compromise/two'

const OUT = new URL('../assets/words/verbs.json', import.meta.url)
const { one, two } = nlp.model()

/** Words of the lexicon with a part of speech, in base form. */
const tagged = (tag) => Object.keys(one.lexicon).filter((word) => [one.lexicon[word]].flat().includes(tag))
/** Words that the lexicon leaves open between two parts of speech. */
const open = Object.keys(two.switches)

/** Vulgar words that news headlines do not use. */
const VULGAR = /^(?:bitch|crap|fuck|piss|screw|shit|suck)/
const plain = (words) =>
  [...new Set(words)].filter((word) => /^[a-z]{2,}$/.test(word) && !VULGAR.test(word)).sort()
/** Verbs of news that the lexicon lacks or knows as nouns only. */
const NEWS_VERBS =
  `abstain allege ambush annex arraign assassinate axe bar besiege capsize clinch concede convene
  crash culminate deport derail devastate dispatch downgrade dub enact endorse evacuate exonerate explode expel
  extradite flatten grapple halt halve hospitalize hospitalise hurl impeach imprison incite indict inject invade jail
  jolt lambast lay live loom loot lure mobilize mobilise oust overhaul overrule overturn pledge plummet plunge
  pummel quake quit rattle ravage raze rebuff rebuke recede recuse relocate repatriate rescue resign retaliate reveal
  rock sack salute sanction scramble scrap scuttle shelter shell shelve sideline skid slam slash slump smash snub
  soar spark spur stabilise stabilize stockpile storm suspend swear teeter thwart topple torch trounce tumble
  unveil upgrade uproot usher vaccinate vie wane weigh whip withhold withdraw wreck yield`.split(/\s+/)
const ours = NEWS_VERBS.filter((word) => !open.includes(word))
const verbs = plain([...tagged('Infinitive'), ...ours])
const nouns = new Set([...tagged('Singular'), ...tagged('Uncountable')])
const alsoNouns = plain(
  open.filter((word) => two.switches[word] === 'Noun|Verb' && open.includes(`${word}s`)),
)

const table = { verbs: verbs.filter((word) => !nouns.has(word)).join(' '), alsoNouns: alsoNouns.join(' ') }
writeFileSync(OUT, `${JSON.stringify(table, null, 2)}\n`)
console.log(`${verbs.length} verbs, ${alsoNouns.length} words that are also nouns`)
