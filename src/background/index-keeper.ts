import { Breather } from '../corpus/breather.ts'
import { nextSlice, readParses, storeSlice } from '../corpus/index-building.ts'
import { IndexStore } from '../corpus/index-store.ts'
import { ClaimIndex } from '../retrieval/claim-index.ts'
import type { IndexSegment } from '../corpus/index-store.ts'
import type { CorpusChanges } from './corpus-changes.ts'
import type { CorpusDatabase } from '../corpus/database.ts'
import type { Parser } from '../corpus/prepare.ts'
import type { TailRow } from '../corpus/schema.ts'
import type { DocumentId } from '../shared/ids.ts'

/** What an index is kept with. */
export interface IndexKeeperWorld {
  readonly database: CorpusDatabase
  readonly parser: Parser
  readonly changes: CorpusChanges
  /** Documents are put into a segment when they have so many claims; smaller numbers serve tests. */
  readonly sealedClaims?: number | undefined
}

/** The terms of fewer claims are read at an opening in a few milliseconds. */
const SEALED_CLAIMS = 2000

/** Keeps the index over all claims and what is stored of it in step. */
export class IndexKeeper {
  readonly index: ClaimIndex
  readonly #world: IndexKeeperWorld
  readonly #store: IndexStore
  #work: Promise<void> | null = null
  #building = false
  /** False once a segment could not be stored: the documents are all in the tail, and the next opening goes on. */
  #stores = true

  private constructor(index: ClaimIndex, store: IndexStore, world: IndexKeeperWorld) {
    this.index = index
    this.#store = store
    this.#world = world
  }

  /** Restores the index from what is good of it; what it lacks is built by `settle`. */
  static async open(world: IndexKeeperWorld): Promise<IndexKeeper> {
    const store = new IndexStore(world.database, world.parser.version)
    const { segments, tail, building } = await store.read()
    const { index, damaged } = await restored(segments, store)
    const keeper = new IndexKeeper(index, store, world)
    keeper.add(tail)
    keeper.#building = building || damaged
    return keeper
  }

  /** Whether the index still lacks documents. */
  get building(): boolean {
    return this.#building
  }

  /** Takes documents that were stored. */
  add(rows: readonly TailRow[]): void {
    for (const row of rows) this.index.add(row)
  }

  /** Takes many documents that were stored, and gives way to others meanwhile. */
  async addInSlices(rows: readonly TailRow[]): Promise<void> {
    const breather = new Breather()
    for (const row of rows) {
      this.index.add(row)
      await breather.breathe()
    }
  }

  /** Takes out documents that were removed. */
  remove(ids: readonly DocumentId[]): void {
    for (const id of ids) this.index.remove(id)
  }

  /** Does what there is to be done, in slices; rejects when the database fails. Calls meanwhile share the same work. */
  settle(): Promise<void> {
    this.#work ??= this.#settle().finally(() => {
      this.#work = null
    })
    return this.#work
  }

  async #settle(): Promise<void> {
    const breather = new Breather()
    const { changes } = this.#world
    for (let more = true; more;) {
      if (this.#building) await this.#buildSlice(breather)
      if (this.#mustSeal()) await changes.take(() => this.#save({ seal: true }))
      more = (await this.#merge(breather)) || this.#building || this.#mustSeal()
      await breather.breathe()
    }
  }

  #mustSeal(): boolean {
    if (!this.#stores) return false
    // The index seals by itself too.
    return (
      this.index.openClaims >= (this.#world.sealedClaims ?? SEALED_CLAIMS) ||
      this.index.segments().some(({ bytes }) => !this.#store.has(bytes))
    )
  }

  /** Merges segments for which it is worth while; gives whether there were any. */
  async #merge(breather: Breather): Promise<boolean> {
    if (!this.#stores) return false
    const merging = this.index.compact()
    let step = merging.next()
    while (!step.done) {
      await breather.breathe()
      step = merging.next()
    }
    if (step.value) await this.#world.changes.take(() => this.#save({ seal: false }))
    return step.value
  }

  async #save({ seal }: { readonly seal: boolean }): Promise<void> {
    if (seal) this.index.seal()
    try {
      await this.#store.save(this.index.segments(), {
        whole: seal,
        holds: (id) => this.index.has(id),
      })
    } catch (error) {
      this.#stores = false
      throw error
    }
  }

  async #buildSlice(breather: Breather): Promise<void> {
    const { database, parser, changes } = this.#world
    const slice = await nextSlice(database)
    if (!slice) {
      this.#building = false
      return
    }
    const lacking = slice.ids.filter((id) => !this.index.has(id))
    const parses = await readParses(database, lacking, { parser, breather })
    await changes.take(async () => {
      // A document that came back meanwhile is in the index by now.
      const still = (row: { readonly id: DocumentId }) => !this.index.has(row.id)
      this.add(
        await storeSlice(database, slice, {
          stored: parses.stored.filter(still),
          again: parses.again.filter(still),
        }),
      )
    })
  }
}

/** The index of the segments that are sound; others are set aside. */
async function restored(
  segments: readonly IndexSegment[],
  store: IndexStore,
): Promise<{ readonly index: ClaimIndex; readonly damaged: boolean }> {
  const whole = ClaimIndex.restore(segments)
  if (whole.ok) return { index: whole.value, damaged: false }
  const sound = segments.filter((segment) => ClaimIndex.restore([segment]).ok)
  await store.keep(sound)
  const rest = ClaimIndex.restore(sound)
  return { index: rest.ok ? rest.value : new ClaimIndex(), damaged: true }
}
