import { failed, success } from './result.ts'
import type { Result } from './result.ts'

/** Largest file taken, in bytes: 5 MB of text is about 900,000 words. */
export const LARGEST_FILE = 5_000_000

/** Kinds of files that are taken, by extension. */
const KINDS = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
} as const

/** How a file's text is to be understood. */
export type FileKind = (typeof KINDS)[keyof typeof KINDS]

/** The kind of a file by its extension, or null when it is none of those that are taken. */
export function kindOfFile(name: string): FileKind | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(KINDS, extension) ? KINDS[extension as keyof typeof KINDS] : null
}

/**
 * The text of bytes. The encoding is taken from the byte order mark, else from a page's own `charset`, else it is
 * UTF-8, else Windows-1252 where the bytes are plausible as such. Line ends become "\n".
 */
export function decodeText(bytes: Uint8Array, kind: FileKind): Result<string> {
  if (bytes.length === 0) return failed('empty', 'The file is empty.')
  if (bytes.length > LARGEST_FILE) return tooLarge()
  const container = signatureOf(bytes)
  if (container)
    return failed('binary', `This is ${container}, not text. Save its text as .txt and add that.`)
  const encoding = encodingOf(bytes, kind)
  if (!encoding) return wrongEncoding()
  const text = decodeAs(bytes, encoding)
  if (text !== null) return checkText(text)
  // Pages put together from several sources hold a few bytes of another encoding; browsers show them all the same.
  return kind === 'html' ? checkText(new TextDecoder(encoding).decode(bytes)) : wrongEncoding()
}

function checkText(text: string): Result<string> {
  const length = text.length
  if (text.trim() === '') return failed('empty', 'The file holds no text.')
  if (countOf(text, CONTROLS) > length * 0.01) {
    return failed('binary', 'The file holds binary data, not text.')
  }
  if (countOf(text, /\uFFFD/g) > length * 0.005) return wrongEncoding()
  return success(text.replace(/\r\n?/g, '\n'))
}

// Control characters are what tells binary data from text.
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F]/g

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** The failure `too-large`, in words. */
export const tooLarge = () =>
  failed('too-large', 'The file is larger than 5 MB. Split it, or keep only the article.')

const wrongEncoding = () =>
  failed(
    'wrong-encoding',
    'The characters cannot be read. Save the file with the encoding UTF-8 and try again.',
  )

const SIGNATURES: readonly (readonly [bytes: string, name: string])[] = [
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'an archive or an office document'],
  ['\u00D0\u00CF\u0011\u00E0', 'an office document'],
  ['{\\rtf', 'a rich text document'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001F\u008B', 'an archive'],
]

function signatureOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null
}

function encodingOf(bytes: Uint8Array, kind: FileKind): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const wide = wideEncoding(bytes)
  if (wide) return wide
  const declared = kind === 'html' ? declaredCharset(bytes) : null
  if (declared) return declared
  if (decodeAs(bytes, 'utf-8') !== null) return 'utf-8'
  return plausiblyWestern(bytes) ? 'windows-1252' : null
}

/** UTF-16 without a mark: nearly every other byte of Western text is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length * 0.3 && even === 0) return 'utf-16le'
  if (even > sample.length * 0.3 && odd === 0) return 'utf-16be'
  return null
}

/** The charset that a page states in its first kilobyte, when it is one that browsers know. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (!label) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A page cannot state UTF-16 in bytes that were just read as ASCII (HTML Standard, 13.2.3.5).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding === 'windows-1252' ? withPrintable(text) : text
  } catch {
    return null
  }
}

/** What Windows-1252 has at the bytes 0x80 to 0x9F; the five that it leaves undefined stay as they are. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Node 20 decodes Windows-1252 as if it were ISO 8859-1 (nodejs/node#56542): quotes become control characters. */
function withPrintable(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control)
}

/**
 * Whether bytes that are no UTF-8 may be Windows-1252: few high bytes, none that it leaves undefined, and no multi-byte
 * sequences of UTF-8 beside them, which would mean two encodings in one file.
 */
function plausiblyWestern(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80).length
  if (high > bytes.length * 0.15) return false
  if (bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))) return false
  return !bytes.some(
    (byte, at) => byte >= 0xe0 && byte < 0xf0 && isTail(bytes[at + 1]) && isTail(bytes[at + 2]),
  )
}

const isTail = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0
