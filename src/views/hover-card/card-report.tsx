import { formatDate, linkable } from '../shared/format.ts'
import { MarkedText } from '../shared/marked-text.tsx'
import { differenceSides, KIND_WORDS, sourceName, STANCE_WORDS } from '../shared/words.ts'
import type { Difference, Report, Stance, Status } from '../../comparison/finding.ts'

/** The status whose colour and line a stance is drawn with. */
const LOOKS: Readonly<Record<Stance, Status>> = { agrees: 'agreed', differs: 'varied', conflicts: 'disputed' }

/** One report: its source and date, the differing words first, then the sentence with them marked. */
export function CardReport({ report, onOpen }: { readonly report: Report; readonly onOpen: () => void }) {
  const spans = report.differences.map((difference) => difference.reportSpan).filter((span) => span !== null)
  const url = linkable(report.url)
  return (
    <article class={`report cc-in-${LOOKS[report.stance]}`}>
      <p class="report__who">
        <span>
          <strong class="report__source">{sourceName(report)}</strong> {STANCE_WORDS[report.stance]}
        </span>
        <span class="report__date">{formatDate(report.publishedAt) ?? 'Undated'}</span>
      </p>
      {report.differences.map((difference) => (
        <DifferenceItem
          key={`${difference.kind}:${difference.page}:${difference.report}`}
          difference={difference}
        />
      ))}
      <blockquote class="report__text">
        <MarkedText text={report.text} spans={spans} />
      </blockquote>
      <p class="report__links">
        <button type="button" class="link" onClick={onOpen}>
          Open in corpus
        </button>
        {url && (
          <a class="link" href={url} target="_blank" rel="noopener noreferrer">
            Original page
          </a>
        )}
        {report.origin && <span class="report__origin">Origin: {report.origin}</span>}
      </p>
    </article>
  )
}

/** "half → 50 %" with a note under it: the page's words, then the report's. */
function DifferenceItem({ difference }: { readonly difference: Difference }) {
  const [here, there] = differenceSides(difference)
  return (
    <div class="difference">
      <p class="difference__sides">
        <span class="cc-hidden">{KIND_WORDS[difference.kind]}: here </span>
        <span>{here}</span>
        <span class="difference__arrow" aria-hidden="true">
          →
        </span>
        <span class="cc-hidden">, there </span>
        <span class="difference__there">{there}</span>
      </p>
      {difference.note && <p class="difference__note">{difference.note}</p>}
    </div>
  )
}
