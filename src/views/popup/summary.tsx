import { findingsByStatus } from './sources.ts'
import { formatNumber } from '../shared/format.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { checkedSentence, coverageSentence, STATUS_ORDER, STATUS_WORDS } from '../shared/words.ts'
import type { PageReport } from '../../pipeline/page-report.ts'

/** What was checked and how much was found; each figure leads to its findings. */
export function Summary({ report }: { readonly report: PageReport }) {
  const groups = findingsByStatus(report.findings)
  return (
    <section class="summary" aria-label="Summary">
      {report.findings.length > 0 && (
        <ul role="list" class="figures">
          {STATUS_ORDER.map((status) => (
            <li key={status} class={`figure cc-in-${status}`}>
              <a
                class="figure__link"
                {...(groups[status].length > 0 ? { href: `#group-${status}` } : {})}
                onClick={(event) => scrollToGroup(event, status)}
              >
                <span class="figure__number">{formatNumber(groups[status].length)}</span>
                <StatusMark status={status} />
                <span class="figure__words">{STATUS_WORDS[status]}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="summary__line">
        {checkedSentence(report)} {coverageSentence(report.page.coverage)}
      </p>
      {report.page.inCorpus && (
        <p class="summary__line">This page is itself in your corpus and was compared with the others only.</p>
      )}
      {report.page.truncated && (
        <p class="notice" role="note">
          This page is very long. Only its beginning was checked.
        </p>
      )}
    </section>
  )
}

/** A popup's address stays as it is: its tab may be named there. */
function scrollToGroup(event: MouseEvent, status: string) {
  event.preventDefault()
  const group = document.getElementById(`group-${status}`)
  group?.scrollIntoView({ block: 'start' })
  group?.querySelector<HTMLElement>('.finding')?.focus({ preventScroll: true })
}
