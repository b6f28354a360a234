/** A bar for work of known length; `label` names the work for screen readers. */
export function Progress({
  value,
  max,
  label,
}: {
  readonly value: number
  readonly max: number
  readonly label: string
}) {
  return <progress class="cc-progress" value={value} max={Math.max(1, max)} aria-label={label} />
}

/** Grey lines in the shape of what is to come; hidden from screen readers, which get words instead. */
export function Skeleton({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div class="cc-skeletons" aria-hidden="true">
      {lines.map((width) => (
        <span class="cc-skeleton" style={{ width }} />
      ))}
    </div>
  )
}
