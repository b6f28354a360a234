import { useRef } from 'preact/hooks'
import { FindingItem } from './finding-item.tsx'
import { findingsByStatus } from './sources.ts'
import { formatNumber } from '../shared/format.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { STATUS_ORDER, STATUS_WORDS } from '../shared/words.ts'
import type { Finding } from '../../comparison/finding.ts'

/** The findings under one heading a status, disputed first. The arrow keys go from finding to finding. */
export function FindingList({
  findings,
  onReveal,
}: {
  readonly findings: readonly Finding[]
  readonly onReveal: (id: string) => void
}) {
  const root = useRef<HTMLDivElement>(null)
  const groups = findingsByStatus(findings)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !root.current) return
    const items = [...root.current.querySelectorAll<HTMLElement>('.finding')]
    const next = items[items.findIndex((item) => item === document.activeElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div class="findings" ref={root} onKeyDown={move}>
      {STATUS_ORDER.filter((status) => groups[status].length > 0).map((status) => (
        <section key={status} id={`group-${status}`} class={`group cc-in-${status}`}>
          <h2 class="group__title">
            <StatusMark status={status} />
            {STATUS_WORDS[status]}
            <span class="group__count">{formatNumber(groups[status].length)}</span>
          </h2>
          <ul role="list">
            {groups[status].map((finding) => (
              <li key={finding.id}>
                <FindingItem finding={finding} onReveal={onReveal} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
