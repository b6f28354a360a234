import type { Claim } from '../claims/claim.ts'
import type { NameMention } from '../claims/facets.ts'
import { toAscii } from '../claims/fold.ts'
import { governmentOf } from '../claims/gazetteer.ts'
import { sameName } from '../claims/same-name.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimView } from './claim-view.ts'
import { alignWords, wordsOf, type Word } from './word-alignment.ts'

/**
 * Whether two claims begin with different names and go on with the same words ("Ukraine's embassy declined …", "Russia's
 * embassy declined …"): then the same thing is said of two subjects, which is two facts, however alike the sentences.
 */
export function otherSubject(a: ClaimView, b: ClaimView): boolean {
  // Names are asked last: reading them takes the tagger.
  if (!mayBeginWithName(a) || !mayBeginWithName(b)) return false
  // Where several alignments are as long, the two directions may find different ones.
  return differAtStart(a, b) || differAtStart(b, a)
}

function differAtStart(a: ClaimView, b: ClaimView): boolean {
  const [first, second] = alignWords(wordsIn(a), wordsIn(b))
  if (!first || first.same || !second?.same || !second.a.some(isContent)) return false
  if (!first.a.some(isContent) || !first.b.some(isContent)) return false
  const [x, y] = [nameAt(first.a, a.facets().names), nameAt(first.b, b.facets().names)]
  if (x === null || y === null || sameName(x, y) !== 'different' || powerOf(x) === powerOf(y)) return false
  // "Russia attacked Ukraine", "Ukraine attacked Russia": one event, told with the parts changed over.
  return !(isNamed(x, b) && isNamed(y, a))
}

/** Whether the first word of content has a capital or is as short as an article of a name ("al-Assad"). */
function mayBeginWithName(view: ClaimView): boolean {
  const word = wordsIn(view).find(isContent)
  return word !== undefined && (/^\p{Lu}/u.test(word.text) || word.text.length <= 3)
}

function isNamed(name: NameMention, view: ClaimView): boolean {
  return view.facets().names.some((other) => sameName(name, other) !== 'different')
}

/** Claims live as long as their text is in memory, and meet many others. */
const known = new WeakMap<Claim, readonly Word[]>()

function wordsIn({ claim }: ClaimView): readonly Word[] {
  const words = known.get(claim) ?? wordsOf(claim.sentence.text, formOf)
  known.set(claim, words)
  return words
}

function formOf(word: string): string {
  return termsOf(word)[0] ?? toAscii(word).toLowerCase()
}

function isContent(word: Word): boolean {
  return termsOf(word.text).length > 0
}

/** The name that is all the content of some words at a sentence's start. */
function nameAt(words: readonly Word[], names: readonly NameMention[]): NameMention | null {
  const content = words.filter(isContent)
  return content.length > 0
    ? (names.find((name) => content.every((word) => covers(name, word))) ?? null)
    : null
}

function covers(name: NameMention, word: Word): boolean {
  return name.start <= word.start && word.start < name.end
}

/** The country that a name stands for when a seat of government is named for it. */
function powerOf(name: NameMention): string {
  return governmentOf(name.key) ?? name.key
}
