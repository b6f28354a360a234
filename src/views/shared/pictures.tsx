import type { ComponentChildren } from 'preact'

/** Pictures of the empty states: one sheet of paper, drawn in the colours of the text around it. */
function Sheet({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="cc-empty__picture" viewBox="0 0 132 96" fill="none" stroke-linecap="round" aria-hidden="true">
      <rect x="42" y="6" width="60" height="80" rx="5" fill="var(--cc-paper-sunken)" />
      <rect
        x="34"
        y="10"
        width="60"
        height="80"
        rx="5"
        fill="var(--cc-paper-raised)"
        stroke="var(--cc-line-strong)"
        stroke-width="1.25"
      />
      {children}
    </svg>
  )
}

function Lines({
  at,
  color = 'var(--cc-line)',
}: {
  readonly at: readonly number[]
  readonly color?: string
}) {
  return (
    <path
      d={at.map((y, n) => `M44 ${y}h${n % 3 === 2 ? 26 : 40}`).join('')}
      stroke={color}
      stroke-width="3"
    />
  )
}

function Badge({ children }: { readonly children: ComponentChildren }) {
  return (
    <g transform="translate(92 74)" stroke="var(--cc-accent)" stroke-width="2">
      <circle r="15" fill="var(--cc-paper)" />
      {children}
    </g>
  )
}

/** A page that was read and has no mark on it. */
export function UnmarkedPage() {
  return (
    <Sheet>
      <path d="M44 24h28" stroke="var(--cc-ink-soft)" stroke-width="4" />
      <Lines at={[38, 47, 56, 67, 76]} />
      <Badge>
        <circle cx="-1.5" cy="-1.5" r="5.5" />
        <path d="m3 3 5 5" />
      </Badge>
    </Sheet>
  )
}

/** A page of tiles: a front page, an application. */
export function TiledPage() {
  return (
    <Sheet>
      <g fill="var(--cc-line)">
        <rect x="44" y="20" width="40" height="22" rx="2" />
        <rect x="44" y="48" width="18" height="14" rx="2" />
        <rect x="66" y="48" width="18" height="14" rx="2" />
        <rect x="44" y="68" width="18" height="12" rx="2" />
      </g>
      <Badge>
        <path d="M-5.5 0h11" />
      </Badge>
    </Sheet>
  )
}

/** A page behind a lock. */
export function LockedPage() {
  return (
    <Sheet>
      <Lines at={[24, 33, 42, 51, 60]} />
      <Badge>
        <rect x="-6" y="-2" width="12" height="9" rx="1.5" />
        <path d="M-3.5-2v-2.5a3.5 3.5 0 0 1 7 0v2.5" />
      </Badge>
    </Sheet>
  )
}

/** A page with a switch that is off. */
export function SwitchedOffPage() {
  return (
    <Sheet>
      <Lines at={[24, 33, 42, 51, 60]} />
      <g transform="translate(92 74)" stroke="var(--cc-accent)" stroke-width="2">
        <rect x="-19" y="-11" width="38" height="22" rx="11" fill="var(--cc-paper)" />
        <circle cx="-8" r="5.5" />
      </g>
    </Sheet>
  )
}

/** Outlines of documents that are not there yet. */
export function EmptyShelf() {
  return (
    <svg class="cc-empty__picture" viewBox="0 0 132 96" fill="none" stroke-linecap="round" aria-hidden="true">
      <g stroke="var(--cc-line-strong)" stroke-width="1.5" stroke-dasharray="4 4">
        <rect x="14" y="20" width="44" height="60" rx="4" transform="rotate(-7 36 50)" />
        <rect x="74" y="20" width="44" height="60" rx="4" transform="rotate(7 96 50)" />
      </g>
      <rect
        x="43"
        y="12"
        width="46"
        height="64"
        rx="4"
        fill="var(--cc-paper-raised)"
        stroke="var(--cc-accent)"
        stroke-width="1.5"
      />
      <path d="M66 34v20M56 44h20" stroke="var(--cc-accent)" stroke-width="2.5" />
    </svg>
  )
}

/** A page in letters that cannot be read here. */
export function ForeignPage() {
  return (
    <Sheet>
      <text
        x="64"
        y="60"
        text-anchor="middle"
        font-size="30"
        fill="var(--cc-ink-soft)"
        style="font-family:var(--cc-serif)"
      >
        ßøж
      </text>
    </Sheet>
  )
}

/** A page that broke off. */
export function TornPage() {
  return (
    <Sheet>
      <Lines at={[24, 33]} />
      <path d="m34 52 10-6 10 8 10-8 10 8 10-8 10 6" stroke="var(--cc-line-strong)" stroke-width="1.5" />
      <Lines at={[64, 73]} />
      <Badge>
        <path d="M0-7v7M0 6v.01" stroke-width="2.5" />
      </Badge>
    </Sheet>
  )
}
