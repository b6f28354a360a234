import { distance } from 'fastest-levenshtein'

/** Spellings of one sound in Latin letters, brought to one; in this order. After the usual romanisation tables. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:al|el|ar|as|ash|at|an|ad|az) /g, ''],
  [/(?:shch|tsch|sch|tch|dzh|zch|sh|zh|ch|tj|dj|j)+/g, 'j'],
  [/(?:kh|gh|ck|cq|q|x|c|h|g|k)+/g, 'k'],
  [/(?:ph|f|w|v)+/g, 'v'],
  [/(?:th|dh|t|d)+/g, 't'],
  [/(?:ts|tz|z|s)+/g, 's'],
  [/(?:yu|iu|iou)/g, 'io'],
  [/(?:ou|oo|u|o)+/g, 'o'],
  [/[yei]+(?=a)/g, ''],
  [/[yei]+/g, 'i'],
  [/(.)\1+/g, '$1'],
]
const VOWELS = /[aio]/g

/**
 * What is left of a folded name when letters that stand for one sound in different romanisations are the same:
 * "zaporizhzhia" and "zaporizhia", "khamenei" and "hamenei". Coarse: equal keys are a variant only in one context.
 */
export function transliterationKey(name: string): string {
  return SOUNDS.reduce((key, [pattern, sound]) => key.replace(pattern, sound), name)
}

/** Fewest letters to change, add or drop to get from one folded name to the other (Levenshtein 1966). */
export function spellingDistance(a: string, b: string): number {
  return distance(a, b)
}

/** Whether two folded names are one name in two romanisations: equal sounds, or equal consonants and one letter apart. */
export function isTransliteration(a: string, b: string): boolean {
  const [soundsA, soundsB] = [transliterationKey(a), transliterationKey(b)]
  if (soundsA === soundsB) return true
  const sameConsonants = soundsA.replace(VOWELS, '') === soundsB.replace(VOWELS, '')
  return sameConsonants && Math.min(a.length, b.length) > 5 && distance(a, b) <= 1
}
