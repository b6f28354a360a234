import { ClaimIndex } from '../../../src/retrieval/claim-index.ts'
import { FIRST_QUERY } from '../index/first-query.ts'
import { unpackSegments } from '../index/kept-segments.ts'

/** What the page that measures the index' start can be asked for. */
export interface RestorePage {
  /** Fetches packed segments and stores each as a Blob. */
  keep(address: string): Promise<void>
  /** Reads them, restores the index and asks it a first query; gives the ms that this took. */
  restore(nothing: string): Promise<number>
}

const STORE = 'segments'

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true })
  return settled(request)
}

function settled<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })
}

const bench: RestorePage = {
  async keep(address) {
    const packed = await (await fetch(address)).arrayBuffer()
    const database = await openDatabase()
    for (const bytes of unpackSegments(packed))
      await settled(
        database
          .transaction(STORE, 'readwrite')
          .objectStore(STORE)
          .add(new Blob([bytes])),
      )
    database.close()
  },
  async restore() {
    const started = performance.now()
    const database = await openDatabase()
    const blobs = await settled<readonly Blob[]>(database.transaction(STORE).objectStore(STORE).getAll())
    const kept = await Promise.all(
      blobs.map(async (blob) => ({ bytes: await blob.arrayBuffer(), removed: [] })),
    )
    const index = ClaimIndex.restore(kept)
    if (!index.ok || index.value.search(FIRST_QUERY, 10).length === 0) throw new Error('nothing is found')
    return performance.now() - started
  },
}
Object.assign(globalThis, { bench })
