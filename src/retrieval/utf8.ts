const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A string as UTF-8; halves of a surrogate pair that stand alone become U+FFFD. */
export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The string of UTF-8 bytes; what is no UTF-8 becomes U+FFFD. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** The same string, with U+FFFD for the halves of a surrogate pair that stand alone: what it is after UTF-8. */
export function wellFormed<T extends string>(text: T): T {
  return text.isWellFormed() ? text : (text.toWellFormed() as T)
}

/** A stretch of bytes: from `start` up to, not with, `end`. */
export interface ByteRange {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

/** Order of two strings by their UTF-8 bytes: under, at or over 0. */
export function compareBytes(a: ByteRange, b: ByteRange): number {
  const shared = Math.min(a.end - a.start, b.end - b.start)
  for (let i = 0; i < shared; i += 1) {
    const apart = (a.bytes[a.start + i] ?? 0) - (b.bytes[b.start + i] ?? 0)
    if (apart !== 0) return apart
  }
  return a.end - a.start - (b.end - b.start)
}

/** Sorts distinct well-formed strings by their UTF-8 bytes and gives both, in this order. */
export function sortedUtf8<T extends string>(
  strings: Iterable<T>,
): { readonly text: T; readonly bytes: Uint8Array }[] {
  // By UTF-16 units, as `sort` does, the order is the same but for letters beyond the basic plane.
  const sorted = [...strings].sort().map((text) => ({ text, bytes: toUtf8(text) }))
  if (sorted.some(({ text }) => BEYOND_BASIC.test(text)))
    sorted.sort((a, b) => compareBytes(wholeOf(a.bytes), wholeOf(b.bytes)))
  return sorted
}

const BEYOND_BASIC = /[\ud800-\udfff]/

/** All of some bytes. */
export function wholeOf(bytes: Uint8Array): ByteRange {
  return { bytes, start: 0, end: bytes.length }
}
