import type { NewDocument } from '../../../src/corpus/document.ts'
import type { BenchDocument } from '../news/bench-case.ts'
import type { Background } from './background.ts'

/** Documents sent at once. */
const BATCH = 250

interface Totals {
  readonly documents: number
  readonly claims: number
}

/** A document as the extension takes it in. */
export function newDocument({ id, text }: BenchDocument): NewDocument {
  return {
    ...{ title: `Report ${id}`, source: `Outlet ${id}`, url: null, publishedAt: '2025-02-26' },
    ...{ language: 'en', text, addedBy: 'file' },
  }
}

/** Adds documents through the background until it has so many claims; gives how many. */
export async function fillCorpus(
  background: Background,
  documents: Iterator<BenchDocument>,
  claims: number,
): Promise<number> {
  for (;;) {
    const { value } = await background.ask<Totals>('storageState')
    if (value.claims >= claims) return value.claims
    // An article has about 20 claims; the last batch is a small one.
    const wanted = Math.min(BATCH, Math.ceil((claims - value.claims) / 20))
    await background.ask('addDocuments', take(documents, wanted))
  }
}

/** The next documents, as the extension takes them in. */
export function take(documents: Iterator<BenchDocument>, count: number): NewDocument[] {
  return Array.from({ length: count }, () => documents.next()).flatMap(({ done, value }) =>
    done ? [] : [newDocument(value)],
  )
}
