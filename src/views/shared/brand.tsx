/** The sign: an opening and a closing quotation mark that answer each other. The same drawing as `assets/icon.svg`. */
export function BrandSign() {
  return (
    <svg class="cc-brand__sign" viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="30" fill="#1d5573" />
      <g transform="translate(64 64) scale(1.2) translate(-64 -64)">
        <path fill="#ffffff" d={OPENING} />
        <path fill="#f3c670" d={OPENING} transform="rotate(180 64 64)" />
      </g>
    </svg>
  )
}

/** A raised comma turned upside down; turned by 180° about the middle it becomes the closing one. */
const OPENING =
  'M57 22c2.6 1.7 3 4.6 1.3 7C52.5 37 49.6 43.5 49.2 50.2a17.5 17.5 0 1 1-21.7 17C26 48 37 30 50.5 21.5c2.2-1.4 4.5-1 6.5.5Z'

/** The sign with the name. */
export function Brand() {
  return (
    <span class="cc-brand">
      <BrandSign />
      <span class="cc-brand__name">Countercheck</span>
    </span>
  )
}
