import { Button } from '../shared/button.tsx'
import { dateWords } from '../shared/format.ts'
import { documentHref } from './route.ts'
import type { DocumentSummary, StarterState } from '../../messaging/protocol.ts'

/** The documents that come with the extension, and how many of them are there. */
export interface StarterProps {
  readonly starter: StarterState | null
  readonly documents: readonly DocumentSummary[] | null
  readonly onRestoreStarter: () => void
  readonly onRemove: (documents: readonly DocumentSummary[]) => void
}

/** The section "Starter corpus". */
export function StarterSection({ starter, documents, onRestoreStarter, onRemove }: StarterProps) {
  const present = documents?.filter(({ addedBy }) => addedBy === 'starter') ?? []
  return (
    <section class="section">
      <header class="section__head">
        <h1 class="section__title">Starter corpus</h1>
        <p class="cc-quiet">
          A few articles about one event come with Countercheck, so that there is something to compare with
          from the start. They are their publishers’ texts; each names its source where it is known.
        </p>
      </header>
      {starter && (
        <p class="starter__state">
          <strong>
            {starter.present} of {starter.total}
          </strong>{' '}
          present
        </p>
      )}
      <ul role="list" class="rows">
        {present.map((document) => (
          <li key={document.id} class="row">
            <span class="row__main">
              <a class="row__title" href={documentHref(document.id)}>
                {document.title}
              </a>
              <span class="cc-quiet">
                {document.source || 'Unknown source'} · {dateWords(document.publishedAt)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button disabled={present.length === 0} onClick={() => onRemove(present)}>
          Remove the starter corpus
        </Button>
        <Button disabled={!starter || starter.present >= starter.total} onClick={onRestoreStarter}>
          Restore what is missing
        </Button>
      </div>
    </section>
  )
}
