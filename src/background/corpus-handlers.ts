import { success } from '../shared/result.ts'
import type { CorpusSession } from './corpus-session.ts'
import type { BackgroundHandlers } from '../messaging/server.ts'

type CorpusRequests =
  | 'listDocuments'
  | 'readDocument'
  | 'addDocument'
  | 'addDocuments'
  | 'editDocument'
  | 'removeDocuments'
  | 'undoRemove'
  | 'searchDocuments'
  | 'starterState'
  | 'restoreStarter'
  | 'storageState'

/** What the handlers of corpus requests need. */
export interface CorpusHandlersWorld {
  readonly session: CorpusSession
  /** Called after the corpus has changed. */
  readonly changed: () => void
  /** The browser's estimate of storage, in bytes; undefined where it gives none. */
  estimate(): Promise<{ readonly usage?: number; readonly quota?: number } | undefined>
}

/** Answers requests about the documents of the corpus. */
export function corpusHandlers(world: CorpusHandlersWorld): Pick<BackgroundHandlers, CorpusRequests> {
  const { session, changed } = world
  const afterChange = <T extends { readonly ok: boolean }>(result: T): T => {
    if (result.ok) changed()
    return result
  }
  return {
    listDocuments: async () => success(await (await session.ready()).list()),
    readDocument: async (_, id) => (await session.ready()).read(id),
    addDocument: async (_, document) => afterChange(await (await session.ready()).add(document)),
    addDocuments: async (_, documents) => {
      const outcomes = await (await session.ready()).addMany(documents)
      if (outcomes.some(({ ok }) => ok)) changed()
      return success(outcomes)
    },
    editDocument: async (_, id, edit) => afterChange(await (await session.ready()).edit(id, edit)),
    removeDocuments: async (_, ids) => afterChange(success(await (await session.ready()).remove(ids))),
    undoRemove: async (_, token) => afterChange(await (await session.ready()).undo(token)),
    searchDocuments: async (_, query) => success(await (await session.ready()).search(query)),
    starterState: async () => success(await (await session.ready()).starterState()),
    restoreStarter: async () => afterChange(success(await (await session.ready()).restoreStarter())),
    storageState: async () => {
      const totals = await (await session.ready()).totals()
      const { usage, quota } = (await world.estimate().catch(() => undefined)) ?? {}
      return success({ ...totals, usage: usage ?? null, quota: quota ?? null })
    },
  }
}
