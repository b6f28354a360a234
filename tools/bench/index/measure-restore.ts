import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClaimIndex } from '../../../src/retrieval/claim-index.ts'
import type { Figures } from '../../eval/figures.ts'
import { timed } from '../timing.ts'
import { FIRST_QUERY } from './first-query.ts'
import { SEGMENTS_FILE, unpackSegments } from './kept-segments.ts'

/** How long a process that has just started takes to restore an index from its bytes and answer a first query, in ms. */
export function measureRestore(folder: string): Figures {
  const file = readFileSync(join(folder, SEGMENTS_FILE))
  const kept = unpackSegments(new Uint8Array(file).buffer).map((bytes) => ({ bytes, removed: [] }))
  const { ms, value } = timed(() => {
    const index = ClaimIndex.restore(kept)
    return index.ok ? index.value.search(FIRST_QUERY, 10).length : 0
  })
  if (value === 0) throw new Error('the restored index finds nothing')
  return { restore: ms }
}
