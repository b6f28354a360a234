import { failed } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'

/**
 * Runs something that stores. When the browser has no room left, that is a failure `no-room` for the reader; whatever
 * else goes wrong is thrown on. Either way nothing of the transaction is stored.
 */
export async function whileStoring<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run()
  } catch (error) {
    if (!isQuotaError(error)) throw error
    return failed(
      'no-room',
      'The browser has no room left for this. Remove documents, or free space on the disk.',
    )
  }
}

/** Dexie hands the browser's error on as it is, or as the reason of an aborted transaction. */
function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'QuotaExceededError') return true
  return 'inner' in error && error.inner !== error && isQuotaError(error.inner)
}
