import type { Span } from '../shared/span.ts'

/** Spans of a text at which any of the phrases stands as whole words, in order, longest phrase first at one place. */
export function phrasesIn(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * A pattern for phrases as whole words, whatever their case; a space stands for any white space, an apostrophe for a
 * straight or curly one. A phrase that begins with an apostrophe ("'ll") is the end of a word.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const written = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(' ', '\\s+').replaceAll("'", "['’]"))
  const [ends, words] = [true, false].map((end) =>
    written.filter((phrase) => phrase.startsWith('[') === end).join('|'),
  )
  const before = ends ? `(?:(?<![\\p{L}\\p{N}-])(?:${words})|${ends})` : `(?<![\\p{L}\\p{N}-])(?:${words})`
  return new RegExp(`${before}(?![\\p{L}\\p{N}])`, 'giu')
}

/** Written forms of a regular verb, or of one whose stem is irregular when `past` is given. */
export function verbForms(verb: string): readonly string[] {
  const [head = '', ...rest] = verb.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  return inflections(head).map((form) => form + tail)
}

const DOUBLED = /(?:^|[^aeiou])[aeiou][bgmnpt]$|fer$|mit$|cel$/
const UNDOUBLED = /(?:abandon|oppos|happen|cancel)$/

function inflections(verb: string): readonly string[] {
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  if (verb === 'forbid') return [verb, 'forbids', 'forbade', 'forbidden', 'forbidding']
  if (verb === 'withhold') return [verb, 'withholds', 'withheld', 'withholding']
  const base = verb.endsWith('e')
    ? verb.slice(0, -1)
    : DOUBLED.test(verb) && !UNDOUBLED.test(verb)
      ? verb + verb.slice(-1)
      : verb
  const plain = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const forms = [verb, /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`, `${base}ed`, `${base}ing`]
  return [...new Set([...forms, `${plain}ed`, `${plain}ing`])]
}
