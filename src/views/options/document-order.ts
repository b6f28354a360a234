import { sourceName } from '../shared/words.ts'
import type { DocumentSummary } from '../../messaging/protocol.ts'

/** The columns that documents can be sorted by. */
export type SortKey = 'title' | 'source' | 'publishedAt' | 'claims' | 'retrievedAt'

/** A column and a direction. */
export interface SortOrder {
  readonly key: SortKey
  readonly descending: boolean
}

/** Newest addition first. */
export const DEFAULT_ORDER: SortOrder = { key: 'retrievedAt', descending: true }

/** The order after a press on a column's heading: the other direction, or that column in its usual direction. */
export function nextOrder(order: SortOrder, key: SortKey): SortOrder {
  if (order.key === key) return { key, descending: !order.descending }
  return { key, descending: key !== 'title' && key !== 'source' }
}

/** The documents in order; unknown dates and sources come last in either direction, ties keep their order. */
export function sortDocuments(
  documents: readonly DocumentSummary[],
  { key, descending }: SortOrder,
): readonly DocumentSummary[] {
  const sign = descending ? -1 : 1
  return [...documents].sort((a, b) => {
    const [x, y] = [valueOf(a, key), valueOf(b, key)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * compare(x, y)
  })
}

function valueOf(document: DocumentSummary, key: SortKey): string | number | null {
  return key === 'source' ? (document.source && sourceName(document)) || null : document[key]
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), undefined, { sensitivity: 'base', numeric: true })
}
