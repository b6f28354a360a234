import { termsVersion } from './bookkeeping.ts'
import type { CorpusDatabase } from './database.ts'
import type { TailRow } from './schema.ts'
import type { DocumentId } from '../shared/ids.ts'

/** A stored segment, and which of its documents are taken out (others of the list are not in it). */
export interface StoredSegment {
  readonly id: number
  readonly bytes: ArrayBuffer
  readonly removed: readonly DocumentId[]
}

/** What the index is restored from. */
export interface StoredIndex {
  readonly segments: readonly StoredSegment[]
  readonly tail: readonly TailRow[]
}

/** A segment that stands for those that it replaces. */
export interface Replacement {
  readonly replaced: readonly number[]
  readonly bytes: ArrayBuffer
  /** Those of its documents that were removed since it was begun. */
  readonly removed: readonly DocumentId[]
}

/** Stores the index: segments, the documents that are in none of them yet, and those that are taken out of them. */
export class IndexStore {
  readonly #database: CorpusDatabase
  readonly #version: string

  /** `parser`: the version of the parser whose terms are of use. */
  constructor(database: CorpusDatabase, parser: number) {
    this.#database = database
    this.#version = termsVersion(parser)
  }

  /**
   * Reads what is stored. What has other terms, or cannot be read, is set aside: its documents are then marked as
   * lacking, to be built in slices.
   */
  async read(): Promise<StoredIndex> {
    const { segments, tombstones, tail } = this.#database
    const [rows, graves, tailRows] = await this.#database.transaction('r', [segments, tombstones, tail], () =>
      Promise.all([segments.toArray(), tombstones.toArray(), tail.toArray()]),
    )
    const read = await Promise.all(
      rows.map(async ({ id, version, bytes }) => ({
        id,
        bytes: version === this.#version ? await bytesOf(bytes) : null,
        removed: graves.filter(({ upTo }) => upTo >= id).map((grave) => grave.id),
      })),
    )
    const good = read.flatMap((segment) => (segment.bytes ? [{ ...segment, bytes: segment.bytes }] : []))
    const current = tailRows.filter(({ version }) => version === this.#version)
    const bad = read.filter(({ bytes }) => !bytes).map(({ id }) => id)
    if (bad.length > 0 || current.length < tailRows.length) await this.setAside(bad)
    return { segments: good, tail: current }
  }

  /** Takes segments out for good and marks the whole index as one that may lack documents. */
  setAside(ids: readonly number[]): Promise<void> {
    return this.#database.change(async () => {
      await this.#database.segments.bulkDelete([...ids])
      await this.#database.meta.put({ key: 'building', after: '' })
    })
  }

  /** Stores a segment of the documents that were the tail. Rejects when they are not: another index was at work. */
  async seal(bytes: ArrayBuffer, tail: readonly DocumentId[]): Promise<number> {
    return this.#database.change(async () => {
      const rows = await this.#database.tail.bulkGet([...tail])
      if (rows.some((row) => !row)) throw new Error('The index is not that of the stored documents.')
      await this.#database.tail.bulkDelete([...tail])
      return this.#database.segments.add({ version: this.#version, bytes: new Blob([bytes]) })
    })
  }

  /** Stores a segment in the place of others. Rejects when those are not there: another index was at work. */
  async replace({ replaced, bytes, removed }: Replacement): Promise<number> {
    return this.#database.change(async () => {
      const before = await this.#database.segments.toCollection().primaryKeys()
      if (replaced.some((id) => !before.includes(id))) throw new Error('The segments are no longer there.')
      await this.#database.segments.bulkDelete([...replaced])
      const id = await this.#database.segments.add({ version: this.#version, bytes: new Blob([bytes]) })
      await this.#database.tombstones.bulkPut(removed.map((document) => ({ id: document, upTo: id })))
      // What is taken out of none of the segments that are left needs no mark.
      const left = before.filter((other) => !replaced.includes(other))
      await this.#database.tombstones
        .where('upTo')
        .below(Math.min(id, ...left))
        .delete()
      return id
    })
  }
}

/** The bytes of a Blob; null when the browser cannot give them, as when its file is gone. */
async function bytesOf(blob: unknown): Promise<ArrayBuffer | null> {
  if (!(blob instanceof Blob)) return null
  return blob.arrayBuffer().catch(() => null)
}
