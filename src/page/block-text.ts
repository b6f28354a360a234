/** A stretch of a block's text that stands, character for character, in one text node. */
export interface TextPiece {
  readonly node: Text
  /** Where the stretch begins in the node's data. */
  readonly nodeStart: number
  /** Where it begins in the block's text. */
  readonly start: number
  readonly length: number
}

/** A block's text with the text nodes that it came from, in order. */
export interface BlockNodes {
  readonly text: string
  readonly pieces: readonly TextPiece[]
}

/** White space, and characters that take no room: soft hyphen, zero-width space and joiner, byte order mark. */
const GAP = /[\s\u00ad\u200b\u2060\ufeff]+/g
const INVISIBLE = /^[\u00ad\u200b\u2060\ufeff]+$/

/**
 * Joins text nodes into one line as a browser lays them out: each run of white space is one space, none at
 * either end, invisible characters are dropped. Keeps where every stretch came from.
 */
export class BlockTextBuilder {
  #text = ''
  #pieces: TextPiece[] = []
  /** A space is owed before the next visible character. */
  #gap = false

  get empty(): boolean {
    return this.#text === ''
  }

  /** Adds a text node's data; words are not broken where two nodes meet. */
  add(node: Text): void {
    const data = node.data
    let from = 0
    for (const match of data.matchAll(GAP)) {
      this.#put(node, from, match.index)
      from = match.index + match[0].length
      if (!INVISIBLE.test(match[0])) this.#gap = true
    }
    this.#put(node, from, data.length)
  }

  /** Adds a gap that no text node holds, as `<br>` or an image does. */
  addGap(): void {
    this.#gap = true
  }

  /** Gives what was built and begins anew. */
  take(): BlockNodes {
    const block = { text: this.#text, pieces: this.#pieces }
    this.#text = ''
    this.#pieces = []
    this.#gap = false
    return block
  }

  #put(node: Text, from: number, to: number): void {
    if (from >= to) return
    if (this.#gap && this.#text !== '') this.#text += ' '
    this.#gap = false
    this.#extend({ node, nodeStart: from, start: this.#text.length, length: to - from })
    this.#text += node.data.slice(from, to)
  }

  /** Lengthens the last piece over a single space that both sides share, or starts a new one. */
  #extend(next: TextPiece): void {
    const last = this.#pieces.at(-1)
    const apart = last && next.start - last.start
    if (last?.node === next.node && next.nodeStart - last.nodeStart === apart)
      this.#pieces[this.#pieces.length - 1] = { ...last, length: apart + next.length }
    else this.#pieces.push(next)
  }
}
