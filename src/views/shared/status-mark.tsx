import { STATUS_WORDS } from './words.ts'
import type { Status } from '../../comparison/finding.ts'

/**
 * The sign of a status: a short stroke in the line style and colour with which the page's sentences are underlined.
 * Without `label` it is decoration beside words that say the same.
 */
export function StatusMark({ status, label = false }: { readonly status: Status; readonly label?: boolean }) {
  return (
    <span class={`cc-status cc-status--${status}`}>
      <span class="cc-status__line" aria-hidden="true" />
      {label && <span class="cc-status__words">{STATUS_WORDS[status]}</span>}
    </span>
  )
}
