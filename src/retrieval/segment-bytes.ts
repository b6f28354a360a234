import { failed, success, type Result } from '../shared/result.ts'
import { checksum } from './checksum.ts'
import { headerOf, Segment } from './segment.ts'
import { FORMAT, HEADER, layoutOf, MAGIC, MOST_IN_SEGMENT, type Header } from './segment-layout.ts'

/** Where the checksum stands among the words of the header. It covers all words after it. */
const CHECKSUM_AT = HEADER.indexOf('checksum')

/** The checksum of a segment's bytes. */
export function checksumOf(bytes: ArrayBuffer): number {
  return checksum(new Uint32Array(bytes).subarray(CHECKSUM_AT + 1))
}

/**
 * Takes stored bytes as a segment. What was cut off, changed or written in another format fails with a code that begins
 * with `segment-`; nothing is thrown, whatever the bytes are.
 */
export function readSegment(bytes: ArrayBuffer): Result<Segment> {
  const damage = damageOf(bytes)
  if (damage) return failed(`segment-${damage}`, `${DAMAGES[damage]} The index has to be built anew.`)
  return success(new Segment(bytes, headerOf(new Uint32Array(bytes, 0, HEADER.length))))
}

const DAMAGES = {
  magic: 'These bytes are no part of an index.',
  format: 'This part of the index was written by another version.',
  length: 'This part of the index is incomplete.',
  checksum: 'This part of the index is damaged.',
  content: 'This part of the index contradicts itself.',
} as const

function damageOf(bytes: ArrayBuffer): keyof typeof DAMAGES | null {
  if (bytes.byteLength < HEADER.length * 4) return 'length'
  const header = headerOf(new Uint32Array(bytes, 0, HEADER.length))
  if (header.magic !== MAGIC) return 'magic'
  if (header.format !== FORMAT) return 'format'
  if (header.claims > MOST_IN_SEGMENT || header.documents > MOST_IN_SEGMENT) return 'content'
  // Sums of at most a dozen 32-bit numbers: exact in a double.
  if (layoutOf(header).byteLength !== bytes.byteLength || header.byteLength !== bytes.byteLength)
    return 'length'
  if (checksumOf(bytes) !== header.checksum) return 'checksum'
  return isSound(bytes, header) ? null : 'content'
}

/** Whether all that other sections are looked up by lies within them, so that even forged bytes are read within bounds. */
function isSound(bytes: ArrayBuffer, header: Header): boolean {
  const layout = layoutOf(header)
  const words = ({ start, length }: { start: number; length: number }) =>
    new Uint32Array(bytes, start, length)
  return (
    header.first <= header.last &&
    rises(words(layout.termOffsets), header.termBytes) &&
    rises(words(layout.postingStarts), header.postings) &&
    rises(words(layout.idOffsets), header.idBytes) &&
    rises(words(layout.claimStarts), header.claims) &&
    isBelow(words(layout.widePostings), header.postings) &&
    isBelow(new Uint16Array(bytes, layout.idDocuments.start, layout.idDocuments.length), header.documents) &&
    isBelow(new Uint16Array(bytes, layout.claims.start, layout.claims.length), header.claims)
  )
}

/** Whether numbers begin at 0, never fall and end at a given one. */
function rises(numbers: Uint32Array, last: number): boolean {
  let before = 0
  for (let i = 0; i < numbers.length; i += 1) {
    const now = numbers[i] ?? 0
    if (now < before) return false
    before = now
  }
  return numbers[0] === 0 && before === last
}

function isBelow(numbers: Uint32Array | Uint16Array, bound: number): boolean {
  let greatest = -1
  for (let i = 0; i < numbers.length; i += 1) {
    const now = numbers[i] ?? 0
    if (now > greatest) greatest = now
  }
  return greatest < bound
}
