import { Breather } from '../corpus/breather.ts'
import { nextSlice, readParses, storeSlice } from '../corpus/index-building.ts'
import { IndexStore } from '../corpus/index-store.ts'
import { ClaimIndex } from '../retrieval/claim-index.ts'
import type { Turns } from './turns.ts'
import type { CorpusDatabase } from '../corpus/database.ts'
import type { Parser } from '../corpus/prepare.ts'
import type { TailRow } from '../corpus/schema.ts'
import type { DocumentId } from '../shared/ids.ts'

/** What an index is kept with. */
export interface IndexKeeperWorld {
  readonly database: CorpusDatabase
  readonly parser: Parser
  /** Changes of the corpus, one after the other. */
  readonly turns: Turns
}

/** Keeps the index over all claims and what is stored of it in step. */
export class IndexKeeper {
  readonly index = new ClaimIndex()
  readonly #world: IndexKeeperWorld
  readonly #store: IndexStore
  #working: Promise<void> | null = null
  #building = false

  private constructor(world: IndexKeeperWorld) {
    this.#world = world
    this.#store = new IndexStore(world.database, world.parser.version)
  }

  /** Restores the index; what it lacks is built by `work`. */
  static async open(world: IndexKeeperWorld): Promise<IndexKeeper> {
    const keeper = new IndexKeeper(world)
    const { tail } = await keeper.#store.read()
    keeper.add(tail)
    keeper.#building = (await nextSlice(world.database)) !== null
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

  /** Takes out documents that were removed. */
  remove(ids: readonly DocumentId[]): void {
    for (const id of ids) this.index.remove(id)
  }

  /** Does what is left to be done, in slices; a call while that goes on waits for the same work. */
  work(): Promise<void> {
    this.#working ??= this.#work().finally(() => {
      this.#working = null
    })
    return this.#working
  }

  async #work(): Promise<void> {
    const breather = new Breather()
    while (this.#building) {
      await this.#buildSlice(breather)
      await breather.breathe()
    }
  }

  async #buildSlice(breather: Breather): Promise<void> {
    const { database, parser, turns } = this.#world
    const slice = await nextSlice(database)
    if (!slice) {
      this.#building = false
      return
    }
    const lacking = slice.ids.filter((id) => !this.index.has(id))
    const parses = await readParses(database, lacking, { parser, breather })
    await turns.take(async () => {
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
