import { Button } from '../shared/button.tsx'
import { formatDate, formatNumber } from '../shared/format.ts'
import { sourceName } from '../shared/words.ts'
import { documentHref } from './route.ts'
import { nextOrder } from './document-order.ts'
import type { SortKey, SortOrder } from './document-order.ts'
import type { DocumentSummary } from '../../messaging/protocol.ts'
import type { DocumentId } from '../../shared/ids.ts'

/** The documents as they are listed, and what can be done to them. */
export interface DocumentsTableProps {
  readonly documents: readonly DocumentSummary[]
  readonly order: SortOrder
  readonly selected: ReadonlySet<DocumentId>
  readonly onOrder: (order: SortOrder) => void
  readonly onSelect: (selected: ReadonlySet<DocumentId>) => void
  readonly onEdit: (document: DocumentSummary) => void
  readonly onRemove: (documents: readonly DocumentSummary[]) => void
}

interface Column {
  readonly key: SortKey
  readonly label: string
}

const COLUMNS: readonly Column[] = [
  { key: 'title', label: 'Title' },
  { key: 'source', label: 'Source' },
  { key: 'publishedAt', label: 'Published' },
  { key: 'claims', label: 'Claims' },
  { key: 'retrievedAt', label: 'Added' },
]

/** The table of documents. */
export function DocumentsTable(props: DocumentsTableProps) {
  const { documents, selected, onSelect } = props
  const all = documents.length > 0 && documents.every(({ id }) => selected.has(id))
  const some = documents.some(({ id }) => selected.has(id))
  return (
    <table class="documents">
      <caption class="cc-hidden">Documents of your corpus</caption>
      <thead>
        <tr>
          <th scope="col" class="documents__check">
            <Checkbox
              label="Select all documents"
              checked={all}
              indeterminate={some && !all}
              onChange={(checked) => onSelect(new Set(checked ? documents.map(({ id }) => id) : []))}
            />
          </th>
          {COLUMNS.map((column) => (
            <ColumnHead key={column.key} column={column} order={props.order} onOrder={props.onOrder} />
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row key={document.id} document={document} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function ColumnHead({
  column: { key, label },
  order,
  onOrder,
}: Pick<DocumentsTableProps, 'order' | 'onOrder'> & { readonly column: Column }) {
  const direction = order.key !== key ? null : order.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" class={`documents__${key}`} {...(direction ? { 'aria-sort': direction } : {})}>
      <button type="button" class="sort" onClick={() => onOrder(nextOrder(order, key))}>
        {label}
        <span class="sort__arrow" aria-hidden="true">
          {direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : ''}
        </span>
      </button>
    </th>
  )
}

function Row({
  document,
  selected,
  onSelect,
  onEdit,
  onRemove,
}: DocumentsTableProps & { readonly document: DocumentSummary }) {
  const chosen = selected.has(document.id)
  const toggle = (checked: boolean) => {
    const next = new Set(selected)
    if (checked) next.add(document.id)
    else next.delete(document.id)
    onSelect(next)
  }
  return (
    <tr class={chosen ? 'is-selected' : ''}>
      <td class="documents__check">
        <Checkbox label={`Select “${document.title}”`} checked={chosen} onChange={toggle} />
      </td>
      <th scope="row" class="documents__title">
        <a href={documentHref(document.id)}>{document.title || 'Untitled'}</a>
      </th>
      <td class="documents__source">
        {document.source ? <span>{sourceName(document)}</span> : <span class="cc-quiet">Unknown</span>}
      </td>
      <td class="documents__publishedAt">
        {formatDate(document.publishedAt) ?? <span class="cc-quiet">Undated</span>}
      </td>
      <td class="documents__claims">{formatNumber(document.claims)}</td>
      <td class="documents__retrievedAt">{formatDate(document.retrievedAt)}</td>
      <td class="documents__actions">
        <Button weight="quiet" aria-label={`Edit “${document.title}”`} onClick={() => onEdit(document)}>
          Edit
        </Button>
        <Button weight="quiet" aria-label={`Remove “${document.title}”`} onClick={() => onRemove([document])}>
          Remove
        </Button>
      </td>
    </tr>
  )
}

function Checkbox({
  label,
  checked,
  indeterminate = false,
  onChange,
}: {
  readonly label: string
  readonly checked: boolean
  readonly indeterminate?: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <input
      class="check"
      type="checkbox"
      aria-label={label}
      checked={checked}
      indeterminate={indeterminate}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
