import { MarkedText } from '../shared/marked-text.tsx'
import { StatusMark } from '../shared/status-mark.tsx'
import { SampleReport } from './sample-report.tsx'

const PAGE_SENTENCE = 'The council asked for half of the revenue from the new terminal.'
const REPORT_SENTENCE = 'The council wants 30% of what the terminal earns, its chair said on Monday.'

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** A made-up sentence with its mark and its card, drawn with the parts that the real ones are drawn with. */
export function SampleCard() {
  return (
    <figure class="sample" aria-label="Example of a marked sentence and its card">
      <div class="sample__page">
        <p class="sample__line">The harbour debate went on into the night.</p>
        <p class="sample__line">
          <span class="sample__marked cc-in-disputed">{PAGE_SENTENCE}</span>
        </p>
        <p class="sample__line">Nobody left before the vote.</p>
      </div>
      <div class="sample__card">
        <p class="sample__status">
          <StatusMark status="disputed" label />
          <span class="cc-quiet">2 reports, both independent</span>
        </p>
        <SampleReport status="disputed" source="Harbour Gazette" date="4 Mar 2025" here="half" there="30%">
          <MarkedText text={REPORT_SENTENCE} spans={[spanOf(REPORT_SENTENCE, '30%')]} />
        </SampleReport>
        <SampleReport status="agreed" source="Coast Wire" date="3 Mar 2025">
          Half of the terminal’s revenue is what the council demands.
        </SampleReport>
      </div>
    </figure>
  )
}
