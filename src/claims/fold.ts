/**
 * A name or word brought to one form: lower case, ASCII letters where the letter has one, curly apostrophes straight,
 * no dots in initials ("U.S." → "us"), no possessive "'s", hyphens as spaces, single spaces.
 */
export function fold(text: string): string {
  if (PLAIN_WORDS.test(text)) return text.toLowerCase()
  return toAscii(text)
    .toLowerCase()
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b|\s|$)/g, '')
    .replace(/'s?(?=\s|$)/g, '')
    .replace(/['.]/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
}

/** Most names have nothing else to fold, and thousands are folded when a list is read. */
const PLAIN_WORDS = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/

/** Letters without their marks and quotation marks and dashes straight; text of other scripts stays as it is. */
export function toAscii(text: string): string {
  if (/^[\u0000-\u007f]*$/.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´ʻʿ]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/[łŁøØđĐßæÆœŒıþðŋ]/g, (letter) => PLAIN[letter] ?? letter)
}

const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ı: 'i', þ: 'th',
  ð: 'd', ŋ: 'ng',
} // prettier-ignore
