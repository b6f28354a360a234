import { termsVersion } from './bookkeeping.ts'
import type { CorpusDatabase } from './database.ts'
import type { SegmentRow, TailRow, TombstoneRow } from './schema.ts'
import type { DocumentId } from '../shared/ids.ts'

/** A segment of the index: bytes that never change, and those of its documents that were removed since. */
export interface IndexSegment {
  readonly bytes: ArrayBuffer
  readonly removed: readonly DocumentId[]
}

/** What the index is restored from. */
export interface StoredIndex {
  readonly segments: readonly IndexSegment[]
  /** Documents that are in no segment. */
  readonly tail: readonly TailRow[]
  /** Whether it lacks documents, which are to be built. */
  readonly building: boolean
}

/** What is known of an index that is stored. */
export interface SaveOptions {
  readonly whole: boolean
  /** Whether the index has a document. */
  readonly holds: (id: DocumentId) => boolean
}

/** Stores the index: its segments, the documents that are in none of them yet, and those that were removed from them. */
export class IndexStore {
  readonly #database: CorpusDatabase
  readonly #version: string
  /** Under which id bytes are stored. */
  readonly #ids = new WeakMap<ArrayBuffer, number>()
  #order: readonly number[] = []

  /** `parser`: the version of the parser whose terms are of use. */
  constructor(database: CorpusDatabase, parser: number) {
    this.#database = database
    this.#version = termsVersion(parser)
  }

  /** Whether a segment with these bytes is stored. */
  has(bytes: ArrayBuffer): boolean {
    return this.#ids.has(bytes)
  }

  /**
   * Reads what is stored. What has other terms, is lost or cannot be read is set aside: the index may then lack
   * documents, which are built in slices.
   */
  async read(): Promise<StoredIndex> {
    const { meta, segments, tombstones, tail } = this.#database
    const stored = await this.#database.transaction('r', [meta, segments, tombstones, tail], async () => {
      const order = await this.#database.segmentIds()
      return {
        order,
        rows: await segments.bulkGet([...order]),
        graves: await tombstones.toArray(),
        tail: await tail.toArray(),
        building: (await meta.get('building')) !== undefined,
      }
    })
    const read = await Promise.all(stored.rows.map((row) => this.#bytesOf(row)))
    const good = read.flatMap((bytes, at) => {
      const id = stored.order[at]
      return bytes && id !== undefined ? [{ id, bytes }] : []
    })
    const current = stored.tail.filter(({ version }) => version === this.#version)
    this.#order = good.map(({ id }) => id)
    for (const { id, bytes } of good) this.#ids.set(bytes, id)
    const lacking = good.length < read.length || current.length < stored.tail.length
    if (lacking) await this.#setAside()
    return {
      segments: good.map(({ id, bytes }) => ({ bytes, removed: removedFrom(id, stored.graves) })),
      tail: current,
      building: stored.building || lacking,
    }
  }

  /** The bytes of a segment; null when they are of another version, or cannot be had, as when the Blob's file is gone. */
  async #bytesOf(row: SegmentRow | undefined): Promise<ArrayBuffer | null> {
    if (row?.version !== this.#version) return null
    const bytes: unknown = row.bytes
    return bytes instanceof Blob ? bytes.arrayBuffer().catch(() => null) : null
  }

  /** Keeps only those of the segments that were read which are of use; what the index then lacks is built in slices. */
  async keep(segments: readonly IndexSegment[]): Promise<void> {
    this.#order = segments.flatMap(({ bytes }) => this.#ids.get(bytes) ?? [])
    await this.#setAside()
  }

  #setAside(): Promise<void> {
    return this.#database.change(async () => {
      await this.#database.segments.where(':id').noneOf(this.#order).delete()
      await this.#database.meta.put({ key: 'segments', ids: this.#order })
      await this.#database.meta.put({ key: 'building', after: '' })
    })
  }

  /**
   * Stores the segments of an index: what is new of them comes in and what is gone goes out, in one change. `whole` when
   * they hold every document, so that the tail is empty; else it stays. Rejects, and changes nothing, when what is stored
   * is not what this store read or wrote last, or the index does not hold the tail: another background was at work.
   */
  async save(segments: readonly IndexSegment[], { whole, holds }: SaveOptions): Promise<void> {
    const saved = await this.#database.change(async () => {
      const before = await this.#database.segmentIds()
      const tail = await this.#database.tail.toCollection().primaryKeys()
      if (before.join() !== this.#order.join() || !tail.every(holds))
        throw new Error('The index is not that of the stored documents.')
      const ids: number[] = []
      for (const segment of segments) ids.push(this.#ids.get(segment.bytes) ?? (await this.#insert(segment)))
      await this.#database.segments.bulkDelete(before.filter((id) => !ids.includes(id)))
      await this.#database.meta.put({ key: 'segments', ids })
      if (whole) await this.#database.tail.clear()
      if (before.some((id) => !ids.includes(id))) await this.#forgetGraves(ids)
      return ids
    })
    this.#order = saved
    saved.forEach((id, at) => {
      const segment = segments[at]
      if (segment) this.#ids.set(segment.bytes, id)
    })
  }

  async #insert({ bytes, removed }: IndexSegment): Promise<number> {
    const id = await this.#database.segments.add({ version: this.#version, bytes: new Blob([bytes]) })
    const graves = await this.#database.tombstones.bulkGet([...removed])
    const dug = removed.map((document, at) => ({
      id: document,
      segments: [...(graves[at]?.segments ?? []), id],
    }))
    await this.#database.tombstones.bulkPut(dug)
    return id
  }

  /** A document that none of the segments holds needs no mark. */
  async #forgetGraves(segments: readonly number[]): Promise<void> {
    const left = new Set(segments)
    await this.#database.tombstones.filter((grave) => !grave.segments.some((id) => left.has(id))).delete()
  }
}

function removedFrom(segment: number, graves: readonly TombstoneRow[]): readonly DocumentId[] {
  return graves.filter(({ segments }) => segments.includes(segment)).map(({ id }) => id)
}
