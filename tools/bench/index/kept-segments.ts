/** The file of an index's segments, all in one. */
export const SEGMENTS_FILE = 'segments.bin'

/** Bytes of segments one after the other, each with its length before it. */
export function packSegments(segments: readonly { readonly bytes: ArrayBuffer }[]): Uint8Array {
  const packed = new Uint8Array(segments.reduce((sum, { bytes }) => sum + 4 + bytes.byteLength, 0))
  const view = new DataView(packed.buffer)
  let at = 0
  for (const { bytes } of segments) {
    view.setUint32(at, bytes.byteLength)
    packed.set(new Uint8Array(bytes), at + 4)
    at += 4 + bytes.byteLength
  }
  return packed
}

/** The segments of a packed file, each in memory of its own. */
export function unpackSegments(packed: ArrayBuffer): ArrayBuffer[] {
  const view = new DataView(packed)
  const segments: ArrayBuffer[] = []
  for (let at = 0; at < packed.byteLength;) {
    const start = at + 4
    at = start + view.getUint32(at)
    segments.push(packed.slice(start, at))
  }
  return segments
}
