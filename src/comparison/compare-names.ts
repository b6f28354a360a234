import type { ReadClaim } from '../claims/claim.ts'
import type { NameMention } from '../claims/facets.ts'
import { placeRelation } from '../claims/places.ts'
import { sameName } from '../claims/same-name.ts'
import { termsOf } from '../claims/terms.ts'
import { alignWords, spanOf, wordsOf, type Word } from '../matching/word-alignment.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'

/**
 * Compares whom and what the two sentences name in the same slot: a country between the same words ("Russian interests",
 * "American interests") is a conflict, a person's name in another, similar spelling that is no transliteration is a
 * difference. That a sentence names fewer people or places is none.
 */
export function compareNames(pair: ClaimPair): Difference[] {
  return [...compareOwners(pair), ...comparePeople(pair)]
}

/** Places that stand for each other between words that both sentences share. */
function compareOwners({ page, report }: ClaimPair): Difference[] {
  const stretches = alignWords(wordsOf(page.sentence.text, formOf), wordsOf(report.sentence.text, formOf))
  return stretches.flatMap((stretch, i) => {
    if (stretch.same || !stretches[i - 1]?.same || !stretches[i + 1]?.same) return []
    const a = placeIn(stretch.a, page.facets.names)
    const b = placeIn(stretch.b, report.facets.names)
    if (!a || !b || placeRelation(a, b) !== 'different') return []
    // "The Rome suburb of Ostia", "the Ostia suburb of Rome": both sentences name both.
    if (page.sentence.text.includes(b.text) && report.sentence.text.includes(a.text)) return []
    if (isListed(a, page.sentence.text) || isListed(b, report.sentence.text)) return []
    return [
      mentionDifference(a, b, {
        kind: 'wording',
        severity: 'conflict',
        note: 'Another country or place stands here.',
      }),
    ]
  })
}

/** The place that a stretch of words consists of, or null when it is more or something else. */
function placeIn(words: readonly Word[], names: readonly NameMention[]): NameMention | null {
  const span = spanOf(words)
  if (!span) return null
  const covers = (name: NameMention) => name.start <= span.start && span.end <= name.end + POSSESSIVE
  return names.find((name) => name.kind === 'place' && covers(name)) ?? null
}

/** Whether a name stands in an enumeration ("Italy, Greece and Malta"), where the order means nothing. */
function isListed({ start, end }: NameMention, text: string): boolean {
  return /(?:,|\band|\bor)\s+$/i.test(text.slice(0, start)) || /^\s*(?:,|and\b|or\b)/i.test(text.slice(end))
}

/** Characters of "’s", which may or may not belong to the name. */
const POSSESSIVE = 2

function formOf(word: string): string {
  return termsOf(word)[0] ?? word.toLowerCase()
}

function comparePeople(pair: ClaimPair): Difference[] {
  const [ours, theirs] = [people(pair.page), people(pair.report)]
  const differences: Difference[] = []
  for (const a of ours.filter((name) => !known(name, theirs))) {
    const b = theirs.find((name) => isMisspelt(a, name) && !known(name, ours))
    if (b)
      differences.push(
        mentionDifference(a, b, {
          kind: 'person',
          severity: 'difference',
          note: 'The names are spelled differently.',
        }),
      )
  }
  return differences
}

/** Close spellings of one surname; where the given names agree as well it is a matter of transliteration. */
function isMisspelt(a: NameMention, b: NameMention): boolean {
  const given = (name: NameMention) => name.key.split(' ').slice(0, -1)
  const sameGiven = given(a).some((part) => given(b).includes(part))
  return sameName(a, b) === 'mangled' && !sameGiven && !isFamilyOf(a, b) && !isFamilyOf(b, a)
}

/** "the Hammonds" for one of them. */
function isFamilyOf({ key: plural }: NameMention, { key }: NameMention): boolean {
  return plural === `${key.split(' ').at(-1) ?? ''}s`
}

/** The names of people; of a list of names that no one knows, nothing says what they name. */
function people({ sentence, facets }: ReadClaim): NameMention[] {
  return facets.names.filter(
    (name) => name.kind === 'person' || (name.kind === 'unknown' && !isListed(name, sentence.text)),
  )
}

function known(name: NameMention, among: readonly NameMention[]): boolean {
  return among.some((other) => ['same', 'variant'].includes(sameName(name, other)))
}
