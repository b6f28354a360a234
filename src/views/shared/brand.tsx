/** The sign: an opening and a closing quotation mark that answer each other. The same drawing as `assets/icon.svg`. */
export function BrandSign() {
  return (
    <svg class="cc-brand__sign" viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="30" fill="#1d5573" />
      <path fill="#ffffff" d={OPENING} />
      <path fill="#f3c670" d={OPENING} transform="rotate(180 64 64)" />
    </svg>
  )
}

/** A raised comma turned upside down; turned by 180° about the middle it becomes the closing one. */
const OPENING =
  'M57 22c2.6 1.7 3 4.600 1.300 7C52.500 37 49.600 43.500 49.200 50.200a17.500 17.500 0 1 1-21.700 17C26 48 37 30 50.500 21.500c2.200-1.400 4.500-1 6.500.500Z'

/** The sign with the name. */
export function Brand() {
  return (
    <span class="cc-brand">
      <BrandSign />
      Countercheck
    </span>
  )
}
