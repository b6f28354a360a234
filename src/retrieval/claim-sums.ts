import { CODES } from './impact-code.ts'
import type { Postings } from './postings.ts'
import { MOST_IN_SEGMENT } from './segment-layout.ts'
import { SUMS_KERNEL } from './sums-kernel.ts'

/** Where postings were last copied to; the copy is gone when the memory was begun anew since. */
export interface Copy {
  /** Which filling of the memory holds it; 0 where none does. */
  filling: number
  address: number
}

/** What `tools/kernel/sums.as` gives. */
interface Kernel {
  readonly add: (claims: number, codes: number, count: number, rarity: number) => void
  readonly next: (from: number, to: number, least: number) => number
  readonly greatest: (from: number, to: number) => number
}

const PAGE = 65_536
const DOUBLE = 8
const SUMS_AT = CODES * DOUBLE
/** Copies begin after the sums. */
const COPIES_AT = SUMS_AT + (MOST_IN_SEGMENT + 1) * DOUBLE
/** Bytes of copies at most: what the pages of a large corpus ask for again and again. */
const MOST_COPIED = 32 * 1024 * 1024
const POSTING = 3

/**
 * A sum of scores for each claim of the part that is searched. The two loops over them run as WebAssembly, over copies of
 * the postings in its memory; where there is no WebAssembly they run here, with the same sums to the last bit.
 */
export class ClaimSums {
  readonly #memory: WebAssembly.Memory | null = null
  readonly #kernel: Kernel | null = null
  #buffer: ArrayBuffer
  #saturations: Float64Array
  #filling = 1
  #end = COPIES_AT
  /** The sum of each claim so far. Another array after each call of `add`. */
  sums: Float64Array

  constructor(compiled: WebAssembly.Module | null) {
    if (compiled) {
      this.#memory = new WebAssembly.Memory({ initial: Math.ceil(COPIES_AT / PAGE) })
      const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } })
      this.#kernel = exports as unknown as Kernel
    }
    this.#buffer = this.#memory?.buffer ?? new ArrayBuffer(COPIES_AT)
    this.#saturations = new Float64Array(this.#buffer, 0, CODES)
    this.sums = new Float64Array(this.#buffer, SUMS_AT, MOST_IN_SEGMENT + 1)
  }

  /** Begins with sums of zero for so many claims. `saturations`: by impact code. */
  begin(claims: number, saturations: Float64Array): void {
    this.#saturations.set(saturations)
    this.sums.fill(0, 0, claims)
  }

  /** Adds rarity times saturation to the sum of each claim among postings; nothing for wide ones. */
  add(postings: Postings, copy: Copy, rarity: number): void {
    const { claims, codes, start, end } = postings
    if (this.#kernel) {
      if (copy.filling !== this.#filling) this.#copy(postings, copy)
      const { address } = copy
      this.#kernel.add(address, address + 2 * (end - start), end - start, rarity)
      return
    }
    const sums = this.sums
    const saturations = this.#saturations
    for (let at = start; at < end; at += 1) {
      const claim = claims[at] ?? 0
      sums[claim] = (sums[claim] ?? 0) + rarity * (saturations[codes[at] ?? 0] ?? 0)
    }
  }

  /** The first claim from one up to, not with, another whose sum is at least so great; the latter where there is none. */
  next(from: number, to: number, least: number): number {
    if (this.#kernel) return this.#kernel.next(from, to, least)
    const sums = this.sums
    let claim = from
    while (claim < to && (sums[claim] ?? 0) < least) claim += 1
    return claim
  }

  /** The greatest sum of the claims from one up to, not with, another; 0 where there is none. */
  greatest(from: number, to: number): number {
    if (this.#kernel) return this.#kernel.greatest(from, to)
    const sums = this.sums
    let greatest = 0
    for (let claim = from; claim < to; claim += 1) greatest = Math.max(greatest, sums[claim] ?? 0)
    return greatest
  }

  #copy({ claims, codes, start, end }: Postings, copy: Copy): void {
    const size = POSTING * (end - start)
    if (this.#end + size > COPIES_AT + MOST_COPIED) {
      this.#filling += 1
      this.#end = COPIES_AT
    }
    this.#reserve(this.#end + size)
    new Uint16Array(this.#buffer, this.#end, end - start).set(claims.subarray(start, end))
    new Uint8Array(this.#buffer, this.#end + 2 * (end - start), end - start).set(codes.subarray(start, end))
    copy.filling = this.#filling
    copy.address = this.#end
    this.#end += size + (size % 2)
  }

  /** Grows the memory, which gives it another buffer, twice as large, so that this is rare. */
  #reserve(bytes: number): void {
    if (!this.#memory || bytes <= this.#buffer.byteLength) return
    const wanted = Math.min(2 * this.#buffer.byteLength, COPIES_AT + MOST_COPIED + PAGE)
    this.#memory.grow(Math.ceil((Math.max(bytes, wanted) - this.#buffer.byteLength) / PAGE))
    this.#buffer = this.#memory.buffer
    this.#saturations = new Float64Array(this.#buffer, 0, CODES)
    this.sums = new Float64Array(this.#buffer, SUMS_AT, MOST_IN_SEGMENT + 1)
  }
}

/** The loops compiled; null where WebAssembly is missing or forbidden. */
export function compiledLoops(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(SUMS_KERNEL)
  } catch {
    return null
  }
}

let shared: ClaimSums | null = null

/** The sums that all indexes use, one search at a time; made at the first search. */
export function sharedSums(): ClaimSums {
  shared ??= new ClaimSums(compiledLoops())
  return shared
}
