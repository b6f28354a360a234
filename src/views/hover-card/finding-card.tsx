import { CardReport } from './card-report.tsx'
import { inReadingOrder } from './report-order.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { countWords, statusSentence } from '../shared/words.ts'
import type { Finding } from '../../comparison/finding.ts'
import type { DocumentId } from '../../shared/ids.ts'

/** What the card shows and what its controls do. */
export interface FindingCardProps {
  readonly finding: Finding
  /** Which finding of the page this is, from 1, and of how many. */
  readonly position: number
  readonly total: number
  readonly onClose: () => void
  /** Steps to the next (1) or previous (-1) finding. */
  readonly onStep: (by: 1 | -1) => void
  readonly onOpenDocument: (id: DocumentId) => void
}

/**
 * The card of one finding: who reports the same fact, and in which words the reports differ. With `headOnly` without the
 * reports, for a card that is drawn in turns.
 */
export function FindingCard({
  headOnly = false,
  ...props
}: FindingCardProps & { readonly headOnly?: boolean }) {
  const { finding, onOpenDocument } = props
  if (headOnly) return <Head {...props} />
  return (
    <>
      <Head {...props} />
      <div class="card__body" tabIndex={0} role="group" aria-label="Reports">
        {inReadingOrder(finding).map((report) => (
          <CardReport
            key={`${report.document}:${report.text}`}
            report={report}
            onOpen={() => onOpenDocument(report.document)}
          />
        ))}
      </div>
      <p class="card__foot">From your corpus. A mark is not a verdict.</p>
    </>
  )
}

function Head({ finding, position, total, onClose, onStep }: FindingCardProps) {
  return (
    <header class="card__head">
      <div class="card__tools">
        {total > 1 && (
          <>
            <Tool label="Previous finding (Alt+Shift+,)" icon="M10 3 5 8l5 5" onPress={() => onStep(-1)} />
            <span class="card__position">
              <span class="cc-hidden">Finding </span>
              {position}/{total}
            </span>
            <Tool label="Next finding (Alt+Shift+.)" icon="m6 3 5 5-5 5" onPress={() => onStep(1)} />
          </>
        )}
        <Tool label="Close (Esc)" icon="m4 4 8 8m0-8-8 8" onPress={onClose} />
      </div>
      <div>
        <h2 class={`card__status cc-in-${finding.status}`} id="status">
          <StatusMark status={finding.status} />
          {statusSentence(finding)}
        </h2>
        <p class="card__count">{countWords(finding)}</p>
      </div>
    </header>
  )
}

function Tool({
  label,
  icon,
  onPress,
}: {
  readonly label: string
  readonly icon: string
  readonly onPress: () => void
}) {
  return (
    <button type="button" class="tool" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={icon} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
    </button>
  )
}
