import { useState } from 'preact/hooks'
import { EditDialog } from './edit-dialog.tsx'
import { Button } from '../shared/button.tsx'
import { EmptyState } from '../shared/empty-state.tsx'
import { dateWords, formatCount, hostOf, linkable } from '../shared/format.ts'
import { TornPage } from '../shared/pictures.tsx'
import { Skeleton } from '../shared/progress.tsx'
import type { DocumentsProps } from './documents-section.tsx'
import type { DocumentSummary } from '../../messaging/protocol.ts'
import type { CorpusDocument } from '../../corpus/document.ts'
import type { Failure } from '../../shared/result.ts'

/** One document: its metadata from the list and its text, null while it is being read. */
export interface DocumentReaderProps extends Pick<DocumentsProps, 'onEdit' | 'onRemove'> {
  readonly document: CorpusDocument | null
  readonly summary: DocumentSummary | null
  readonly failure: Failure | null
}

/** The reading view of a document. */
export function DocumentReader({ document, summary, failure, onEdit, onRemove }: DocumentReaderProps) {
  const [editing, setEditing] = useState(false)
  return (
    <article class="reader">
      <nav class="reader__bar" aria-label="Document">
        <a href="#documents">← Documents</a>
        {summary && (
          <span>
            <Button weight="quiet" onClick={() => setEditing(true)}>
              Edit
            </Button>
            <Button
              weight="quiet"
              onClick={() => {
                onRemove([summary])
                location.hash = '#documents'
              }}
            >
              Remove
            </Button>
          </span>
        )}
      </nav>
      {failure ? (
        <>
          <h1 class="cc-hidden">Document</h1>
          <EmptyState title="This document cannot be shown" picture={<TornPage />}>
            {failure.message}
          </EmptyState>
        </>
      ) : document ? (
        <Text document={document} claims={summary?.claims ?? null} />
      ) : (
        <>
          <h1 class="cc-hidden">Document</h1>
          <Skeleton lines={['70%', '30%', '100%', '96%', '99%', '60%']} />
        </>
      )}
      {editing && summary && (
        <EditDialog document={summary} onEdit={onEdit} onClose={() => setEditing(false)} />
      )}
    </article>
  )
}

function Text({ document, claims }: { readonly document: CorpusDocument; readonly claims: number | null }) {
  const href = linkable(document.url)
  const facts = [
    document.source || 'Unknown source',
    dateWords(document.publishedAt),
    claims === null ? null : formatCount(claims, 'claim'),
  ].filter((fact) => fact !== null)
  return (
    <>
      <h1 class="reader__title">{document.title || 'Untitled'}</h1>
      <p class="reader__facts">
        {facts.join(' · ')}
        {href && (
          <>
            {' · '}
            <a href={href} target="_blank" rel="noreferrer">
              {hostOf(href)}
            </a>
          </>
        )}
      </p>
      {document.licence && <p class="reader__facts">{document.licence}</p>}
      <div class="reader__text" lang={document.language ?? undefined}>
        {paragraphs(document.text).map((line, n) => (
          <p key={n}>{line}</p>
        ))}
      </div>
    </>
  )
}

/** One block a line; empty lines only separate. */
function paragraphs(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
