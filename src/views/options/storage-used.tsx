import { formatBytes, formatCount } from '../shared/format.ts'
import { Progress } from '../shared/progress.tsx'
import type { StorageState } from '../../messaging/protocol.ts'

/** How much room the extension takes on this machine, as the browser estimates it: not in proportion to the corpus. */
export function StorageUsed({
  storage: { documents, claims, usage, quota },
}: {
  readonly storage: StorageState
}) {
  return (
    <section class="setting">
      <h2 class="setting__title">Storage used</h2>
      <p>
        {usage === null
          ? 'The browser does not say how much room is used'
          : `About ${formatBytes(usage)} used`}
        {usage !== null && quota !== null && ` of ${formatBytes(quota)} that the browser allows`}, for{' '}
        {formatCount(documents, 'document')} with {formatCount(claims, 'claim')}.
      </p>
      {usage !== null && quota !== null && <Progress value={usage} max={quota} label="Storage used" />}
    </section>
  )
}
