import type { RefObject } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { DEFAULT_ORDER, sortDocuments } from './document-order.ts'
import { DocumentsTable } from './documents-table.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { Button } from '../shared/button.tsx'
import { EmptyState } from '../shared/empty-state.tsx'
import { formatCount, formatNumber } from '../shared/format.ts'
import { EmptyShelf, TornPage, UnmarkedPage } from '../shared/pictures.tsx'
import { Skeleton } from '../shared/progress.tsx'
import type { DocumentEdit, DocumentSummary, StorageState } from '../../messaging/protocol.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { Failure, Result } from '../../shared/result.ts'

/** The corpus as a list, and what can be done to it. `documents` is null until it has been read. */
export interface DocumentsProps {
  readonly documents: readonly DocumentSummary[] | null
  /** Why there is no list, when it could not be read at all. */
  readonly listFailure: Failure | null
  readonly onRetry: () => void
  readonly storage: StorageState | null
  readonly query: string
  /** Ids that match the query, or null when there is no query or the answer is under way. */
  readonly matching: ReadonlySet<DocumentId> | null
  readonly onQuery: (query: string) => void
  readonly onEdit: (id: DocumentId, edit: DocumentEdit) => Promise<Result<DocumentSummary>>
  readonly onRemove: (documents: readonly DocumentSummary[]) => void
}

/** The section "Documents". */
export function DocumentsSection(props: DocumentsProps) {
  const { documents, storage } = props
  return (
    <section class="section">
      <header class="section__head">
        <h1 class="section__title">Documents</h1>
        {storage && <p class="cc-quiet">{storageLine(storage)}</p>}
      </header>
      {documents === null ? (
        <NoList {...props} />
      ) : documents.length === 0 ? (
        <NoDocuments />
      ) : (
        <DocumentList {...props} documents={documents} />
      )}
    </section>
  )
}

function NoList({ listFailure, onRetry }: DocumentsProps) {
  if (!listFailure) return <Skeleton lines={['100%', '96%', '100%', '92%', '98%']} />
  return (
    <EmptyState
      title="Your corpus could not be read"
      picture={<TornPage />}
      actions={
        <Button weight="primary" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {listFailure.message}
    </EmptyState>
  )
}

/** While the index is built anew, as after an update, only some documents can be found. */
function storageLine({ documents, indexed, claims }: StorageState): string {
  if (indexed < documents)
    return `Preparing: ${formatNumber(indexed)} of ${formatCount(documents, 'document')} ready`
  return `${formatCount(documents, 'document')} · ${formatCount(claims, 'claim')}`
}

function NoDocuments() {
  return (
    <EmptyState
      title="Your corpus is empty"
      picture={<EmptyShelf />}
      actions={
        <>
          <a class="cc-button cc-button--primary" href="#add">
            Add documents
          </a>
          <a class="cc-button" href="#starter">
            Restore the starter corpus
          </a>
        </>
      }
    >
      Pages that you read are compared with the documents listed here. Paste an article, drop files anywhere
      on this page, or add the page that you are reading from the toolbar.
    </EmptyState>
  )
}

function DocumentList({
  documents,
  matching,
  query,
  ...props
}: DocumentsProps & { readonly documents: readonly DocumentSummary[] }) {
  const [order, setOrder] = useState(DEFAULT_ORDER)
  const [selected, setSelected] = useState<ReadonlySet<DocumentId>>(new Set())
  const [edited, setEdited] = useState<DocumentSummary | null>(null)
  const shown = useMemo(
    () => sortDocuments(matching ? documents.filter(({ id }) => matching.has(id)) : documents, order),
    [documents, matching, order],
  )
  const chosen = shown.filter(({ id }) => selected.has(id))
  const search = useRef<HTMLInputElement>(null)
  const remove = (removed: readonly DocumentSummary[]) => {
    setSelected(new Set())
    // The button that was pressed goes with its row.
    search.current?.focus({ preventScroll: true })
    props.onRemove(removed)
  }
  return (
    <>
      <Toolbar
        search={search}
        query={query}
        onQuery={props.onQuery}
        chosen={chosen.length}
        onClear={() => setSelected(new Set())}
        onRemove={() => remove(chosen)}
      />
      {shown.length === 0 ? (
        <EmptyState
          title={`No document contains “${query}”`}
          picture={<UnmarkedPage />}
          actions={<Button onClick={() => props.onQuery('')}>Show all documents</Button>}
        >
          Title, source and text are searched for all the words.
        </EmptyState>
      ) : (
        <div class="documents-frame">
          <DocumentsTable
            documents={shown}
            order={order}
            selected={selected}
            onOrder={setOrder}
            onSelect={setSelected}
            onEdit={setEdited}
            onRemove={remove}
          />
        </div>
      )}
      {edited && <EditDialog document={edited} onEdit={props.onEdit} onClose={() => setEdited(null)} />}
    </>
  )
}

interface ToolbarProps {
  readonly search: RefObject<HTMLInputElement | null>
  readonly query: string
  readonly chosen: number
  readonly onQuery: (query: string) => void
  readonly onClear: () => void
  readonly onRemove: () => void
}

function Toolbar({ search, query, chosen, onQuery, onClear, onRemove }: ToolbarProps) {
  return (
    <div class="toolbar">
      <input
        ref={search}
        class="cc-field__input toolbar__search"
        type="search"
        aria-label="Search documents"
        placeholder="Search titles, sources and texts"
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {chosen > 0 && (
        <div class="toolbar__chosen" role="group" aria-label="Selected documents">
          <span class="cc-quiet">{formatCount(chosen, 'document')} selected</span>
          <Button weight="quiet" onClick={onClear}>
            Clear
          </Button>
          <Button onClick={onRemove}>Remove</Button>
        </div>
      )}
      {chosen === 0 && (
        <a class="cc-button cc-button--primary" href="#add">
          Add documents
        </a>
      )}
    </div>
  )
}
