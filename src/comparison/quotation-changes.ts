import type { Quotation } from '../claims/facets.ts'
import { toAscii } from '../claims/fold.ts'
import { termsOf } from '../claims/terms.ts'
import { bearsMeaning, isDegree, openlyChanged, type AlignedQuotations } from '../matching/utterance.ts'
import type { Stretch, Word } from '../matching/word-alignment.ts'

/** A changed stretch with the shared words on both sides of it, where there are any. */
export interface Change extends Stretch {
  readonly before: Stretch | null
  readonly after: Stretch | null
}

/** Words that come and go in speech and in its transcripts without changing what is said. */
const FILLERS = new Set('just really actually well like okay basically uh um er oh yeah right'.split(' '))

/**
 * The stretches in which a word that bears meaning stands on either side, in order. Left out is what a quotation openly
 * changes ("…", "[the pilot]"), what is only written otherwise ("multi-planetary", "multiplanetary"), a word that has
 * only moved ("to unilaterally impose", "unilaterally to impose"), and text that only one side goes on to quote.
 */
export function changesOf(
  stretches: readonly Stretch[],
  [ours, theirs]: readonly [Quotation, Quotation],
): Change[] {
  return stretches.flatMap((stretch, i) => {
    if (stretch.same || sameTerms(stretch) || isOfClock(stretch, ours, theirs)) return []
    if ([between(stretches, i, 'a', ours), between(stretches, i, 'b', theirs)].some(openlyChanged)) return []
    const inside = i > 0 && i < stretches.length - 1
    const met = inside ? stretch : atEdge(stretch, i === 0)
    if (isFullerName(stretch, stretches[i + 1])) return []
    if (!inside && !bothSay(met) && !otherDegree(met, i === 0)) return []
    const moved = [stretches[i - 2], stretches[i + 2]]
    const changed =
      met.a.some((word) => isChange(word, moved, 'b')) || met.b.some((word) => isChange(word, moved, 'a'))
    return changed ? [{ ...met, before: stretches[i - 1] ?? null, after: stretches[i + 1] ?? null }] : []
  })
}

/** "Lopez’s farm" against "Maria Lopez’s farm": a name given in full. */
function isFullerName({ a, b }: Stretch, after: Stretch | undefined): boolean {
  const capital = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.text)
  const [added, ...more] = [...a, ...b]
  return more.length === 0 && capital(added) && capital(after?.a[0]) && capital(after?.b[0])
}

/** At an edge both must go on with words of content, or one of them with a negation. */
function bothSay({ a, b }: Stretch): boolean {
  return (a.some(bearsMeaning) && b.some(bearsMeaning)) || [...a, ...b].some(({ form }) => form === 'not')
}

/** Right before what both say one has a word of degree where the other has something else ("far more", "has more"). */
function otherDegree({ a, b }: Stretch, first: boolean): boolean {
  const [x, y] = [a.at(-1), b.at(-1)]
  return first && x !== undefined && y !== undefined && [x, y].some(isDegree)
}

/** Whether a word changes what is said and does not stand a little further on or back in the other quotation. */
function isChange(word: Word, near: readonly (Stretch | undefined)[], side: 'a' | 'b'): boolean {
  if (!bearsMeaning(word) || FILLERS.has(word.text.toLowerCase())) return false
  return !near.some((stretch) => stretch?.[side].some(({ form }) => form === word.form))
}

/**
 * The stretches of an alignment with chance agreements taken out: function words that both have between two changes, or
 * before the first and after the last word of content that both share, say nothing of one utterance.
 */
export function settled({ stretches }: AlignedQuotations): Stretch[] {
  const kept = stretches.map((stretch, i) =>
    stretch.same && !stretch.a.some(bearsMeaning) && !(i === 0 && isShort(stretches[1]))
      ? { ...stretch, same: false }
      : stretch,
  )
  return withoutCommonEnds(joined(kept))
}

/** Words that one side may have put in between two shared stretches without any doubt where. */
const SHORT = 2

/** A change that is no more than a word or two on one side ("as a gesture", "as a positive gesture"). */
function isShort(change: Stretch | undefined): boolean {
  return (
    change !== undefined &&
    (change.a.length === 0 || change.b.length === 0) &&
    change.a.length + change.b.length <= SHORT
  )
}

/** A stretch that is still being settled. */
interface Open {
  readonly same: boolean
  readonly a: Word[]
  readonly b: Word[]
}

/** Gives the words with which both sides of a change begin or end back to the shared words beside it. */
function withoutCommonEnds(stretches: readonly Stretch[]): Stretch[] {
  const settledOnes = stretches.map((stretch): Open => ({
    same: stretch.same,
    a: [...stretch.a],
    b: [...stretch.b],
  }))
  for (const [i, { same, a, b }] of settledOnes.entries()) {
    if (same) continue
    const [before, after] = [settledOnes[i - 1], settledOnes[i + 1]]
    if (i <= 2 && before && after) slide(before, { same, a, b }, after)
    while (before && a[0] && b[0] && a[0].form === b[0].form) {
      before.a.push(...a.splice(0, 1))
      before.b.push(...b.splice(0, 1))
    }
    while (after && a.at(-1) && a.at(-1)?.form === b.at(-1)?.form) {
      after.a.unshift(...a.splice(-1, 1))
      after.b.unshift(...b.splice(-1, 1))
    }
  }
  return joined(
    [...commonStart(settledOnes[0]), ...settledOnes].filter(({ a, b }) => a.length + b.length > 0),
  )
}

/** Fewer words with which both quotations begin are no common beginning. */
const FEWEST_STARTING = 2

/** Takes the words with which both quotations begin out of a first stretch that is a change. */
function commonStart(first: Open | undefined): Stretch[] {
  if (!first || first.same) return []
  const differing = first.a.findIndex((word, i) => word.form !== first.b[i]?.form)
  const length = differing < 0 ? first.a.length : differing
  if (length < FEWEST_STARTING) return []
  return [{ same: true, a: first.a.splice(0, length), b: first.b.splice(0, length) }]
}

/**
 * "[Beaten] by lies" against "[He is beaten:] beaten by lies" may have its first word matched too early. Words of a gap
 * on one side that repeat the shared words before it are matched with those behind it, if that takes all of them.
 */
function slide(before: Open, { a, b }: Open, after: Open): void {
  const [gap, side, other] = a.length > 0 ? [a, 'a' as const, 'b' as const] : [b, 'b' as const, 'a' as const]
  const length = before.a.length
  if ((a.length > 0 && b.length > 0) || length > gap.length) return
  const tail = gap.slice(-length)
  if (tail.some((word, i) => word.form !== before[side][i]?.form)) return
  gap.splice(-length, length)
  gap.unshift(...before[side].splice(0))
  after[side].unshift(...tail)
  after[other].unshift(...before[other].splice(0))
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const stretch of stretches) {
    const last = all.at(-1)
    if (last?.same === stretch.same)
      all[all.length - 1] = {
        same: last.same,
        a: [...last.a, ...stretch.a],
        b: [...last.b, ...stretch.b],
      }
    else all.push(stretch)
  }
  return all
}

/** "the U.S." stands against "the United States", "multi planetary" against "multiplanetary": the same, written otherwise. */
function sameTerms({ a, b }: Stretch): boolean {
  const letters = (words: readonly Word[]) =>
    toAscii(words.map(({ text }) => text).join(''))
      .toLowerCase()
      .replace(/body(?='|is|$)/, 'one')
      .replace(/^wherever$/, 'where')
      .replace(/(?:will|'ll)$/, '')
      .replace(/^that(?=every|any|some)|(?:'re|are|'m|am|'s|is)going(?:to)?$/, '')
      .replace(/(?:'s|is)$/, '')
      .replace(/^not(?=\p{L})/u, 'un')
  const terms = (words: readonly Word[]) => termsOf(words.map(({ text }) => text).join(' '))
  const degrees = (words: readonly Word[]) =>
    words.filter((word) => bearsMeaning(word) && termsOf(word.text).length === 0).map(({ form }) => form)
  const [ours, theirs] = [a, b].map((words) => [...degrees(words), ...terms(words)].join(' '))
  return (
    ours === theirs || letters(a) === letters(b) || [a, b].every(isTime) || isSpelling(a, b) || isPlural(a, b)
  )
}

/** Endings of Latin and Greek words, with those of their plurals. */
const CLASSICAL: readonly RegExp[] = [/(?:ums?|ons?|a)$/, /(?:us|uses|i)$/, /[ie]s$/, /(?:a|as|ae)$/]
/** What must be left of a word without its ending. */
const SHORTEST_ROOT = 4

/** "memorandums" for "memoranda": one word in two plurals. */
function isPlural([a, ...more]: readonly Word[], [b, ...others]: readonly Word[]): boolean {
  if (!a || !b || more.length + others.length > 0) return false
  const [x, y] = [a, b].map(({ text }) => text.toLowerCase())
  return CLASSICAL.some((ending) => {
    const [root, other] = [x?.replace(ending, ''), y?.replace(ending, '')]
    return root !== x && other !== y && root === other && root !== undefined && root.length >= SHORTEST_ROOT
  })
}

/** A time of day ("6:41pm"), which the comparison of dates knows better. */
function isTime(words: readonly Word[]): boolean {
  return /\b\d{1,2} \d\d(?:[ap]m)?\b|\b\d{1,2}\.\d\d\b/i.test(words.map(({ text }) => text).join(' '))
}

/** A zone, which is said of a time of day or not. */
const ZONE = /^(?:GMT|UTC|BST|CEST|CET|MSK|IST|JST|AEST|[ECMP][SD]?T)$/

/** Hours and minutes of a time of day or its zone, and nothing else: "6:41pm PST", "18:41". */
function isOfClock({ a, b }: Stretch, ours: Quotation, theirs: Quotation): boolean {
  const ofTime = ({ text, start, end }: Word, inside: string) =>
    ZONE.test(text) || (/^\d/.test(text) && (inside[end] === ':' || inside[start - 1] === ':'))
  return a.every((word) => ofTime(word, ours.text)) && b.every((word) => ofTime(word, theirs.text))
}

/** A name of at least six letters that is written with one letter more, less or other. */
function isSpelling([a, ...more]: readonly Word[], [b, ...others]: readonly Word[]): boolean {
  if (!a || !b || more.length + others.length > 0) return false
  const named = [a, b].every(({ text }) => /^\p{Lu}/u.test(text) && text.length >= 6)
  const [x, y] = [a, b].map(({ text }) => toAscii(text).toLowerCase())
  return named && x !== undefined && y !== undefined && oneLetterApart(x, y)
}

function oneLetterApart(x: string, y: string): boolean {
  let at = 0
  while (at < x.length && x[at] === y[at]) at++
  const [restX, restY] = [x.slice(at), y.slice(at)]
  return restX.slice(1) === restY || restX === restY.slice(1) || restX.slice(1) === restY.slice(1)
}

/** What stands in a quotation between the words that both share around a stretch. */
function between(stretches: readonly Stretch[], i: number, side: 'a' | 'b', { text }: Quotation): string {
  return text.slice(stretches[i - 1]?.[side].at(-1)?.end ?? 0, stretches[i + 1]?.[side][0]?.start)
}

/** Words by which a changed ending may be longer than what it stands against ("want" against "are looking for"). */
const LONGER = 2
/** Where both go on for more words than this, they quote different parts of what was said. */
const LONGEST_ENDING = 3

/**
 * Before the first and after the last shared word a quotation may simply begin later or end earlier. Only where both go
 * on do words stand against each other, and then only the nearest ones can be told to.
 */
function atEdge(stretch: Stretch, first: boolean): Stretch {
  const shorter = Math.min(stretch.a.length, stretch.b.length)
  const reach = shorter === 0 || shorter > LONGEST_ENDING ? 0 : shorter + LONGER
  const cut = (words: readonly Word[]) =>
    first ? words.slice(Math.max(0, words.length - reach)) : words.slice(0, reach)
  return { same: false, a: cut(stretch.a), b: cut(stretch.b) }
}
