import { fromUtf8, toUtf8 } from './utf8.ts'

/** Distinct strings in the order of their UTF-8 bytes, as views on stored bytes: nothing is decoded until it is asked for. */
export class Vocabulary {
  readonly bytes: Uint8Array
  /** Where each string begins in `bytes`, and at last where the last one ends. */
  readonly offsets: Uint32Array

  /** `offsets` never fall, and the last is the length of `bytes`. */
  constructor(bytes: Uint8Array, offsets: Uint32Array) {
    this.bytes = bytes
    this.offsets = offsets
  }

  get size(): number {
    return this.offsets.length - 1
  }

  /** The string at a position; empty where there is none. */
  at(position: number): string {
    return fromUtf8(this.bytes.subarray(this.offsets[position] ?? 0, this.offsets[position + 1] ?? 0))
  }

  /** The position of a string, or −1. */
  find(text: string): number {
    const wanted = toUtf8(text)
    let low = 0
    let high = this.size - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const order = this.#compare(middle, wanted)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  #compare(position: number, wanted: Uint8Array): number {
    const start = this.offsets[position] ?? 0
    const length = (this.offsets[position + 1] ?? 0) - start
    const shared = Math.min(length, wanted.length)
    for (let i = 0; i < shared; i += 1) {
      const apart = (this.bytes[start + i] ?? 0) - (wanted[i] ?? 0)
      if (apart !== 0) return apart
    }
    return length - wanted.length
  }
}
