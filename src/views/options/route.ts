import { documentId } from '../../shared/ids.ts'
import type { DocumentId } from '../../shared/ids.ts'

/** The sections of the options page, in the order of its navigation. */
export const SECTIONS = [
  { id: 'documents', label: 'Documents' },
  { id: 'add', label: 'Add' },
  { id: 'starter', label: 'Starter corpus' },
  { id: 'settings', label: 'Settings' },
  { id: 'about', label: 'About and privacy' },
] as const

/** A section's name in the address. */
export type SectionId = (typeof SECTIONS)[number]['id']

/** What the options page shows. */
export type Route =
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: 'document'; readonly id: DocumentId }

/** Reads the part of an address from "#" on; what it does not know leads to the documents. */
export function readRoute(hash: string): Route {
  const value = hash.replace(/^#/, '')
  const document = /^document=(.+)$/.exec(value)?.[1]
  if (document !== undefined) return { kind: 'document', id: documentId(decoded(document)) }
  const section = SECTIONS.find(({ id }) => id === value)
  return { kind: 'section', section: section?.id ?? 'documents' }
}

/** The address of a document's reading view, from "#" on. */
export function documentHref(id: DocumentId): string {
  return `#document=${encodeURIComponent(id)}`
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // A hand-written address with a lone "%".
    return value
  }
}
