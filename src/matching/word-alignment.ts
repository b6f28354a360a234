import type { Span } from '../shared/span.ts'

/** A word of a text with the form under which it is compared. */
export interface Word extends Span {
  readonly text: string
  readonly form: string
}

/** Stretches of two word lists: `a` and `b` stand against each other; equal stretches have `same: true`. */
export interface Stretch {
  readonly same: boolean
  readonly a: readonly Word[]
  readonly b: readonly Word[]
}

/** Longer texts are cut: the table has one cell for each pair of words. */
const MOST_WORDS = 400

/** Reads the words of a text with their places; `formOf` gives the form that is compared. */
export function wordsOf(text: string, formOf: (word: string) => string): Word[] {
  const words: Word[] = []
  for (const found of text.matchAll(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*|%/gu)) {
    words.push({
      text: found[0],
      form: formOf(found[0]),
      start: found.index,
      end: found.index + found[0].length,
    })
    if (words.length === MOST_WORDS) break
  }
  return words
}

/** Aligns two word lists by their longest common subsequence of forms (Hunt & McIlroy 1976), as stretches in order. */
export function alignWords(a: readonly Word[], b: readonly Word[]): Stretch[] {
  const lengths = commonLengths(a, b)
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left && right && left.form === right.form) {
      push(stretches, true, left, right)
      i++
      j++
    } else if (right && (!left || at(lengths, i, j + 1) >= at(lengths, i + 1, j))) {
      push(stretches, false, undefined, right)
      j++
    } else {
      push(stretches, false, left, undefined)
      i++
    }
  }
  return stretches
}

function at(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

/** `lengths[i][j]`: length of the longest common subsequence of a from i and b from j. */
function commonLengths(a: readonly Word[], b: readonly Word[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i]
    if (!row) continue
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i]?.form === b[j]?.form
      row[j] = same ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

function push(stretches: Stretch[], same: boolean, left: Word | undefined, right: Word | undefined): void {
  const last = stretches.at(-1)
  const open = last?.same === same ? last : undefined
  const stretch = {
    same,
    a: [...(open?.a ?? []), ...(left ? [left] : [])],
    b: [...(open?.b ?? []), ...(right ? [right] : [])],
  }
  if (open) stretches[stretches.length - 1] = stretch
  else stretches.push(stretch)
}

/** The span from the first to the last of some words, or null when there are none. */
export function spanOf(words: readonly Word[]): Span | null {
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}
