import { MarkedText } from '../shared/marked-text.tsx'
import { countWords, differenceSides, firstDifference, KIND_WORDS, stanceSentence } from '../shared/words.ts'
import type { Difference, Finding } from '../../comparison/finding.ts'

/** A finding as one button: the sentence, what differs first, and who reports it; pressing it shows it on the page. */
export function FindingItem({
  finding,
  onReveal,
}: {
  readonly finding: Finding
  readonly onReveal: (id: string) => void
}) {
  const difference = firstDifference(finding)
  return (
    <button
      type="button"
      class={`finding cc-in-${finding.status}`}
      title="Show on the page"
      onClick={() => onReveal(finding.id)}
    >
      {difference && <DifferenceLine difference={difference} />}
      <span class="finding__text">
        <MarkedText text={finding.text} spans={difference?.pageSpan ? [difference.pageSpan] : []} />
      </span>
      <span class="finding__sources">
        {stanceSentence(finding)}
        {finding.reports.length > 1 && <span class="finding__count">{countWords(finding)}</span>}
      </span>
    </button>
  )
}

/** "half → 50 %": the page's words, then the report's; what is no words of either is set apart from them. */
export function DifferenceLine({ difference }: { readonly difference: Difference }) {
  const [here, there] = differenceSides(difference)
  return (
    <span class="difference">
      <span class="difference__kind">{KIND_WORDS[difference.kind]}</span>
      <span class="cc-hidden">: here </span>
      <Side words={here} quoted={difference.pageSpan !== null} />
      <span class="difference__arrow" aria-hidden="true">
        →
      </span>
      <span class="cc-hidden">, elsewhere </span>
      <Side words={there} quoted={difference.reportSpan !== null} />
      <span class="cc-hidden">. </span>
    </span>
  )
}

function Side({ words, quoted }: { readonly words: string; readonly quoted: boolean }) {
  return <span class={`difference__side${quoted ? '' : ' difference__side--told'}`}>{words}</span>
}
