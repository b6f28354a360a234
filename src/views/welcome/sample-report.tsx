import type { ComponentChildren } from 'preact'
import { STANCE_WORDS } from '../shared/words.ts'
import type { Status } from '../../comparison/finding.ts'

/** One report of the sample card. */
export interface SampleReportProps {
  readonly status: Status
  readonly source: string
  readonly date: string
  readonly here?: string
  readonly there?: string
  readonly children: ComponentChildren
}

/** A report as the card shows it: who, when, the differing words first, then the sentence. */
export function SampleReport({ status, source, date, here, there, children }: SampleReportProps) {
  return (
    <div class={`sample__report cc-in-${status}`}>
      <p class="sample__who">
        <strong>{source}</strong>
        <span class="cc-quiet">
          {date} · {STANCE_WORDS[status === 'agreed' ? 'agrees' : 'conflicts']}
        </span>
      </p>
      {here && there && (
        <p class="sample__difference">
          {here} <span aria-hidden="true">→</span>
          <span class="cc-hidden">here, there</span> {there}
        </p>
      )}
      <p class="sample__text">{children}</p>
    </div>
  )
}
