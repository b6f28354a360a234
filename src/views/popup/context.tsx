import { DifferenceLine } from './finding-item.tsx'
import { comparedSources, firstGroups, groupByOrigin } from './sources.ts'
import { dateWords, formatCount, formatList, formatNumber, linkable } from '../shared/format.ts'
import { firstDifference, sourceName, STANCE_WORDS } from '../shared/words.ts'
import type { ComparedSource, SourceGroup } from './sources.ts'
import type { Finding, Omission } from '../../comparison/finding.ts'
import type { PageReport } from '../../pipeline/page-report.ts'
import type { DocumentId } from '../../shared/ids.ts'

/** Names a document that no report of the page is from. */
export type NameOfDocument = (id: DocumentId) => string | null

/** Matches too unsure to be marked on the page, folded, each with both sentences. */
export function PossibleMatches({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <details class="fold">
      <summary class="fold__title">
        Possible matches <span class="group__count">{formatNumber(findings.length)}</span>
      </summary>
      <p class="cc-quiet">Too unsure to be marked on the page. They may report something else.</p>
      <ul role="list">
        {findings.map((finding) => (
          <PossibleMatch key={finding.id} finding={finding} />
        ))}
      </ul>
    </details>
  )
}

function PossibleMatch({ finding }: { readonly finding: Finding }) {
  const report = finding.reports[0]
  const difference = firstDifference(finding)
  return (
    <li class="pair cc-in-varied">
      {difference && <DifferenceLine difference={difference} />}
      <p class="pair__text">{finding.text}</p>
      {report && (
        <p class="pair__text pair__text--other">
          <span class="cc-eyebrow">{sourceName(report)}</span>
          {report.text}
        </p>
      )}
    </li>
  )
}

/** The documents that were compared, together where they share an origin, with the evidence for it. */
export function Sources({ report }: { readonly report: PageReport }) {
  const sources = comparedSources(report.findings)
  if (sources.length === 0) return null
  const [shown, more] = firstGroups(groupByOrigin(sources, report.origins), SOURCES_SHOWN)
  return (
    <section class="block">
      <h2 class="block__title">Sources compared</h2>
      <Groups groups={shown} />
      {more.length > 0 && (
        <details class="more">
          <summary class="fold__title">Show all {formatNumber(sources.length)}</summary>
          <Groups groups={more} />
        </details>
      )}
    </section>
  )
}

/** Documents that are listed at once; the rest is folded. */
const SOURCES_SHOWN = 5

function Groups({ groups }: { readonly groups: readonly SourceGroup[] }) {
  return (
    <ul role="list">
      {groups.map((group) => (
        <Group key={group.sources[0]?.document} group={group} />
      ))}
    </ul>
  )
}

function Group({ group: { origin, sources } }: { readonly group: SourceGroup }) {
  if (!origin) {
    return (
      <li class="source-group">
        {sources.map((source) => (
          <Source key={source.document} source={source} />
        ))}
      </li>
    )
  }
  return (
    <li class="source-group source-group--shared">
      <details>
        <summary class="source-group__origin">
          {formatCount(origin.documents.length, 'document')}, 1 origin: {origin.name}
        </summary>
        <p class="cc-quiet">{origin.evidence}</p>
      </details>
      {sources.map((source) => (
        <Source key={source.document} source={source} />
      ))}
    </li>
  )
}

function Source({ source }: { readonly source: ComparedSource }) {
  const href = linkable(source.url)
  return (
    <div class="source">
      <span class="source__name">
        {href ? (
          <a href={href} target="_blank" rel="noreferrer" title={source.title}>
            {source.name}
          </a>
        ) : (
          <span title={source.title}>{source.name}</span>
        )}
      </span>
      <span class="source__date">{dateWords(source.publishedAt)}</span>
      <span class="source__stances">{stances(source)}</span>
    </div>
  )
}

function stances({ sentences }: ComparedSource): string {
  return (['conflicts', 'differs', 'agrees'] as const)
    .filter((stance) => sentences[stance] > 0)
    .map((stance) => `${STANCE_WORDS[stance]} in ${formatNumber(sentences[stance])}`)
    .join(', ')
}

/** What the list of omissions is made from. */
export interface OmissionsProps {
  readonly omissions: readonly Omission[]
  readonly nameOf: NameOfDocument
}

/** Facts that several independent documents report and the page does not. */
export function Omissions({ omissions, nameOf }: OmissionsProps) {
  if (omissions.length === 0) return null
  const more = omissions.slice(OMISSIONS_SHOWN)
  return (
    <section class="block">
      <h2 class="block__title">This page does not mention</h2>
      <OmissionList omissions={omissions.slice(0, OMISSIONS_SHOWN)} nameOf={nameOf} />
      {more.length > 0 && (
        <details class="more">
          <summary class="fold__title">{formatNumber(more.length)} more</summary>
          <OmissionList omissions={more} nameOf={nameOf} />
        </details>
      )}
    </section>
  )
}

/** Omissions that are listed at once; the rest is folded, so that the sources below stay in reach. */
const OMISSIONS_SHOWN = 3

function OmissionList({ omissions, nameOf }: OmissionsProps) {
  return (
    <ul role="list">
      {omissions.map((omission) => (
        <li key={omission.text} class="omission">
          <p class="omission__text">{omission.text}</p>
          <p class="cc-quiet">{reporters(omission, nameOf)}</p>
        </li>
      ))}
    </ul>
  )
}

function reporters({ document, alsoIn }: Omission, nameOf: NameOfDocument): string {
  const ids = [document, ...alsoIn]
  const names = [...new Set(ids.map(nameOf).filter((name) => name !== null))]
  return names.length === 0
    ? `In ${formatCount(ids.length, 'of your documents', 'of your documents')}`
    : `Reported by ${formatList(names)}`
}
